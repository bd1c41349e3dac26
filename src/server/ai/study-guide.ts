import { setTimeout as wait } from 'node:timers/promises';
import type { Ask, LanguageProvider, Piece } from './language-provider.ts';
import { stopped } from './read-failure.ts';
import { quotePassages } from './study-guide/quote-passages.ts';
import { respond } from './study-guide/respond.ts';

const id = 'study-guide';
const model = 'study-guide-1';
/** Milliseconds between pieces: an answer that can be read while it comes, and stopped. */
const paceMs = 12;

/** The embedded provider that is always there: written topics, irregular verbs and a quiz. Not a language model, and it says so. */
export function studyGuide(pace = paceMs): LanguageProvider {
  return {
    id,
    name: 'Study guide',
    configured: true,
    describe: async () => ({
      id,
      name: 'Study guide',
      kind: 'study-guide',
      available: true,
      models: [{ id: model, name: 'Study guide (not a language model)' }],
      default_model: model,
    }),
    answer,
  };

  async function* answer({ turns, userLanguage, grounding, signal }: Ask): AsyncGenerator<Piece, void, undefined> {
    const said = grounding
      ? quotePassages(turns.at(-1)?.content ?? '', grounding.passages)
      : respond(turns, userLanguage);
    for (const text of pieces(said)) {
      if (pace > 0) await wait(pace, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw stopped({ id });
      yield { type: 'delta', text };
    }
    yield { type: 'finish', usage: null, model };
  }
}

/** A text in pieces of up to three words; together they are the text. */
function pieces(text: string): string[] {
  return text.match(/\s*(?:\S+\s*){1,3}/g) ?? [text];
}
