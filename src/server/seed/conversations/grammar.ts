import { flash, haiku, mini, type SeedConversation } from '../seed-conversation.ts';

export const grammar: readonly SeedConversation[] = [
  {
    title: '“Made of” or “made from”?',
    daysAgo: 0,
    time: '08:10',
    voice: mini,
    turns: [
      {
        ask: 'Is a table made of wood or made from wood? And what about paper?',
        answer: `A table is **made of** wood: you can still see that it is wood. Paper is **made from** wood: the wood has turned into something else.

- a ring made **of** gold, a wall made **of** stone
- cheese made **from** milk, glass made **from** sand

Two more that belong to the family: a soup made **with** leeks (one of several things in it) and a shelf made **out of** an old door (it used to be something else).`,
      },
    ],
  },
  {
    title: 'Past perfect, again',
    daysAgo: 8,
    time: '20:05',
    voice: haiku,
    turns: [
      {
        ask: 'I never know when I need the past perfect. “By the time we arrived, the film started” sounds fine to me.',
        answer: `Your sentence has two past moments, and the listener cannot tell which came first. The past perfect marks the earlier one:

> By the time we **arrived**, the film **had started**.

So: first the film, then you. With both verbs in the past simple, English reads them in the order you say them: you arrived, *and then* the film started.

You can leave it out when a word already shows the order: *The film started **before** we arrived.*`,
      },
      {
        ask: 'Yesterday I leave my keys on the bus, so my neighbour let me in. Is this correct?',
        answer: `Almost. One verb did not follow you into the past:

| You wrote | Better | Why |
|---|---|---|
| I **leave** my keys | I **had left** my keys | it happened before the neighbour let you in |
| my neighbour **let** me in | unchanged | *let* is the same in the past |

> I **had left** my keys on the bus, so my neighbour let me in.

*I left my keys* is fine too, because *so* already shows the order. What does not work is the present *leave* with *yesterday*.`,
      },
      {
        ask: 'Give me three sentences to practise, without the answers.',
        answer: `Put each verb in the past simple or the past perfect.

1. When I (get) to the station, the train (leave), so I (take) a taxi.
2. She (not recognise) the street, because they (paint) every house blue.
3. He (read) the letter twice before he (understand) it.

Send me your version and I will mark only the verbs.`,
      },
      {
        ask: 'When I got to the station, the train had left, so I took a taxi. She did not recognise the street, because they had painted every house blue. He had read the letter twice before he understood it.',
        answer: `All seven verbs are right. In the third sentence *he read the letter twice before he understood it* would be just as good, because *before* shows the order by itself. That is the whole secret: **past perfect when nothing else shows what came first.**`,
      },
    ],
    notes: [
      {
        title: 'When I need the past perfect',
        content: 'Two past moments, and no other word says which came first: the earlier one takes had + participle.',
      },
    ],
  },
  {
    title: 'Phrasal verbs with “get”',
    daysAgo: 39,
    time: '12:40',
    voice: flash,
    turns: [
      {
        ask: 'Can you explain the most useful phrasal verbs with get? There are too many of them.',
        answer: `Six carry most conversations. Learn them in pairs, because the opposite is half of the meaning.

| Verb | Meaning | Example |
|---|---|---|
| get up / get to sleep | leave the bed / fall asleep | I got up at six and got to sleep at one. |
| get on / get off | enter / leave a bus or train | Get off at the harbour. |
| get on with / get over | be friends with / recover from | I get on with him now; I got over it. |

For a car the pair is **get in** and **get out of**. A rough rule: you can stand up inside what you *get on*.`,
      },
      {
        ask: 'So I get on a boat, and I get in a small boat?',
        answer: `Exactly that. You **get on** a ferry, because you can walk about on it, and you **get in** a rowing boat, because you sit down in it. The same with planes (on) and helicopters (usually in).`,
      },
    ],
  },
  {
    title: 'Much, many and a lot of',
    daysAgo: 79,
    time: '07:35',
    voice: mini,
    turns: [
      {
        ask: 'Why is “I have much friends” wrong, but “not many friends” right?',
        answer: `Two things meet here: counting and tone.

- **many** goes with what you can count: *many friends, many keys*
- **much** goes with what you cannot: *much time, much rain*
- **a lot of** goes with both, and in a plain positive sentence it is what people say

So: *I have **a lot of** friends. I don’t have **many** friends. Do you have **much** time?* In positive sentences *many* sounds formal, and *much* sounds odd.`,
      },
      {
        ask: 'And “information”? In my language I can count it.',
        answer: `In English you cannot, and it has company: *advice, furniture, homework, luggage, news, progress*. To count them, borrow a word that can be counted: **a piece of** advice, **two items of** news, **three bags** (for luggage).`,
      },
    ],
  },
];
