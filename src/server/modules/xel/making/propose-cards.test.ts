import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookUpWord } from '#server/words/gloss.ts';
import { levelNumber } from '#server/words/level-of.ts';
import { type Explained, mostProposals, proposeCards } from './propose-cards.ts';

const explain = (word: string): Explained | undefined => {
  const found = lookUpWord(word);
  return found && { lemma: found.lemma, level: levelNumber(found.level), gloss: found.meanings[0].gloss };
};
const fronts = (text: string, selected = false) => proposeCards(text, selected, explain).map(({ front }) => front);

test('words from B1 on become cards with the meaning of the dictionary and their sentence; what everybody knows does not', () => {
  const [card, ...others] = proposeCards('We went home. She was **reluctant** to leave the house.', false, explain);
  expect(card).toEqual({
    word: 'reluctant',
    front: 'reluctant',
    back: explain('reluctant')?.gloss,
    example: 'She was reluctant to leave the house.',
  });
  expect(others).toEqual([]);
});

test('what the message explains itself comes first, in its own words', () => {
  const text =
    '## Two verbs\n\n- **affect** – to change something\n2. **effect**: the result of a change\n\nBoth are reluctant friends.';
  expect(proposeCards(text, false, explain).slice(0, 2)).toEqual([
    { word: 'affect', front: 'affect', back: 'to change something' },
    { word: 'effect', front: 'effect', back: 'the result of a change' },
  ]);
  expect(fronts(text)).toContain('reluctant');
  expect(proposeCards('**present perfect** — for what began before now', false, explain)[0]).toEqual({
    front: 'present perfect',
    back: 'for what began before now',
  });
});

test('a word is proposed once, in its dictionary form, however often it is said', () => {
  expect(fronts('He hesitated. I hesitate, and they were hesitating.')).toEqual(['hesitate']);
});

test('code, tables, addresses, names and marks of sources are nothing to learn', () => {
  const text = [
    '```js\nconst reluctant = ambiguous;\n```',
    '| reluctant | ambiguous |',
    'See https://example.org/reluctant and `ambiguous` [1].',
    'I met Ambiguous Smith.',
  ].join('\n\n');
  expect(fronts(text)).toEqual([]);
  expect(fronts('```\nreluctant, never closed')).toEqual([]);
});

test('a word that was selected is proposed whatever its level', () => {
  expect(fronts('house', true)).toEqual(['house']);
  expect(fronts('house')).toEqual([]);
  expect(proposeCards('house', true, explain)[0]).not.toHaveProperty('example');
});

test('whatever the text, there are few cards, each once and with two sides', () => {
  const part = fc.constantFrom(
    '**reluctant** - ',
    '```',
    '\n',
    '|',
    '- ',
    '`',
    'ambiguous ',
    'word. ',
    '**',
    '_',
    '[1]',
    '# ',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), fc.boolean(), (parts, selected) => {
      const cards = proposeCards(parts.join(''), selected, explain);
      expect(cards.length).toBeLessThanOrEqual(mostProposals);
      for (const { front, back } of cards) expect(front.trim() !== '' && back.trim() !== '').toBe(true);
      const keys = cards.map(({ word, front }) => word ?? front.toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 60 },
  );
});
