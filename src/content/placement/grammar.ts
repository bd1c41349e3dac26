import type { PlacementInput } from '../placement-schema.ts';

/** Six choices from A1 to C1, two of them at B2, where most of those who take the test are told apart. */
export const grammar: PlacementInput = {
  level: 'mixed',
  levels: ['A1', 'A2', 'B1', 'B2', 'B2', 'C1'],
  task: {
    type: 'mcq_single',
    skill: 'grammar',
    title: 'Six sentences',
    prompt: 'Choose what completes each sentence.',
    minutes: 4,
    items: [
      {
        stem: 'My brother ___ coffee in the evening.',
        options: { a: 'don’t drink', b: 'doesn’t drinks', c: 'doesn’t drink', d: 'not drink' },
        key: 'c',
        why: {
          a: 'He, she and it take does.',
          b: 'After doesn’t the verb has no -s.',
          d: 'A negative in the present needs do or does.',
        },
        explanation: 'My brother is he: he doesn’t drink, with the plain verb after doesn’t.',
        targets: ['grammar:present-simple'],
      },
      {
        stem: 'While I ___ for the bus, I met an old friend.',
        options: { a: 'waited was', b: 'was waiting', c: 'have waited', d: 'am waiting' },
        key: 'b',
        why: {
          a: 'The parts are in the wrong order and form.',
          c: 'Met is past, so the waiting has to be past as well.',
          d: 'The present does not fit met.',
        },
        explanation: 'The waiting was going on when the meeting happened: past continuous.',
        targets: ['grammar:past-continuous'],
      },
      {
        stem: 'If I ___ more time, I would learn to play the violin.',
        options: { a: 'will have', b: 'would have', c: 'have', d: 'had' },
        key: 'd',
        why: {
          a: 'An if-clause of this kind takes no will.',
          b: 'Would stands in the main clause, not after if.',
          c: 'Have would go with will learn.',
        },
        explanation: 'An unreal condition about the present takes the past tense: if I had.',
        targets: ['grammar:second-conditional'],
      },
      {
        stem: 'By the time we reached the cinema, the film ___ for twenty minutes.',
        options: { a: 'had been running', b: 'has been running', c: 'was running', d: 'ran' },
        key: 'a',
        why: {
          b: 'We reached is past, so the film needs a past form with had.',
          c: 'For twenty minutes up to that moment calls for the perfect.',
          d: 'That would make the whole film twenty minutes long.',
        },
        explanation: 'It began before we came and was still going on: past perfect continuous.',
        targets: ['grammar:past-perfect-continuous'],
      },
      {
        stem: 'She can’t ___ my message yesterday, or she would have answered at once.',
        options: { a: 'see', b: 'have seen', c: 'had seen', d: 'be seeing' },
        key: 'b',
        why: {
          a: 'Yesterday puts the seeing into the past.',
          c: 'A modal is followed by have, never by had.',
          d: 'That would speak of this very moment, not of yesterday.',
        },
        explanation: 'Can’t have seen draws a negative conclusion about the past.',
        targets: ['grammar:modal-perfect'],
      },
      {
        stem: 'Not until the last guest had left ___ how tired she was.',
        options: { a: 'she noticed', b: 'that she noticed', c: 'noticed she', d: 'did she notice' },
        key: 'd',
        why: {
          a: 'After not until at the front the main clause is inverted.',
          b: 'That would need It was before not until.',
          c: 'Modern English inverts an auxiliary, not a main verb.',
        },
        explanation: 'Not until at the head of the sentence brings inversion with did: did she notice.',
        targets: ['grammar:inversion'],
      },
    ],
  },
};
