import type { PlacementInput } from '../placement-schema.ts';

/** One prompt that a beginner can answer in simple sentences and that leaves room for a writer of C1. */
export const writing: PlacementInput = {
  level: 'mixed',
  task: {
    type: 'write_message',
    skill: 'writing',
    title: 'Something that you can do',
    prompt:
      'Write to a new penfriend about something that you can do well or would like to learn. Say what it is, how you came to it, what is hard about it, and what you plan. Write 50 to 200 words; write as well as you can, and do not mind mistakes.',
    minutes: 15,
    genre: 'message',
    words: [50, 200],
    points: [
      {
        label: 'What it is',
        any: [
          'i can',
          'i like',
          'i love',
          'i want',
          'i would like',
          'good at',
          'i play',
          'i make',
          'learn',
          'i have been',
          'i enjoy',
          'hobby',
          'my favourite',
          'my favorite',
        ],
      },
      {
        label: 'How you came to it',
        any: [
          'when i was',
          'started',
          'began',
          'years ago',
          'my mother',
          'my father',
          'my grand',
          'my friend',
          'taught me',
          'first time',
          'because',
          'ago',
          'came to',
          'last year',
          'since',
        ],
      },
      {
        label: 'What is hard about it',
        any: [
          'hard',
          'difficult',
          'problem',
          'not easy',
          'mistake',
          'patien',
          'tiring',
          'challenge',
          'struggle',
          'trouble',
          'takes time',
          'tricky',
          'slow',
        ],
      },
      {
        label: 'What you plan',
        any: [
          'will',
          'going to',
          'plan',
          'hope',
          'next',
          'would like to',
          'want to',
          'one day',
          'dream',
          'intend',
          'soon',
          'in the future',
        ],
      },
    ],
    model: `Dear Leila,

You asked what I do when I am not at work, and the honest answer is that I bake bread, though I would hesitate to say that I am good at it. I began two years ago, when my neighbour moved away and left me a glass jar with a grey paste in it and a note that said “Feed her on Sundays”. It took me a while to understand that I had inherited a sourdough.

What makes it difficult is that the recipe is never the same twice. In damp weather the dough behaves like a sulking child, and no book has ever told me how long to wait; one simply has to look, and to be wrong fairly often. I used to mind. Now I rather like a thing that cannot be hurried.

Next spring I am going to spend a week with a baker in the mountains, who starts work at two in the morning and is said to talk to his oven. I will let you know what it answers.

With best wishes,
Noor`,
    explanation:
      'A clear text makes each point in a sentence or two and joins them; at higher levels the reader also hears a voice and finds something to remember.',
  },
};
