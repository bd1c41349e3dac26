import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { type WordEntry, words } from '#contract/words.ts';
import { xel } from '#contract/xel.ts';

export const reluctant: WordEntry = {
  word: 'reluctant',
  lemma: 'reluctant',
  part_of_speech: 'adjective',
  level: 'B2',
  gloss: 'not eager to do something',
  examples: ['a reluctant smile'],
  other_senses: [{ part_of_speech: 'adjective', gloss: 'not easily moved', examples: [] }],
};

/** A server that explains one word and keeps cards, as the contract has it. */
export class WordsServer {
  readonly asked: string[] = [];
  readonly saved: unknown[] = [];
  /** How often the next card was reviewed before. */
  reviews = 0;
  state: 'well' | 'broken' = 'well';

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(String(input));
    if (pathname === auth.refresh.path)
      return Response.json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    if (pathname === auth.me.path) return Response.json(mina);
    if (this.state === 'broken') return refusal(409, 'conflict', 'Not now.');
    if (pathname.startsWith('/api/words/')) return this.#explain(decodeURIComponent(pathname.slice(11)));
    if (pathname === xel.saveWord.path) return this.#save(xel.saveWord.body.parse(JSON.parse(String(init.body))));
    return refusal(404, 'not_found', 'There is nothing here.');
  };

  #explain(word: string): Response {
    this.asked.push(word);
    if (word.toLowerCase() !== 'reluctant') return refusal(404, 'not_found', `“${word}” is not in the dictionary.`);
    return Response.json(words.word.response.parse({ ...reluctant, word }));
  }

  #save(body: { word: string; sentence?: string }): Response {
    this.saved.push(body);
    const card: ReviewCard = {
      ...{ id: 'card-1', front: body.word, back: reluctant.gloss, state: 'new', due_at: '2026-10-14T11:00:00.000Z' },
      ...{ interval: null, next: [60, 360, 600, 691_200], reviews: this.reviews, lapses: 0, leech: false },
    };
    return Response.json(xel.saveWord.response.parse(card));
  }
}

const refusal = (status: number, error: string, message: string) =>
  Response.json({ detail: { error, message } }, { status });
