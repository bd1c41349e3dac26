import type { words } from '#contract/words.ts';
import type { Handlers } from '#server/http/handler.ts';
import { explainWord } from './words.service.ts';

/** Seconds for which a browser may keep a word: they change with a release alone. */
const maxAge = 86_400;

export function wordsRoutes(): Handlers<typeof words> {
  return {
    word: ({ params, reply }) => {
      const entry = explainWord(params.word);
      // Private, because it was asked with somebody's credential.
      reply.header('cache-control', `private, max-age=${maxAge}`).header('vary', 'authorization, cookie');
      return entry;
    },
  };
}
