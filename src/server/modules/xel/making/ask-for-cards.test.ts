import { expect, test } from 'vitest';
import { readCards } from './ask-for-cards.ts';
import { mostProposals } from './propose-cards.ts';

const card = { front: 'reluctant', back: 'not willing' };

test('cards are read from JSON, also where a model put words or a fence around it', () => {
  expect(readCards(JSON.stringify({ cards: [card] }))).toEqual([card]);
  expect(readCards(`Here you are:\n\`\`\`json\n${JSON.stringify({ cards: [card] })}\n\`\`\`\nGood luck!`)).toEqual([
    card,
  ]);
});

test('a card of the wrong shape is left out, and the others stay', () => {
  const cards = [
    { front: '', back: 'x' },
    { front: 'only' },
    'text',
    null,
    { ...card, example: null, word: '' },
    { ...card, back: 7 },
  ];
  expect(readCards(JSON.stringify({ cards }))).toEqual([card]);
});

test('an answer that is no such JSON gives no cards', () => {
  for (const answer of ['', 'I cannot do that.', '{', '{"cards":', '}{', '[]', '{"cards":"none"}', '{"cards":[]}'])
    expect(readCards(answer)).toEqual([]);
});

test('more than was asked for is cut', () => {
  const cards = Array.from({ length: 40 }, (_, n) => ({ front: `f${n}`, back: 'b' }));
  expect(readCards(JSON.stringify({ cards }))).toHaveLength(mostProposals);
});
