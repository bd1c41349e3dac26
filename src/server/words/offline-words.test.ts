import { expect, test } from 'vitest';
import { lookUpWord } from './gloss.ts';
import { levelOf } from './level-of.ts';
import { improper } from './meanings.ts';
import { offlineWords } from './offline-words.ts';

const { endings, irregular, words } = offlineWords();

test('nearly all of the core list is in it, each headword once, as the server explains it', () => {
  expect(words.length).toBeGreaterThan(11_000);
  expect(new Set(words.map(([lemma]) => lemma)).size).toBe(words.length);
  for (const [lemma, level, part, gloss] of words.filter((_, place) => place % 40 === 0)) {
    expect([level, gloss]).toEqual([levelOf(lemma, part), lookUpWord(lemma)?.meanings[0].gloss]);
    expect(gloss).not.toMatch(improper);
  }
});

test('forms lead to headwords that are in it', () => {
  const known = new Set<string>(words.map(([lemma]) => lemma));
  for (const [form, lemma] of irregular) {
    expect(known.has(lemma), form).toBe(true);
    expect(known.has(form), form).toBe(false);
  }
  expect(Object.fromEntries(irregular)).toMatchObject({ children: 'child', went: 'go', mice: 'mouse' });
  expect(endings).toContainEqual(['ies', 'y']);
});
