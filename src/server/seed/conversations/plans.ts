import { haiku, mini, type SeedConversation } from '../seed-conversation.ts';

export const plans: readonly SeedConversation[] = [
  {
    title: 'My plan for B2 by June',
    daysAgo: 3,
    time: '20:30',
    pinned: true,
    voice: haiku,
    turns: [
      {
        ask: 'I would like to reach B2 by June. I can study about 25 minutes a day, and writing is my weakest skill. What would a realistic plan look like?',
        answer: `With 25 minutes a day you have about three hours a week. Spend most of it where you are weakest, and keep the rest warm:

| Day | 25 minutes | Why |
|---|---|---|
| Mon, Thu | write 80 words, then repair them | writing grows by rewriting |
| Tue, Fri | talk or voice message, two minutes without stopping | fluency before accuracy |
| Wed | listening, once without text and once with it | finds the words you know only on paper |
| Sat | review of the week’s mistakes | they come back otherwise |
| Sun | nothing, or a film | rest is part of the plan |

Look back on the last day of each month: take an old text, rewrite it without looking, and compare.`,
      },
      {
        ask: 'How will I know in March that I am on the way?',
        answer: `Choose signs that you can check yourself, not a feeling:

- [ ] I can write 150 words in 25 minutes and find most of my own mistakes on the next day.
- [ ] I can tell a story in the past without stopping to look for verb forms.
- [ ] I can follow a ten-minute interview at normal speed and say what both people think.
- [ ] I can disagree politely and give two reasons.

Three of four in March is on time. If it is the writing that is missing, move Tuesday’s talk to writing for a month.`,
      },
    ],
  },
  {
    title: 'Interview practice: cafe job',
    daysAgo: 6,
    time: '18:45',
    voice: mini,
    turns: [
      {
        ask: 'Please be the owner of a cafe and interview me for a job. One question at a time, and tell me about my mistakes after each answer.',
        answer: `Good evening, and thank you for coming in. Let’s start with something easy.

**Tell me about a time when you had to stay calm with a difficult customer or guest.**`,
      },
      {
        ask: 'When I have worked in my uncle’s restaurant, a man was angry because his soup was cold. I said sorry, I brought a new one and I offered him a coffee.',
        answer: `*(as the owner)* That was quick thinking, and the coffee was a nice touch.

*(as your tutor)* A strong answer: situation, action, result. One verb: *When I **worked** in my uncle’s restaurant*. The job is finished and you name the time, so it is the past simple. You could add the result: *He left a tip, and he came back the next week.*

**Next question: how would your friends describe the way you work?**`,
      },
      {
        ask: 'They would say that I am reliable and that I never come late, because I always take the bus before.',
        answer: `*(as the owner)* I could use somebody like that on Saturday mornings.

*(as your tutor)* Very natural. Make the ending clearer: *I always take **an earlier bus** than I need.* “The bus before” leaves people asking: before what?

**Last one: do you have a question for me?** A good one shows that you have imagined the work, for example: *Who would I work with on a busy morning?*`,
      },
    ],
  },
  {
    title: 'First message, and a goal',
    daysAgo: 346,
    time: '21:10',
    archived: true,
    voice: mini,
    turns: [
      {
        ask: 'Hello! I am Mina, I come from Porto and I learn English since two years. My goal is to speak without to think so much.',
        answer: `Welcome, Mina! That is a good goal, because you will notice when you get there.

Two patterns to take with you from your first message:

- I **have been learning** English **for** two years (it began in the past and goes on; *for* with a length of time)
- without **thinking** so much (after a preposition the verb ends in *-ing*)

What did you talk about the last time you spoke English?`,
      },
    ],
  },
];
