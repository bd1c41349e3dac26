import { session } from '#client/session/session.ts';
import { liveSound, maxClipMs } from '#contract/live-sound.ts';
import { systemClock } from '#tokens/clock.ts';
import { createSoundOutbox } from './sound-outbox.ts';

/** Clips outlive the page of the talk: they are sent while the transcript is read. */
export const soundsOnTheirWay = createSoundOutbox({
  clock: systemClock,
  random: Math.random,
  send: ({ talk, offsetMs, durationMs, sound }) =>
    session.api.call(liveSound.keep, {
      params: { transcript_id: talk, offset_ms: String(offsetMs) },
      query: { duration_ms: String(Math.min(durationMs, maxClipMs)) },
      body: { file: new File([sound], 'clip') },
    }),
});

session.onReset(() => soundsOnTheirWay.clear());
if (typeof addEventListener === 'function') addEventListener('online', () => soundsOnTheirWay.wake());
