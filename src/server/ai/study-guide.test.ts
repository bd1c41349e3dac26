import { expect, test } from 'vitest';
import type { ChatTurn } from './chat-turn.ts';
import type { Piece } from './language-provider.ts';
import { notice, respond } from './study-guide/respond.ts';
import { studyGuide } from './study-guide.ts';

const ask = (turns: ChatTurn[], signal = new AbortController().signal) => ({ model: 'study-guide-1', turns, signal });
const turns: ChatTurn[] = [{ role: 'user', content: 'Made of or made from?' }];

test('the answer comes in many small pieces that together are the whole answer', async () => {
  const pieces: Piece[] = [];
  for await (const piece of studyGuide(0).answer(ask(turns))) pieces.push(piece);
  const texts = pieces.flatMap((piece) => (piece.type === 'delta' ? [piece.text] : []));
  expect(texts.join('')).toBe(respond(turns));
  expect(texts.length).toBeGreaterThan(30);
  expect(pieces.at(-1)).toEqual({ type: 'finish', usage: null, model: 'study-guide-1' });
});

test('a stop ends it at the next piece', async () => {
  const stop = new AbortController();
  const seen: Piece[] = [];
  const run = async () => {
    for await (const piece of studyGuide().answer(ask(turns, stop.signal))) {
      seen.push(piece);
      if (seen.length === 3) stop.abort();
    }
  };
  await expect(run()).rejects.toMatchObject({ name: 'ProviderError', provider: 'study-guide', outcome: 'stopped' });
  expect(seen).toHaveLength(3);
});

test('it says once in a conversation that it is not a language model', () => {
  const first = respond(turns);
  expect(first.startsWith(notice)).toBe(true);
  const second = respond([
    ...turns,
    { role: 'assistant', content: first },
    { role: 'user', content: 'explain articles' },
  ]);
  expect(second).not.toContain('language model');
  expect(second).toContain('## The article the');
});

test('a Persian learner is told in Persian that the guide is in English', () => {
  expect(respond(turns, 'fa-IR')).toMatch(/انگلیسی/);
  expect(respond(turns, 'de')).not.toMatch(/انگلیسی/);
});
