import type { ModuleInput } from '../schema.ts';

export const theGuesthouseByTheLake: ModuleInput = {
  id: 'a1-the-guesthouse-by-the-lake',
  title: 'The guesthouse by the lake',
  description:
    'Elena has a small guesthouse at Lake Ohrid. Read her signs, the messages of her guests and the pages of her guest book.',
  skill: 'reading',
  level: 'A1',
  order: 3,
  canDo: [
    'I can understand short signs and rules in a hotel.',
    'I can find names, times and days in a short message.',
    'I can put the sentences of a short text in order.',
    'I can say in a few sentences what a text is about.',
  ],
  tasks: [
    {
      title: 'Signs on the doors',
      skill: 'reading',
      type: 'matching',
      prompt: 'Elena has a sign on many doors. Read the signs. Which sentence says the same?',
      minutes: 4,
      stimulus: {
        kind: 'text',
        title: 'Elena’s signs',
        text: 'A — Please leave your shoes here.\nB — Breakfast from 7:30 to 10:00. No hot food after 9:30.\nC — Quiet, please! The baby sleeps from 1 to 3.\nD — Boat for guests. Free on Mondays, 5 euros on all other days.\nE — Private. Family only.\nF — The water in this shower is hot. Be careful!',
      },
      extra: ['You can swim here in the morning.'],
      hints: [{ cost: 15, text: 'Look for one word in each sign: shoes, hot food, quiet, boat, private, careful.' }],
      items: [
        {
          left: 'Sign A',
          right: 'Do not walk into this room in your shoes.',
          explanation: 'Your shoes stay “here”, at the door. So you go in without shoes.',
        },
        {
          left: 'Sign B',
          right: 'At a quarter to ten you can get bread, but no eggs from the kitchen.',
          explanation: 'There is breakfast before ten, but at 9:45 there is no hot food.',
        },
        {
          left: 'Sign C',
          right: 'Do not make noise after lunch.',
          explanation: 'From one to three is the time after lunch. “Quiet” means without noise.',
        },
        {
          left: 'Sign D',
          right: 'On Tuesday you pay for this.',
          explanation: 'It is free only on Mondays. Tuesday is one of “all other days”: five euros.',
        },
        {
          left: 'Sign E',
          right: 'Guests cannot come in.',
          explanation: '“Private” and “family only” say that this room is not for guests.',
        },
        {
          left: 'Sign F',
          right: 'Put your hand in the water first.',
          explanation: 'The sign says “be careful”. The water can burn you, so try it with your hand.',
        },
      ],
    },
    {
      title: 'Days, months and times',
      skill: 'vocabulary',
      type: 'gap_fill',
      prompt: 'Elena looks at her calendar. Write one word in each gap.',
      minutes: 4,
      items: [
        {
          stem: 'The day between Tuesday and Thursday is ___.',
          accepted: ['Wednesday'],
          explanation: 'Tuesday, Wednesday, Thursday. We write the first d in Wednesday, but we do not say it.',
          targets: ['word:wednesday'],
        },
        {
          stem: 'The month after January is ___.',
          accepted: ['February'],
          explanation: 'February is the second month. There is an r after the b: Feb-r-uary.',
          targets: ['word:february'],
        },
        {
          stem: 'Saturday and Sunday together are the ___.',
          accepted: ['weekend'],
          explanation: 'The weekend is the end of the week, when many people do not work.',
          targets: ['word:weekend'],
        },
        {
          stem: 'Twelve o’clock at night is ___.',
          accepted: ['midnight'],
          explanation: 'The middle of the night is midnight. The middle of the day is noon or midday.',
          targets: ['word:midnight'],
        },
        {
          stem: 'Spring, summer, ___ and winter are the four parts of the year.',
          accepted: ['autumn', 'fall'],
          explanation: 'After summer the leaves turn brown: it is autumn. Some people say “fall”.',
          targets: ['word:autumn'],
        },
        {
          stem: 'There are sixty minutes in one ___.',
          accepted: ['hour'],
          explanation: 'Sixty minutes are an hour. We do not say the h, so it is “an hour”.',
          targets: ['word:hour'],
        },
      ],
    },
    {
      title: 'A message from Osaka',
      skill: 'reading',
      type: 'short_answer',
      prompt: 'Read the message to Elena. Answer each question with one to four words.',
      minutes: 6,
      stimulus: {
        kind: 'text',
        title: 'A room in June',
        text: 'Dear Elena,\n\nMy name is Kenji. My wife Mai and I are teachers from Osaka. We want to come to Lake Ohrid in June. Do you have a room for two people from the fourth to the eleventh? We would like a room with a view of the lake, please. Mai does not eat meat or fish. Is that a problem for your kitchen?\n\nWe arrive by bus from Skopje at half past eight in the evening. Is the guesthouse far from the bus station? We have two big bags and one very big cello!\n\nBest wishes,\nKenji Mori',
      },
      items: [
        {
          stem: 'What is the job of Kenji and Mai?',
          accepted: ['teachers', 'teacher', 'they are teachers', 'they teach'],
          explanation: 'Kenji writes: “My wife Mai and I are teachers.”',
        },
        {
          stem: 'How many nights do they want to stay?',
          accepted: ['seven', '7', 'seven nights', '7 nights', 'one week', 'a week'],
          explanation: 'From the fourth to the eleventh of June is one week: seven nights.',
        },
        {
          stem: 'What do they want to see from their window?',
          accepted: ['the lake', 'lake', 'Lake Ohrid', 'the view of the lake'],
          explanation: 'They want a room “with a view of the lake”. A view is what you see from a place.',
        },
        {
          stem: 'Who does not eat meat?',
          accepted: ['Mai', 'Kenji’s wife', 'his wife', 'Mai does not', 'Mai Mori'],
          explanation: '“Mai does not eat meat or fish.” Mai is Kenji’s wife.',
        },
        {
          stem: 'How do they come from Skopje?',
          accepted: ['by bus', 'bus', 'on the bus', 'with the bus', 'they come by bus'],
          explanation: 'The message says: “We arrive by bus from Skopje.” With transport we use “by”.',
        },
      ],
    },
    {
      title: 'At, in or on?',
      skill: 'grammar',
      type: 'gap_fill',
      prompt: 'Elena answers Kenji. Write at, in or on.',
      minutes: 4,
      hints: [{ cost: 15, text: 'A clock time: at. A day: on. A month, a season or a part of the day: in.' }],
      items: [
        {
          stem: 'Yes, we have a nice room for you ___ June.',
          accepted: ['in'],
          explanation: 'Months are long times. With months we say “in”: in June.',
          targets: ['grammar:prepositions-of-time'],
        },
        {
          stem: 'You can come ___ Sunday the fourth.',
          accepted: ['on'],
          explanation: 'With days we say “on”: on Sunday, on Monday.',
          targets: ['grammar:prepositions-of-time'],
        },
        {
          stem: 'My husband can meet you at the station ___ half past eight.',
          accepted: ['at'],
          explanation: 'With a time on the clock we say “at”.',
          targets: ['grammar:prepositions-of-time'],
        },
        {
          stem: 'You can see the lake best early ___ the morning.',
          accepted: ['in'],
          explanation: 'We say in the morning, in the afternoon, in the evening (but: at night).',
          targets: ['grammar:prepositions-of-time'],
        },
        {
          stem: 'Your room is ___ the second floor.',
          accepted: ['on'],
          explanation: 'A floor is like a big table: people live on it. So we say “on the second floor”.',
          targets: ['grammar:prepositions-of-place'],
        },
        {
          stem: 'There is a good place for the cello ___ the corner of the room.',
          accepted: ['in'],
          explanation: 'A corner of a room is inside the room, so it is “in the corner”.',
          targets: ['grammar:prepositions-of-place'],
        },
      ],
    },
    {
      title: 'The guest book',
      skill: 'reading',
      type: 'true_false_ng',
      prompt: 'A guest writes in Elena’s guest book. Choose true, false or not given.',
      minutes: 5,
      stimulus: {
        kind: 'text',
        title: '12 July',
        text: 'This is my third summer in this house, and I know every cup in the kitchen. My dog Bruno loves it too. He can’t swim, but he sits in the boat like a captain and looks at the fish. I am a writer, and at home in Dublin I can’t work: there is the telephone, there are my neighbours, and there is the television. Here there is only the lake. I write four pages before breakfast. After breakfast I don’t write. I eat Elena’s cherry cake and talk to everybody. See you next year!\n\nNiamh and Bruno',
      },
      items: [
        {
          stem: 'This is Niamh’s first visit to the guesthouse.',
          key: 'false',
          explanation: 'She writes: “This is my third summer in this house.”',
        },
        { stem: 'Bruno sits in the boat.', key: 'true', explanation: 'The dog “sits in the boat like a captain”.' },
        {
          stem: 'Bruno eats the fish from the lake.',
          key: 'not_given',
          explanation: 'He looks at the fish. We do not read what he eats.',
        },
        {
          stem: 'Niamh works well in Dublin.',
          key: 'false',
          explanation: '“At home in Dublin I can’t work.” There are too many other things.',
        },
        {
          stem: 'At the lake she works early in the day.',
          key: 'true',
          explanation: 'She writes four pages before breakfast, so it is early.',
        },
        {
          stem: 'Her book is about a dog.',
          key: 'not_given',
          explanation: 'She is a writer, but the text does not tell us what her book is about.',
        },
      ],
    },
    {
      title: 'Elena on the telephone',
      skill: 'listening',
      type: 'dictation',
      prompt: 'A guest calls, and Elena answers. Listen and write what she says.',
      minutes: 6,
      items: [
        {
          text: 'Good evening, this is the guesthouse by the lake.',
          accepted: ['Good evening, this is the guest house by the lake.'],
          explanation:
            'On the telephone we say “this is …”, not “here is …”. Guest and house make one word: guesthouse.',
          targets: ['word:guesthouse'],
        },
        {
          text: 'We have one room for three people.',
          explanation: 'The plural of person is “people”. It does not need an -s.',
          targets: ['word:people'],
        },
        {
          text: 'It is thirty euros a night with breakfast.',
          explanation: '“A night” means for each night. You hear “thirty” with a long, open end: it is not “thirteen”.',
          targets: ['word:night'],
        },
        {
          text: 'Can you spell your name, please?',
          explanation: 'To spell is to say the letters one after the other. You hear “can you” very short.',
          targets: ['word:spell'],
        },
        {
          text: 'Thank you, and see you on Friday.',
          explanation: 'With days we say “on”. In fast English you nearly do not hear it.',
          targets: ['grammar:prepositions-of-time'],
        },
      ],
    },
    {
      title: 'Weather at the lake',
      skill: 'vocabulary',
      type: 'c_test',
      prompt: 'Elena writes about the weather. Write the missing second half of each word.',
      minutes: 6,
      text: 'The weather at the lake is never boring. In July it is wa[rm], and the sky is bl[ue] for many da[ys]. But so[me] evenings there is a st[orm]: a strong wi[nd] comes over the mou[ntains], and the boats da[nce] on the wat[er]. After ha[lf] an hour it st[ops]. Then the air is fr[esh] and cool.',
      hints: [{ cost: 15, text: 'First the sun, then bad weather with rain and moving air, then good weather again.' }],
      items: [
        { explanation: 'July is a summer month, so it is warm.', targets: ['word:warm'] },
        { explanation: 'Without clouds the sky is blue.', targets: ['word:blue'] },
        { explanation: 'After “many” we need a plural: days.', targets: ['word:day'] },
        { explanation: 'Not every evening, but some evenings.', targets: ['word:some'] },
        { explanation: 'A storm is very bad weather: it moves the boats.', targets: ['word:storm'] },
        { explanation: 'Wind is moving air. It can be strong.', targets: ['word:wind'] },
        { explanation: 'Mountains are very high. The wind comes over them.', targets: ['word:mountain'] },
        {
          explanation: 'The boats go up and down: it looks as if they dance. Boats = they, so no -s.',
          targets: ['word:dance'],
        },
        { explanation: 'Boats are on the water.', targets: ['word:water'] },
        { explanation: 'Half an hour is thirty minutes.', targets: ['word:half'] },
        {
          explanation: 'The storm is at its end: it stops. “It” needs a verb with -s.',
          targets: ['word:stop', 'grammar:present-simple-third-person'],
        },
        { explanation: 'After rain the air is clean and new: it is fresh.', targets: ['word:fresh'] },
      ],
    },
    {
      title: 'Two small stories',
      skill: 'reading',
      type: 'ordering',
      prompt: 'Put the sentences in order. Look at small words such as “he”, “it”, “then” and “there”.',
      minutes: 6,
      hints: [{ cost: 20, text: 'A story starts with a name. “He”, “it” and “there” come after it.' }],
      items: [
        {
          stem: 'How Elena’s husband makes coffee',
          parts: [
            'Every morning Goran goes into the kitchen at six.',
            'There he takes a small pot and puts cold water in it.',
            'When this water is hot, he adds coffee and sugar.',
            'Then he takes two cups and waits for Elena.',
            'She comes, drinks the coffee and says: “Now I am awake.”',
          ],
          explanation:
            '“There” means in the kitchen, so it is second. “This water” is the water in the pot. “She” is Elena, so her sentence comes last.',
        },
        {
          stem: 'A guest and his key',
          parts: [
            'Mr Silva stands in front of his room and looks in all his pockets.',
            'He can’t find his key.',
            'So he goes down to Elena and asks for help.',
            'Elena smiles and looks at his hand.',
            'The key is in it.',
          ],
          explanation:
            'First we meet Mr Silva, then “he”. “So” gives the result of the problem. “In it” means in his hand, so this sentence is last.',
        },
        {
          stem: 'A boat trip',
          parts: [
            'On Mondays the boat is free, so many guests want to use it.',
            'Elena writes their names on a list.',
            'The first name on it today is Mai.',
            'She takes her cello into the boat and plays in the middle of the lake.',
          ],
          explanation: '“Their names” are the names of the guests. “On it” is on the list. “She” is Mai.',
        },
      ],
    },
    {
      title: 'A family at the guesthouse',
      skill: 'writing',
      type: 'summarise',
      prompt:
        'Read the text. Then write in 25 to 45 words, in your own sentences: who runs the house, what each person does and when they rest.',
      minutes: 10,
      words: [25, 45],
      genre: 'notes',
      stimulus: {
        kind: 'text',
        title: 'Work and winter',
        text: 'Elena and Goran have a guesthouse with six rooms. Elena answers the telephone, writes to the guests and makes the cakes. Goran cooks breakfast and takes guests out in the boat. Their son Filip is fourteen. After school he cleans the garden and helps with heavy bags. From May to October they work every day, and nobody in the family has a free weekend. But in winter the house is empty. Then they close the door, visit Goran’s parents in the mountains and sleep a lot.',
      },
      points: [
        {
          label: 'Who has the guesthouse',
          any: ['Elena and Goran', 'Elena and her husband', 'a family', 'the family', 'Goran and Elena'],
        },
        {
          label: 'What Elena or Goran does',
          any: ['cakes', 'cake', 'telephone', 'phone', 'breakfast', 'cooks', 'boat', 'writes', 'bakes'],
        },
        { label: 'What Filip does', any: ['Filip', 'their son', 'the son', 'the boy'] },
        { label: 'They rest in winter', any: ['winter', 'cold months', 'November'] },
      ],
      model:
        'Elena and Goran have a small guesthouse. She writes to the guests and makes cakes. He cooks breakfast and has a boat. Their son Filip helps after school. They work all summer and rest in winter.',
      explanation:
        'A summary has only the important things: who, what and when. Leave out small facts such as the number of rooms. Use your own short sentences in the present simple.',
    },
  ],
};
