import type { PlacementInput } from '../placement-schema.ts';
import type { Level } from '../schema.ts';

/** What a word is worth knowing for, or `null` for a made-up one; the word; what the learner reads afterwards. */
type Entry = readonly [level: Level | null, word: string, explanation: string];

/** Sixty words, from A1 to C1: of each level eight real ones, with four made-up ones among them. */
const entries: readonly Entry[] = [
  ['A1', 'bread', 'Food made of flour and water, and baked.'],
  ['A1', 'window', 'The glass in a wall through which you can look out.'],
  [null, 'tarple', 'This is not an English word.'],
  ['A1', 'cheap', 'Costing little money.'],
  ['A1', 'kitchen', 'The room in which people cook.'],
  [null, 'lunket', 'This is not an English word.'],
  ['A1', 'tired', 'Needing rest or sleep.'],
  ['A1', 'swim', 'To move through water with arms and legs.'],
  [null, 'gandle', 'This is not an English word.'],
  ['A1', 'sister', 'A girl or woman with the same parents as you.'],
  [null, 'mabbit', 'This is not an English word.'],
  ['A1', 'rain', 'Water that falls from the clouds.'],

  ['A2', 'borrow', 'To take something and give it back later.'],
  [null, 'frinder', 'This is not an English word.'],
  ['A2', 'luggage', 'The bags that you take on a journey.'],
  ['A2', 'invite', 'To ask somebody to come to you.'],
  [null, 'drelling', 'This is not an English word.'],
  [null, 'hoadle', 'This is not an English word.'],
  ['A2', 'dangerous', 'Likely to hurt or kill you.'],
  ['A2', 'repair', 'To make something work again.'],
  ['A2', 'suddenly', 'Quickly, when nobody expected it.'],
  ['A2', 'bill', 'A paper that says how much you have to pay.'],
  [null, 'besken', 'This is not an English word.'],
  ['A2', 'neighbour', 'A person who lives near you (American: neighbor).'],

  [null, 'conspard', 'This is not an English word.'],
  ['B1', 'afford', 'To have enough money for something.'],
  ['B1', 'reliable', 'That can be trusted to work or to come.'],
  ['B1', 'ingredient', 'One of the things of which a dish is made.'],
  [null, 'unlevage', 'This is not an English word.'],
  ['B1', 'disappointed', 'Sad because something was not as good as you had hoped.'],
  ['B1', 'queue', 'A line of people who are waiting.'],
  [null, 'tindrous', 'This is not an English word.'],
  ['B1', 'avoid', 'To keep away from something.'],
  [null, 'formerate', 'This is not an English word.'],
  ['B1', 'damage', 'Harm that is done to a thing.'],
  ['B1', 'journey', 'The act of travelling from one place to another.'],

  ['B2', 'reluctant', 'Not willing, and therefore slow to do something.'],
  [null, 'impulgent', 'This is not an English word.'],
  ['B2', 'thorough', 'Done with care for every detail.'],
  ['B2', 'drawback', 'A disadvantage of something that is otherwise good.'],
  ['B2', 'genuine', 'Real, and not only seeming so.'],
  [null, 'plauderate', 'This is not an English word.'],
  [null, 'perstinate', 'This is not an English word.'],
  ['B2', 'compromise', 'An agreement in which each side gives up something.'],
  ['B2', 'tolerate', 'To allow or bear what you do not like.'],
  ['B2', 'sustainable', 'That can go on without using up what it needs.'],
  [null, 'scorvel', 'This is not an English word.'],
  ['B2', 'evaluate', 'To judge how good or useful something is.'],

  ['C1', 'alleviate', 'To make pain or a problem less severe.'],
  ['C1', 'candid', 'Open and honest, even where it is awkward.'],
  [null, 'obfluent', 'This is not an English word.'],
  [null, 'mellifact', 'This is not an English word.'],
  ['C1', 'scrutiny', 'Close and critical examination.'],
  ['C1', 'ubiquitous', 'Seeming to be everywhere.'],
  [null, 'retrigible', 'This is not an English word.'],
  ['C1', 'inadvertently', 'Without meaning to.'],
  ['C1', 'poignant', 'Moving, in a way that makes one sad.'],
  ['C1', 'contentious', 'Likely to cause disagreement.'],
  [null, 'vendulous', 'This is not an English word.'],
  ['C1', 'relinquish', 'To give up something that one would rather keep.'],
];

export const vocabulary: PlacementInput = {
  level: 'mixed',
  levels: entries.map(([level]) => level),
  task: {
    type: 'yes_no_vocab',
    skill: 'vocabulary',
    title: 'Words that you know',
    prompt:
      'Say yes to each word whose meaning you know. Some of them do not exist, and a yes to one of those counts against you.',
    minutes: 5,
    items: entries.map(([level, word, explanation]) => ({
      word,
      real: level !== null,
      explanation,
      targets: level === null ? [] : [`word:${word}`],
    })),
  },
};
