import type { ModuleInput } from '../schema.ts';

export const theLeftoverKitchen: ModuleInput = {
  id: 'b1-the-leftover-kitchen',
  title: 'The leftover kitchen',
  description:
    'In Nairobi, Wanjiku cooks lunch from what the market cannot sell. Learn the words for food, waste and sharing.',
  skill: 'vocabulary',
  level: 'B1',
  order: 4,
  canDo: [
    'use common phrasal verbs about food, plans and rubbish',
    'build nouns and adjectives from words that you know',
    'tell apart words that learners often mix up',
    'talk about habits in your own kitchen',
  ],
  tasks: [
    {
      type: 'matching',
      title: 'Verbs in two parts',
      skill: 'vocabulary',
      prompt: 'Match each phrasal verb with what it means in the kitchen.',
      minutes: 5,
      extra: ['to become ripe', 'to pay for something later'],
      items: [
        {
          left: 'The milk has gone off.',
          right: 'to become too old to eat or drink',
          explanation: 'Food goes off when it is no longer good: go off, went off, gone off.',
          targets: ['word:go off'],
        },
        {
          left: 'We have run out of onions.',
          right: 'to have nothing left of something',
          explanation: 'You run out of something when you have used all of it and need more.',
          targets: ['word:run out'],
        },
        {
          left: 'Please use up the spinach first.',
          right: 'to finish what is there',
          explanation: 'Up often means completely: use up, eat up, drink up.',
          targets: ['word:use up'],
        },
        {
          left: 'They give away what they cannot sell.',
          right: 'to let people have something for nothing',
          explanation: 'Give away = hand over without asking for money.',
          targets: ['word:give away'],
        },
        {
          left: 'I am trying to cut down on sugar.',
          right: 'to have or use less of something',
          explanation: 'You cut down on something when you reduce it, often for your health.',
          targets: ['word:cut down'],
        },
        {
          left: 'Eleven guests turned up without a ticket.',
          right: 'to arrive, often unexpectedly',
          explanation: 'Turn up = appear somewhere; the volume of a radio can be turned up, too, but guests come.',
          targets: ['word:turn up'],
        },
        {
          left: 'Wanjiku came up with a new soup.',
          right: 'to think of an idea',
          explanation: 'Come up with needs an object: an idea, a plan, an answer, a soup.',
          targets: ['word:come up with'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'What is the dish of the day?',
      skill: 'reading',
      prompt: 'Read the article and choose the best answer.',
      minutes: 8,
      stimulus: {
        kind: 'text',
        title: 'Nobody knows before nine',
        text: `If you ask Wanjiku Njoroge in the morning what is for lunch, she shrugs. She will know at nine, when the handcarts come from the market. What is on them is what the traders could not sell the day before: bananas with brown spots, cabbages that have lost their outer leaves, carrots with two legs. “Nothing is wrong with this carrot,” she says, holding one up. “It only had an interesting youth.”

Wanjiku cooked in a big hotel for twelve years. Every night she saw full trays go into the bin, because guests like to see a buffet that never ends. She complained, and was told that this was how hotels worked. On the day she resigned, she took her knives and the phone numbers of nine market traders with her.

Her lunch costs whatever the guest thinks it is worth. She was warned that people would pay nothing, and some do. But a lawyer who works round the corner regularly leaves enough for ten, and those who have no money often wash up without being asked. In three years the kitchen has never had to close.

The traders have changed as well. At first they sent her what they wanted to get rid of. Now some of them put aside a few perfect mangoes and hide them under the old cabbages. “They are ashamed to be so nice,” Wanjiku says. She pretends that she does not notice.`,
      },
      items: [
        {
          stem: 'Why can Wanjiku not say early in the morning what she will cook?',
          options: {
            a: 'She leaves the choice to her guests.',
            b: 'It depends on what the market sends.',
            c: 'She wants to surprise the traders.',
            d: 'She has not read the recipes yet.',
          },
          key: 'b',
          why: {
            a: 'The guests decide about the price, not about the dish.',
            c: 'The traders bring the food; they are not the ones who eat it.',
            d: 'No recipes are mentioned.',
          },
          explanation: 'She will know “when the handcarts come from the market”: she cooks with what is on them.',
        },
        {
          stem: 'What does she want to say about the carrot?',
          options: {
            a: 'It only looks unusual.',
            b: 'It is too old to eat.',
            c: 'It was grown in a better way.',
            d: 'It should be cheaper.',
          },
          key: 'a',
          why: {
            b: 'She says that nothing is wrong with it; “youth” is a joke about its strange shape.',
            c: 'An “interesting youth” does not mean a better one.',
            d: 'She is not talking about its price.',
          },
          explanation:
            '“Nothing is wrong with this carrot”: its two legs are only a matter of looks, and she jokes about how it grew up.',
        },
        {
          stem: 'Why did she give up her job at the hotel?',
          options: {
            a: 'Her bosses did not like her cooking.',
            b: 'She was tired of working at night.',
            c: 'She had found better paid work.',
            d: 'She could not accept how much was thrown away.',
          },
          key: 'd',
          why: {
            a: 'Nobody criticises her food.',
            b: 'She saw the waste at night, but the hours are not the reason.',
            c: 'Her guests pay what they like, so money is hardly the reason.',
          },
          explanation: 'She complained about the full trays in the bin, heard that nothing would change, and resigned.',
        },
        {
          stem: 'What does the example of the lawyer show?',
          options: {
            a: 'The food is too expensive for most people.',
            b: 'Rich guests get larger meals.',
            c: 'Some people pay much more than they need to.',
            d: 'The kitchen has trouble with the law.',
          },
          key: 'c',
          why: {
            a: 'Each guest decides what to pay, so it cannot be too expensive.',
            b: 'Nothing is said about the size of meals.',
            d: 'The lawyer is a guest and comes to eat.',
          },
          explanation: 'The lawyer “leaves enough for ten”, which makes up for those who pay nothing.',
        },
        {
          stem: 'How has the behaviour of the traders changed?',
          options: {
            a: 'They now ask for a small payment.',
            b: 'They secretly add good fruit.',
            c: 'They send more old cabbages than before.',
            d: 'They come to eat at the kitchen.',
          },
          key: 'b',
          why: {
            a: 'No payment is mentioned.',
            c: 'The cabbages only cover the mangoes.',
            d: 'The text does not say that they eat there.',
          },
          explanation:
            'They “put aside a few perfect mangoes and hide them”: a present that nobody is supposed to notice.',
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'A slice, a pinch, a handful',
      skill: 'vocabulary',
      prompt: 'Complete Wanjiku’s notes with words from the bank. Some are not needed.',
      minutes: 6,
      text: `Bean stew for forty. Fry six onions in a little oil until they are soft. Add a ___ of garlic for every five people and two ___ of tomatoes from the cupboard. ___ the potatoes before you put them in: guests do not like the skin. Leave the pot on a low ___ for an hour and ___ it now and then, or it will burn at the bottom. At the very end add a ___ of salt, not more. ___ the stew yourself before anybody else does. Serve each bowl with a ___ of bread.`,
      extra: ['fever', 'try on', 'mixture'],
      items: [
        {
          key: 'clove',
          explanation: 'One of the small parts of a head of garlic is a clove.',
          targets: ['word:clove'],
        },
        {
          key: 'tins',
          explanation: 'A tin (American English: a can) keeps food for a long time, and “two” needs a plural.',
          targets: ['word:tin'],
        },
        { key: 'Peel', explanation: 'To peel is to take off the skin of fruit or vegetables.', targets: ['word:peel'] },
        {
          key: 'heat',
          explanation: 'Cook on a low heat or a high heat. A fever is for people who are ill.',
          targets: ['word:heat'],
        },
        { key: 'stir', explanation: 'You stir with a spoon so that nothing sticks.', targets: ['word:stir'] },
        {
          key: 'pinch',
          explanation: 'A pinch is what you can hold between two fingers, typically of salt.',
          targets: ['word:pinch'],
        },
        {
          key: 'Taste',
          explanation: 'To taste food is to try a little of it. Clothes are tried on.',
          targets: ['word:taste'],
        },
        {
          key: 'slice',
          explanation: 'A slice is a flat piece that has been cut off: of bread, cake, cheese.',
          targets: ['word:slice'],
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'One word from another',
      skill: 'vocabulary',
      prompt: 'Change the word in brackets so that it fits the sentence.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'Decide first which kind of word is missing: after a or the, a noun; before a noun or after is, an adjective.',
        },
        {
          cost: 15,
          text: 'Common endings: -ness, -ity, -ion, -ment for nouns; -ful, -less, -able, -ous for adjectives.',
        },
      ],
      items: [
        {
          stem: 'The ___ of the kitchen surprised everybody. (POPULAR)',
          accepted: ['popularity'],
          explanation: 'After the a noun is needed: popular → popularity.',
          targets: ['word:popularity', 'grammar:word-formation'],
        },
        {
          stem: 'Throwing away bread that is one day old is ___ waste. (NEED)',
          accepted: ['needless'],
          explanation: 'Before the noun waste an adjective is needed. Need + -less = not necessary: needless.',
          targets: ['word:needless', 'grammar:word-formation'],
        },
        {
          stem: 'Thank you for your ___; we collected two hundred plates. (GENEROUS)',
          accepted: ['generosity'],
          explanation: 'After your comes a noun: generous → generosity, without the u of -ous.',
          targets: ['word:generosity', 'grammar:word-formation'],
        },
        {
          stem: 'The spoons are made of wood, so they are almost ___. (BREAK)',
          accepted: ['unbreakable'],
          explanation: '-able = can be done, un- = not: what cannot be broken is unbreakable.',
          targets: ['word:unbreakable', 'grammar:word-formation'],
        },
        {
          stem: 'Nobody had an ___ for the empty pot. (EXPLAIN)',
          accepted: ['explanation'],
          explanation: 'Explain loses its i in the noun: explanation.',
          targets: ['word:explanation', 'grammar:word-formation'],
        },
        {
          stem: 'Because of her ___, the youngest helper never asks for a second plate. (SHY)',
          accepted: ['shyness'],
          explanation: 'Shy + -ness; unlike happy → happiness, the y stays.',
          targets: ['word:shyness', 'grammar:word-formation'],
        },
        {
          stem: 'The traders were ___ that they had to pay something, but it was free. (CONVINCE)',
          accepted: ['convinced'],
          explanation: 'For what people feel or believe the -ed form is used: they were convinced.',
          targets: ['word:convinced', 'grammar:ed-ing-adjectives'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'Peter and the pumpkin',
      skill: 'listening',
      prompt: 'Listen to the interview. Are the statements true, false, or not said?',
      minutes: 7,
      hints: [{ cost: 15, text: 'Two of the eight statements are not mentioned at all.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'Radio interview with a helper',
        text: `Reporter: Peter, you’re nineteen and you’ve been helping here for six months. How did you begin?
Peter: By mistake. I came in because it was raining. Wanjiku gave me a pumpkin and said, cut this. I’d never cut anything. It took me an hour, and it looked like an accident.
Reporter: And she let you go on?
Peter: She said it was the best soup of the week. It wasn’t, by the way. Since then I’ve come every Tuesday and Thursday, after my classes.
Reporter: What are you studying?
Peter: Accounting. That’s useful here, too, because I keep the money book. On a normal day we cook about ninety meals, and people leave a bit more than we spend.
Reporter: Do you throw anything away at all?
Peter: Skins and bones. A farmer fetches the skins for his goats and brings us milk. The bones go to a dog called Minister.
Reporter: What do your friends say?
Peter: First they laughed. Now two of them are on the list for Saturday. They think they’ll be allowed to cook. They’ll get a pumpkin.`,
      },
      items: [
        {
          stem: 'Peter had planned for weeks to help in the kitchen.',
          key: 'false',
          explanation: 'He began “by mistake”: he only came in out of the rain.',
        },
        {
          stem: 'The pumpkin was the first thing that he ever cut up.',
          key: 'true',
          explanation: '“I’d never cut anything” before that day.',
        },
        {
          stem: 'Peter agreed with Wanjiku about the soup.',
          key: 'false',
          explanation: 'She called it the best of the week; he says: “It wasn’t, by the way.”',
        },
        {
          stem: 'His teacher sent him there to practise accounting.',
          key: 'false',
          explanation: 'He came because of the rain; that accounting is useful there turned out later.',
        },
        {
          stem: 'The kitchen usually receives slightly more than it costs.',
          key: 'true',
          explanation: 'People “leave a bit more than we spend”.',
        },
        {
          stem: 'The farmer sells most of his milk at the market.',
          key: 'not_given',
          explanation: 'He brings milk in exchange for the skins; what he does with the rest is not said.',
        },
        {
          stem: 'Two of Peter’s friends are going to help on Saturday.',
          key: 'true',
          explanation: '“Two of them are on the list for Saturday.”',
        },
        {
          stem: 'The dog belongs to one of the guests.',
          key: 'not_given',
          explanation: 'We hear its name and what it eats, but not whose dog it is.',
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Words that get mixed up',
      skill: 'vocabulary',
      prompt: 'Choose the word that fits.',
      minutes: 6,
      hints: [{ cost: 10, text: 'Ask who does what to whom, and whether the verb needs an object or a person.' }],
      items: [
        {
          stem: 'Could you ___ me your big pot until Sunday?',
          options: { a: 'borrow', b: 'take', c: 'lend', d: 'owe' },
          key: 'c',
          why: {
            a: 'The person who takes something borrows it; you would say: Could I borrow your pot?',
            b: 'You take a thing away from somebody or to a place; the speaker wants to receive it.',
            d: 'To owe means that you still have to give something back.',
          },
          explanation: 'The owner lends something to someone: lend me your pot.',
          targets: ['word:lend'],
        },
        {
          stem: 'This smell always ___ me of my grandfather’s kitchen.',
          options: { a: 'reminds', b: 'remembers', c: 'memorises', d: 'recalls' },
          key: 'a',
          why: {
            b: 'A person remembers; a smell cannot.',
            c: 'To memorise is to learn by heart.',
            d: 'To recall is what a person does with a memory.',
          },
          explanation: 'Something reminds somebody of something: it makes a memory come back.',
          targets: ['word:remind', 'grammar:prepositions-dependent'],
        },
        {
          stem: 'He is very ___: he thinks about what other people need.',
          options: { a: 'sensible', b: 'sensational', c: 'selfish', d: 'considerate' },
          key: 'd',
          why: {
            a: 'Sensible means reasonable, with good judgement.',
            b: 'Sensational means very exciting.',
            c: 'Selfish people think only of themselves: it is the opposite.',
          },
          explanation: 'Considerate = careful not to cause others trouble; from consider, to think about.',
          targets: ['word:considerate'],
        },
        {
          stem: 'Please don’t ___ your time: the soup must be ready at twelve.',
          options: { a: 'lose', b: 'waste', c: 'miss', d: 'spoil' },
          key: 'b',
          why: {
            a: 'You can lose time because of something, but what you do badly with it is waste it.',
            c: 'You miss a bus or a person.',
            d: 'You spoil food, a surprise or a child.',
          },
          explanation: 'To waste time, money or food is to use it badly.',
          targets: ['word:waste'],
        },
        {
          stem: 'The price of tomatoes has ___ again this month.',
          options: { a: 'risen', b: 'raised', c: 'lifted', d: 'grown up' },
          key: 'a',
          why: {
            b: 'Raise needs an object: the traders have raised the price.',
            c: 'You lift a heavy pot.',
            d: 'Children grow up.',
          },
          explanation: 'Rise, rose, risen has no object: prices rise.',
          targets: ['word:rise'],
        },
        {
          stem: 'I would ___ you to come before one, because the queue is shorter.',
          options: { a: 'suggest', b: 'propose', c: 'hope', d: 'advise' },
          key: 'd',
          why: {
            a: 'Suggest cannot take a person and an infinitive: I suggest that you come.',
            b: 'Propose has the same problem: I propose that you come.',
            c: 'Hope takes no person before an infinitive: I hope that you will come.',
          },
          explanation: 'Advise somebody to do something. The noun is advice, with c.',
          targets: ['word:advise', 'grammar:gerund-infinitive'],
        },
      ],
    },
    {
      type: 'error_spot',
      title: 'The shopping list on the wall',
      skill: 'grammar',
      prompt: 'Each sentence has one mistake. Choose the wrong piece and correct it.',
      minutes: 7,
      hints: [{ cost: 10, text: 'Can the noun be counted? If not: much, little, some, and never a or a number.' }],
      items: [
        {
          segments: ['There are', 'too much people', 'in this small room,', 'so please wait outside.'],
          key: 1,
          accepted: ['too many people', 'many', 'too many', 'many people'],
          explanation: 'People can be counted: too many people.',
          targets: ['grammar:quantifiers'],
        },
        {
          segments: ['We bought', 'two breads', 'and a bag', 'of rice.'],
          key: 1,
          accepted: [
            'two loaves of bread',
            'two pieces of bread',
            'two loaves',
            'two slices of bread',
            'loaves of bread',
          ],
          explanation: 'Bread is uncountable; count its pieces: two loaves of bread.',
          targets: ['grammar:countable-uncountable'],
        },
        {
          segments: ['She gave us', 'a useful advice', 'about', 'old vegetables.'],
          key: 1,
          accepted: ['useful advice', 'some useful advice', 'a useful piece of advice', 'a piece of useful advice'],
          explanation: 'Advice is uncountable, so it takes no a: some useful advice, a useful piece of advice.',
          targets: ['grammar:countable-uncountable'],
        },
        {
          segments: ['Hardly nobody', 'complains', 'about the food', 'here.'],
          key: 0,
          accepted: ['Hardly anybody', 'Hardly anyone', 'anybody', 'anyone'],
          explanation: 'Hardly is already negative, so it is followed by any: hardly anybody.',
          targets: ['grammar:quantifiers'],
        },
        {
          segments: ['Wanjiku has', 'few time', 'to talk', 'before lunch.'],
          key: 1,
          accepted: ['little time', 'very little time', 'not much time', 'little'],
          explanation: 'Time is uncountable: little time. Few goes with plurals: few minutes.',
          targets: ['grammar:quantifiers'],
        },
      ],
    },
    {
      type: 'c_test',
      title: 'The soup that travelled',
      skill: 'vocabulary',
      prompt: 'The second half of some words is missing. Complete them.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'The story has a hungry boy, pots and bowls. Verbs are in the past.' },
        {
          cost: 20,
          text: 'After a preposition the verb ends in -ing; the last damaged word is a member of the family.',
        },
      ],
      text: `Last winter a woman from Finland came to our kitchen with her son. The b[oy] did n[ot] speak a[ny] English, b[ut] he w[as] very hun[gry]. Wanjiku sho[wed] him t[he] pots, and h[e] pointed t[o] the so[up]. He a[te] three bo[wls] without say[ing] a wo[rd]. When th[ey] left, his mot[her] asked for the recipe, and now it is cooked near the Arctic Circle.`,
      items: [
        { explanation: 'A son is a boy; the story continues about him.', targets: ['word:boy'] },
        { explanation: 'After did the verb is negative: did not speak.', targets: ['grammar:negatives'] },
        {
          explanation: 'In a negative sentence “no English” becomes “not any English”.',
          targets: ['grammar:quantifiers'],
        },
        {
          explanation: 'Language was a problem, hunger was clear: the contrast needs but.',
          targets: ['grammar:linking-words'],
        },
        { explanation: 'English says to be hungry, in the past: he was hungry.', targets: ['grammar:past-simple'] },
        {
          explanation: 'Why else would he eat three bowls? He was hungry; hunger is the noun.',
          targets: ['word:hungry'],
        },
        { explanation: 'The story is in the past: show, showed, shown.', targets: ['word:show'] },
        {
          explanation: 'The pots of this kitchen, so the reader knows which: the pots.',
          targets: ['grammar:articles'],
        },
        { explanation: 'The boy is the subject: he pointed.', targets: ['grammar:pronouns'] },
        {
          explanation: 'You point to or at something; a word with t is needed: to.',
          targets: ['grammar:prepositions-dependent'],
        },
        { explanation: 'He eats it from bowls, and the title names it: the soup.', targets: ['word:soup'] },
        { explanation: 'Past of eat: ate.', targets: ['word:eat'] },
        { explanation: 'Soup is counted in bowls; three needs the plural.', targets: ['word:bowl'] },
        {
          explanation: 'After the preposition without the verb takes -ing: without saying.',
          targets: ['grammar:gerund-infinitive'],
        },
        { explanation: 'Without saying a word = completely silent.', targets: ['word:word'] },
        { explanation: 'The woman and her son left: they.', targets: ['grammar:pronouns'] },
        { explanation: 'His belongs to the boy, so the woman is his mother.', targets: ['word:mother'] },
      ],
    },
    {
      type: 'topic_talk',
      title: 'The fridge at the end of the week',
      skill: 'speaking',
      prompt:
        'Talk for about a minute: what do you cook when there is almost nothing left, and what do you never throw away? Give reasons and an example.',
      minutes: 6,
      seconds: [40, 90],
      hints: [
        {
          cost: 10,
          text: 'Begin with “When there is hardly anything left, I usually …” and use first, then, in the end.',
        },
      ],
      points: [
        {
          label: 'says what you make',
          any: [
            'soup',
            'omelette',
            'salad',
            'rice',
            'pasta',
            'sandwich',
            'stew',
            'cook',
            'make',
            'fry',
            'eggs',
            'bread',
            'noodles',
          ],
        },
        {
          label: 'names what you never throw away',
          any: ['never throw', 'never waste', 'do not throw', 'not throw away', 'always keep', 'never put'],
        },
        { label: 'gives a reason', any: ['because', 'since', 'the reason', 'that is why', 'so that'] },
        {
          label: 'gives an example',
          any: ['for example', 'for instance', 'last week', 'once', 'yesterday', 'last time', 'one day', 'such as'],
        },
      ],
      model: `When there is hardly anything left in our fridge, I usually make fried rice. It works with almost everything: half an onion, two carrots, one egg. First I fry the vegetables, then I add the cold rice from the day before, and in the end I put the egg on top.

What I never throw away is bread, because my grandmother taught me that it is bad luck. When it is too hard to eat, I cut it into small pieces and put them in the oven with a little oil. For example, last week I had half a loaf left, and we ate it in a tomato soup. My brother thought that I had bought something special.`,
      explanation:
        'A good short talk answers both parts of the question, puts the steps in order and makes the reason clear with because.',
      targets: ['grammar:linking-words'],
    },
  ],
};
