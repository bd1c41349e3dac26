import type { images } from '#contract/images.ts';
import { MediaAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { createImages } from './images.service.ts';

export function imagesRoutes(service: ReturnType<typeof createImages>): Handlers<typeof images> {
  return {
    upload: ({ principal, form, newId }) => service.upload(principal.userId, form.bytes, newId()),
    content: async ({ principal, params }) => {
      const { mediaType, bytes } = await service.content(principal.userId, params.image_id);
      return new MediaAnswer(mediaType, bytes);
    },
  };
}
