import type { liveSound } from '#contract/live-sound.ts';
import { MediaAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Sound } from './sound.service.ts';

export function soundRoutes(sound: Sound): Handlers<typeof liveSound> {
  return {
    settings: ({ principal }) => sound.settings(principal.userId),
    setSettings: ({ principal, body }) => sound.setSettings(principal.userId, body),
    list: ({ principal, params }) => sound.list(principal.userId, params.transcript_id),
    keep: ({ principal, params, query, form }) =>
      sound.keep(principal.userId, params.transcript_id, {
        ...{ offsetMs: params.offset_ms, durationMs: query.duration_ms, bytes: form.bytes },
      }),
    clip: async ({ principal, params }) => {
      const { mediaType, bytes } = await sound.clip(principal.userId, params.transcript_id, params.offset_ms);
      return new MediaAnswer(mediaType, bytes);
    },
    remove: ({ principal, params }) => sound.remove(principal.userId, params.transcript_id),
  };
}
