import { flash, haiku, mini, type SeedConversation } from '../seed-conversation.ts';

export const school: readonly SeedConversation[] = [
  {
    title: 'Photosynthesis in five sentences',
    daysAgo: 2,
    time: '20:15',
    voice: flash,
    turns: [
      {
        ask: 'I have to explain photosynthesis to my class in five sentences. Please do not write it for me, just tell me what must be in it.',
        answer: `Five sentences, five jobs:

1. **Where**: in the green parts of a plant, in the chloroplasts
2. **What goes in**: carbon dioxide from the air and water from the ground
3. **What drives it**: light, caught by chlorophyll
4. **What comes out**: sugar, which the plant uses and stores, and oxygen
5. **Why it matters**: it feeds the plant and, through it, nearly everything that eats

Write one sentence for each and send them; I will check the science first and the English second.`,
      },
      {
        ask: 'Plants take in carbon dioxide from the air and water from the ground. In the green leaves, chlorophyll catches the light. With this energy the plant makes sugar and oxygen. The sugar feeds the plant, and the oxygen goes in the air. Without this, there would be almost nothing to eat for us.',
        answer: `The science is right, and all five jobs are done. For the English, two touches:

- the oxygen goes **into** the air (movement from one place to another)
- there would be almost nothing **for us to eat** (the person comes before *to eat*)

If you want one more precise word: *With this energy the plant **turns them into** sugar and oxygen*, because it links back to what went in.`,
      },
    ],
  },
  {
    title: 'Median, mean and mode',
    daysAgo: 7,
    time: '12:30',
    voice: mini,
    turns: [
      {
        ask: 'I always mix up median, mean and mode. Is there a way to remember them?',
        answer: `Line the numbers up first; then each word tells you what to do.

| Word | Think of | For 2, 3, 3, 7, 10 |
|---|---|---|
| **Median** | the *middle* of the road | 3 |
| **Mean** | *mean* to everybody: all share the total equally | 5 |
| **Mode** | what is in *fashion*, the one you see most | 3 |

The mean is 25 ÷ 5. If the 10 became 100, the mean would jump to 23, and the other two would not move.`,
      },
      {
        ask: 'What is the median of 4, 8, 9 and 15? There is no middle number.',
        answer: `With an even count, take the two in the middle and go halfway between them: (8 + 9) ÷ 2 = **8.5**. It is fine that 8.5 is not in the list. Half of the numbers are below it and half are above, and that is all that the median promises.`,
      },
      {
        ask: 'Can there be two modes?',
        answer: `Yes. In 1, 1, 4, 6, 6 both 1 and 6 are modes. If every number appears once, there is no mode worth mentioning. That is a good reason to look at a picture of the numbers before you choose one word for them.`,
      },
    ],
  },
  {
    title: 'Describing a line graph aloud',
    daysAgo: 58,
    time: '19:40',
    voice: haiku,
    turns: [
      {
        ask: 'For my exam I must describe a graph in one minute. What is a good order?',
        answer: `From far away to close up, as if you walked towards it:

- **10 s** What it shows: *The graph shows how many people took the ferry between January and December.*
- **15 s** The whole shape: *Overall, numbers rose until August and then fell.*
- **25 s** Two details with figures: *They peaked at 9,000 in August, three times as many as in January.*
- **10 s** One sentence that compares or explains: *The autumn fall was faster than the spring rise.*

Use **rise, fall, peak, level off** and only one *dramatically* in the whole minute.`,
      },
      {
        ask: 'Is it “rose by 200” or “rose to 200”?',
        answer: `Both exist, and they differ: it rose **by** 200 (from 700 to 900, the difference) and it rose **to** 900 (where it arrived). Say both and nobody can misunderstand you: *it rose by 200, to 900.*`,
      },
    ],
  },
];
