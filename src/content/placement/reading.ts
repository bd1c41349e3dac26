import type { PlacementInput } from '../placement-schema.ts';

export const easierReading: PlacementInput = {
  level: 'mixed',
  levels: ['A1', 'A2', 'B1'],
  task: {
    type: 'mcq_single',
    skill: 'reading',
    title: 'A note on the door',
    prompt: 'Read the note and choose the best answer.',
    minutes: 4,
    stimulus: {
      kind: 'text',
      title: 'A note on the door',
      text: `Dear Omar,

Welcome to our flat! I am at work until six, so I have left the key with Mrs Lind on the first floor. She is very kind, but she does not hear well, so please ring twice.

Your room is the one with the blue door. There is soup in the fridge. You only have to warm it up. Please don’t open the kitchen window: the cat is waiting for exactly that, and last week it took us three hours to get her down from the neighbours’ roof.

If the weather stays fine, I would like to show you the old harbour this evening. If not, we can stay in and you can tell me about your journey.

See you soon,
Paula`,
    },
    items: [
      {
        stem: 'Where is the key?',
        options: { a: 'under the door', b: 'at Mrs Lind’s', c: 'in the kitchen', d: 'with Paula' },
        key: 'b',
        why: {
          a: 'The note does not say so.',
          c: 'Soup is in the kitchen, but not the key.',
          d: 'Paula is at work and has left the key behind.',
        },
        explanation: '“I have left the key with Mrs Lind on the first floor.”',
      },
      {
        stem: 'Why should Omar ring twice?',
        options: {
          a: 'The bell is broken.',
          b: 'Mrs Lind is often out.',
          c: 'The cat must not notice that somebody is coming.',
          d: 'Mrs Lind may not hear him the first time.',
        },
        key: 'd',
        why: {
          a: 'Nothing is said of a broken bell.',
          b: 'She does not hear well; she is not said to be out.',
          c: 'The cat has to do with the window.',
        },
        explanation: '“She does not hear well, so please ring twice.”',
      },
      {
        stem: 'What does Paula want to prevent?',
        options: {
          a: 'that the cat gets out',
          b: 'that the flat gets cold',
          c: 'that Omar disturbs the neighbours',
          d: 'that the cat eats the soup',
        },
        key: 'a',
        why: {
          b: 'She speaks of the cat, not of the cold.',
          c: 'The neighbours come in only because the cat was on their roof.',
          d: 'The soup is for Omar, and the cat is not said to like it.',
        },
        explanation:
          'The cat “is waiting for exactly that”, namely for an open window, and last week it got as far as a roof.',
      },
    ],
  },
};

export const harderReading: PlacementInput = {
  level: 'mixed',
  levels: ['B2', 'B2', 'C1'],
  task: {
    type: 'mcq_single',
    skill: 'reading',
    title: 'The clock that was right',
    prompt: 'Read the text and choose the best answer.',
    minutes: 6,
    stimulus: {
      kind: 'text',
      title: 'The clock that was right',
      text: `For as long as anyone could remember, the clock on our town hall had been nine minutes fast. Nobody minded. We all knew about the nine minutes and subtracted them without thinking, as one allows for the limp of an old friend. Shops opened when it said nine minutes past eight, and children who came late to school blamed the clock without being believed.

Then an engineer retired to the town, a helpful man with time on his hands, and one night, at his own expense, he put it right. The confusion lasted for most of the autumn. People who had subtracted nine minutes all their lives went on subtracting them, and missed their trains. Others, having heard of the repair, made a point of not subtracting, and turned up at meetings where no one else had arrived. The baker, who had never looked at the clock at all, was accused of having moved the hour of the rolls.

In the end it was the mayor who settled the matter. She thanked the engineer warmly for his generosity, in public, and with a small medal. The following week, without any announcement, the clock was nine minutes fast again. I have often thought that it was the wisest decision of her years in office, and that the medal was the better half of it.`,
    },
    items: [
      {
        stem: 'Why had the clock caused no trouble before the repair?',
        options: {
          a: 'Hardly anyone looked at it.',
          b: 'The town lived by other clocks.',
          c: 'Everybody allowed for the error.',
          d: 'The error was too small to matter.',
        },
        key: 'c',
        why: {
          a: 'Only the baker is said never to have looked at it.',
          b: 'Shops and school went by this clock, less nine minutes.',
          d: 'Nine minutes are enough to miss a train, as the autumn showed.',
        },
        explanation: '“We all knew about the nine minutes and subtracted them without thinking.”',
      },
      {
        stem: 'Why did some people arrive too early, as it seemed, at meetings?',
        options: {
          a: 'They read the clock correctly, while others did not yet.',
          b: 'They wanted to thank the engineer.',
          c: 'They had not heard of the repair.',
          d: 'They had subtracted the nine minutes once more than they should have.',
        },
        key: 'a',
        why: {
          b: 'The thanks came from the mayor, later.',
          c: 'They “had heard of the repair”.',
          d: 'They “made a point of not subtracting”.',
        },
        explanation:
          'They took the clock at its word, and those who were still subtracting came nine minutes after them.',
      },
      {
        stem: 'Why does the writer call the medal “the better half” of the decision?',
        options: {
          a: 'It cost the town a good deal less than the repair of the clock had cost.',
          b: 'It proved that the engineer had been right.',
          c: 'It persuaded the engineer to undo his work.',
          d: 'It let the mayor undo his work without humiliating him.',
        },
        key: 'd',
        why: {
          a: 'The engineer had paid for the repair himself, and cost is not the point.',
          b: 'The mayor judged that the repair did harm, however correct the time was.',
          c: 'The clock was changed “without any announcement”, and not, so far as we hear, by him.',
        },
        explanation:
          'Public thanks came first, the quiet change afterwards: the kindness to a helpful man counts for more than the nine minutes.',
      },
    ],
  },
};
