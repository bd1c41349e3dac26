import { flash, haiku, mini, type SeedConversation } from '../seed-conversation.ts';

export const everyday: readonly SeedConversation[] = [
  {
    title: 'Polite ways to disagree',
    daysAgo: 1,
    time: '19:10',
    voice: haiku,
    turns: [
      {
        ask: 'In meetings I only say “no, I don’t agree”. How can I disagree without sounding rude?',
        answer: `Give the other person something before you take something away. Three steps that work in most meetings:

1. **Show that you listened.** *I see your point about the cost…*
2. **Turn.** *…although I’m not sure that it holds for the summer.*
3. **Offer.** *Could we look at last July before we decide?*

Words that soften: *quite, a little, I wonder whether, it might be that*. Words that harden: *obviously, actually, you always*.`,
      },
      {
        ask: 'I see your point, although the numbers is from last year. I wonder whether we should to ask for new ones.',
        answer: `That is polite and clear. Two small repairs:

- the **numbers are** from last year (*numbers* is plural)
- I wonder whether we **should ask** (no *to* after *should*)

> I see your point, although the numbers are from last year. I wonder whether we should ask for new ones.`,
      },
      {
        ask: 'What do I say when somebody interrupts me?',
        answer: `Calm and short, with the topic and not the person as the subject:

- *Just a moment, I’d like to finish this thought.*
- *Hold that idea, I’m nearly there.*
- *I’ll come to that in a second.*

Then really come to it. “You had a question about the cost” turns an interruption into your own transition.`,
      },
    ],
  },
  {
    title: 'Reading a bus timetable',
    daysAgo: 1,
    time: '07:50',
    voice: flash,
    turns: [
      {
        ask: 'The timetable says 14 “every 12 min until 19:00, then 19:20, 19:50”. It is 18:58 and I just missed one. When is the next bus?',
        answer: `You wait 22 minutes: the next number 14 is the one at **19:20**.

“Every 12 minutes until 19:00” means that no bus in that rhythm leaves after 19:00. If one left just before 18:58, the next in the rhythm would be at about 19:10, and that one no longer runs. After 19:00 only the times that are written out count.`,
      },
      {
        ask: 'How do I ask the driver politely if he stops near the library?',
        answer: `> Excuse me, does this bus stop near the library?

Short is polite enough when people are waiting behind you. If you want the driver to tell you when to get off:

> Could you let me know when we get to the library, please?`,
      },
    ],
  },
  {
    title: 'An e-mail to my landlord',
    daysAgo: 5,
    time: '21:00',
    voice: mini,
    turns: [
      {
        ask: 'The heating in my flat is broken since Friday. I want to write to my landlord: firm, but friendly. Can you help me plan it first?',
        answer: `Four short paragraphs are enough:

1. **What and since when.** The heating stopped on Friday evening.
2. **What you tried.** You turned it off and on again; the pressure shows zero.
3. **What you ask for, with a date.** A repair by Wednesday.
4. **How to reach you.** A phone number and when you are at home.

One grammar point for the first line: *has been broken **since** Friday* (it began in the past and is still so), not *is broken since*.`,
      },
      {
        ask: `Dear Mr Hale, the heating in my flat has been broken since Friday evening. I turned it off and on again, but the pressure shows zero. It is cold for my daughter. Could you send somebody until Wednesday? I am at home after four. Kind regards, Mina`,
        answer: `This is clear, and the order is right. Three changes:

| You wrote | Better | Why |
|---|---|---|
| It is cold for my daughter. | My daughter is three, and the kitchen is at 15 degrees. (Use your own numbers.) | facts are stronger than feelings here |
| until Wednesday | **by** Wednesday | *by* is a deadline, *until* is a duration |
| I am at home after four. | I am at home after four and can be reached on this number at any time. | leaves no reason to wait |

Everything else can stay exactly as it is.`,
      },
    ],
    notes: [
      {
        title: 'By and until',
        content: 'By Wednesday: at the latest on Wednesday. Until Wednesday: it goes on and stops on Wednesday.',
      },
    ],
  },
  {
    title: 'A letter to the council',
    daysAgo: 9,
    time: '18:30',
    voice: haiku,
    turns: [
      {
        ask: 'Our street has no crossing and children run between the cars. I want the council to do something. Which tone is right?',
        answer: `Formal, factual and short; one request, and one page. A useful skeleton:

- **Reason for writing**: *I am writing about the missing crossing on Mill Street.*
- **What happens**: one observation with a time and a number. *On Monday between 8:10 and 8:30 I counted 41 children who crossed between parked cars.*
- **Request**: *I would like to ask the council to consider a crossing in front of number 12.*
- **Next step**: *I would be glad to show somebody the place.*

Leave out *dangerous* and *scandalous*. The number says it for you.`,
      },
      {
        ask: 'Is it “I would like to ask” or “I want to ask”?',
        answer: `In a letter to an office: *I **would like** to ask*. *I want* is correct grammar, but it sounds like an order when you write to people you do not know.`,
      },
    ],
  },
  {
    title: 'Ordering at the market',
    daysAgo: 120,
    time: '10:15',
    voice: flash,
    archived: true,
    turns: [
      {
        ask: 'What do people really say when they buy vegetables? My book says “I would like to purchase one kilogram of tomatoes”.',
        answer: `Nobody says that at a stall. You will hear:

- *Could I have a kilo of tomatoes, please?*
- *Half a dozen eggs and a bunch of parsley.*
- *Are these ripe? I need them for tonight.*
- *That’s all, thanks. How much is that?*

*Can I get…* is common as well, and friendly. *Give me* is too hard unless you smile and add *please*.`,
      },
      {
        ask: 'What is a bunch, and what is a handful?',
        answer: `A **bunch** is tied or grows together: a bunch of parsley, grapes, flowers. A **handful** is what fits in your hand: a handful of nuts. For salad leaves ask for *a bag* or say the weight.`,
      },
    ],
  },
];
