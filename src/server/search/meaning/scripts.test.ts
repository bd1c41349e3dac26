import { expect, test } from 'vitest';
import { isForeign, reads, scriptsFrom, scriptTexts } from './scripts.ts';

test('a text is foreign to a model of Latin letters where most of its letters are others', () => {
  const foreign = ['چترش را باز کرد', '茶は熱い', 'Привет', '123 456', 'mainly 用中文写的这一句话是给大家看的'];
  const latin = ['Only letters', 'Über die Brücke', 'The word 茶 means tea in English', 'a'];
  expect(foreign.map(isForeign)).toEqual(foreign.map(() => true));
  expect(latin.map(isForeign)).toEqual(latin.map(() => false));
  expect(foreign.filter((text) => reads('all', text))).toEqual(foreign);
  expect([...foreign, ...latin].filter((text) => reads('latin', text))).toEqual(latin);
});

/** In one language a question and its answer have `alike` as their cosine, all others nothing in common but their language. */
const vectors = (alike: number, languages: readonly number[] = [0, 1, 2, 3]) =>
  scriptTexts.map((_, at) => {
    const language = at >> 2;
    const vector = new Array(2 + scriptTexts.length * 2).fill(0);
    // Whatever it does not read is the same to it, but for its script.
    if (!languages.includes(language)) return [...vector, ...[0, 1, 2, 3].map((one) => (one === language ? 1 : 0))];
    vector[at >> 1] = Math.sqrt(alike);
    vector[scriptTexts.length + at] = Math.sqrt(1 - alike);
    return [...vector, 0, 0, 0, 0];
  });

test('a model reads every script where it tells alike texts from others in each language that it is asked in', () => {
  expect(scriptsFrom(vectors(0.6))).toBe('all');
  expect(scriptsFrom(vectors(0.02))).toBe('latin');
  for (const missing of [0, 1, 2, 3])
    expect(
      scriptsFrom(
        vectors(
          0.6,
          [0, 1, 2, 3].filter((one) => one !== missing),
        ),
      ),
    ).toBe('latin');
  expect(scriptsFrom(scriptTexts.map(() => [0, 0]))).toBe('latin');
});
