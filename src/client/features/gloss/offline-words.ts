import type { WordEntry } from '#contract/words.ts';

/** What the server's build wrote: endings with what stands in their place, irregular forms, and headwords with their short meaning. */
interface Pack {
  endings: [ending: string, instead: string][];
  irregular: [form: string, lemma: string][];
  words: [lemma: string, level: WordEntry['level'], part: WordEntry['part_of_speech'], gloss: string][];
}

type Word = Pack['words'][number];

interface Dictionary {
  endings: Pack['endings'];
  irregular: Map<string, string>;
  words: Map<string, Word>;
}

export const packPath = '/offline-words.json';
const cacheName = 'xentree-words';
const doubled = /([bdfgklmnprt])\1$/;
/** `n't`, `'s` and the like behind a word. */
const contraction = /(?:n't|'(?:s|m|re|ve|ll|d))$|(?<=s)'$/;

let fetching = false;
let loaded: Promise<Dictionary | null> | undefined;

/** Fetches the words once for a page and keeps them for later ones, where the browser can. What fails is tried with the next word. */
export function keepOfflineWords(): void {
  if (fetching || typeof caches === 'undefined') return;
  fetching = true;
  fetchPack().catch(() => {
    fetching = false;
  });
}

async function fetchPack(): Promise<void> {
  const answer = await fetch(packPath);
  if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return;
  await (await caches.open(cacheName)).put(packPath, answer);
  loaded = undefined;
}

/** The short meaning of a word of the core list, in any of its forms, from what was kept; undefined for any other. */
export async function offlineWord(text: string): Promise<WordEntry | undefined> {
  loaded ??= readPack().catch(() => null);
  const dictionary = await loaded;
  if (!dictionary) loaded = undefined;
  const word = dictionary && find(dictionary, text);
  if (!word) return undefined;
  const [lemma, level, part_of_speech, gloss] = word;
  return { word: text, lemma, level, part_of_speech, gloss, examples: [], other_senses: [] };
}

async function readPack(): Promise<Dictionary | null> {
  const answer = typeof caches === 'undefined' ? undefined : await caches.match(packPath);
  if (!answer) return null;
  const { endings, irregular, words } = (await answer.json()) as Pack;
  return { endings, irregular: new Map(irregular), words: new Map(words.map((word) => [word[0], word])) };
}

function find(dictionary: Dictionary, text: string): Word | undefined {
  const plain = text.trim().replaceAll('’', "'").toLowerCase();
  for (const form of [plain, plain.replace(contraction, '')]) {
    for (const lemma of lemmasOf(dictionary, form)) {
      const word = dictionary.words.get(lemma);
      if (word) return word;
    }
  }
  return undefined;
}

function* lemmasOf({ endings, irregular }: Dictionary, form: string): Generator<string> {
  yield form;
  const lemma = irregular.get(form);
  if (lemma !== undefined) yield lemma;
  for (const [ending, instead] of endings) {
    const stem = form.slice(0, -ending.length);
    if (!form.endsWith(ending) || (stem + instead).length < 2) continue;
    yield stem + instead;
    if (instead === '' && ending !== 's' && doubled.test(stem)) yield stem.slice(0, -1);
  }
}
