import type { passport } from '#contract/passport.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Passport } from './passport.service.ts';

export function passportRoutes(service: Passport): Handlers<typeof passport> {
  return {
    export: async ({ principal, reply }) => {
      const { name, byteCount, pieces } = await service.exportAll(principal.userId);
      // Also where nobody has begun to read it.
      reply.raw.once('close', () => pieces.destroy());
      reply.header('cache-control', 'no-store');
      return new FileAnswer(name, 'application/zip', pieces, byteCount);
    },
    contents: ({ principal }) => service.contents(principal.userId),
    import: ({ principal, form }) => service.importAll(principal.userId, form.path),
  };
}
