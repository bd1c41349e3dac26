import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const pack = {
  endings: [
    ['s', ''],
    ['ies', 'y'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  irregular: [['children', 'child']],
  words: [
    ['child', 'A1', 'noun', 'a young person'],
    ['city', 'A1', 'noun', 'a large town'],
    ['stop', 'A1', 'verb', 'to end'],
    ['have', 'A1', 'verb', 'to own'],
    ['ice cream', 'A1', 'noun', 'a frozen sweet'],
  ],
};

/** What a browser keeps, by address. */
let kept: Map<string, Response>;
let answers: Response[];
let words: typeof import('./offline-words.ts');

beforeEach(async () => {
  kept = new Map();
  answers = [];
  const cache = { put: async (path: string, answer: Response) => void kept.set(path, answer) };
  vi.stubGlobal('caches', { open: async () => cache, match: async (path: string) => kept.get(path)?.clone() });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answers.shift() ?? Promise.reject(new TypeError('Failed to fetch'))),
  );
  vi.resetModules();
  words = await import('./offline-words.ts');
});
afterEach(() => vi.unstubAllGlobals());

const keep = async () => {
  words.keepOfflineWords();
  await vi.waitFor(() => expect(kept.size).toBe(1));
};

test('every form of a word of the list is explained, and no other word', async () => {
  answers = [Response.json(pack)];
  await keep();
  const lemma = async (text: string) => (await words.offlineWord(text))?.lemma;
  for (const [text, expected] of [
    ['Children', 'child'],
    ['cities', 'city'],
    ['stopped', 'stop'],
    ['having', 'have'],
    ['haven’t', 'have'],
    ['Ice cream', 'ice cream'],
    ['heron', undefined],
    ['s', undefined],
  ])
    expect(await lemma(text as string), text).toBe(expected);
  expect(await words.offlineWord('cities')).toEqual({
    ...{ word: 'cities', lemma: 'city', level: 'A1', part_of_speech: 'noun', gloss: 'a large town' },
    ...{ examples: [], other_senses: [] },
  });
});

test('is fetched once for a page, and again where that failed', async () => {
  words.keepOfflineWords();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
  expect(await words.offlineWord('cities')).toBeUndefined();
  answers = [Response.json(pack)];
  await vi.waitFor(() => {
    words.keepOfflineWords();
    expect(kept.size).toBe(1);
  });
  const asked = vi.mocked(fetch).mock.calls.length;
  words.keepOfflineWords();
  expect(fetch).toHaveBeenCalledTimes(asked);
  expect((await words.offlineWord('cities'))?.lemma).toBe('city');
});

test('what is no list is not kept', async () => {
  answers = [new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })];
  words.keepOfflineWords();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  expect(await words.offlineWord('cities')).toBeUndefined();
  expect(kept.size).toBe(0);
});
