import type { ModuleInput } from '../schema.ts';

export const stormOnTheIsland: ModuleInput = {
  id: 'a2-storm-on-the-island',
  title: 'Storm on the island',
  description:
    'Three days on Inishbeg, a small island in the west of Ireland. Listen to the radio, the ferry office and the neighbours while a storm comes and goes.',
  skill: 'listening',
  level: 'A2',
  order: 4,
  canDo: [
    'I can understand the main points of a weather forecast.',
    'I can follow messages and conversations about a change of plans.',
    'I can understand and give simple advice about safety.',
    'I can read short news aloud so that others understand it.',
  ],
  tasks: [
    {
      title: 'Orla on the radio',
      skill: 'listening',
      type: 'mcq_single',
      prompt: 'It is Thursday morning. Listen to the weather on the island’s radio and choose.',
      minutes: 5,
      stimulus: {
        kind: 'audio',
        title: 'The weather with Orla',
        text: 'Good morning, Inishbeg, this is Orla. If you have washing outside, it’s going to dry well today. It’s sunny, with a light wind and fourteen degrees. But enjoy it, because it won’t last. A big storm is coming from the sea. The first rain arrives tonight at about eight, and by midnight the wind will be very strong. Tomorrow will be the worst day. Please stay at home and keep away from the beach. The waves are going to be as high as the school! On Saturday afternoon the wind will turn and get weaker, and on Sunday, I promise, you’ll see the sun again. Now, some music, before the lights go out.',
      },
      items: [
        {
          stem: 'What is the weather like on Thursday morning?',
          options: { a: 'Wet and windy', b: 'Sunny with a little wind', c: 'Cold and cloudy', d: 'Very stormy' },
          key: 'b',
          why: {
            a: 'The rain comes in the evening.',
            c: 'Orla says that it is sunny, with fourteen degrees.',
            d: 'The storm comes later.',
          },
          explanation: 'Orla says: “It’s sunny, with a light wind.” A light wind is not strong.',
        },
        {
          stem: 'When does the rain begin?',
          options: { a: 'This evening', b: 'At midnight', c: 'Tomorrow morning', d: 'On Saturday' },
          key: 'a',
          why: {
            b: 'At midnight the wind is very strong. The rain is there before that.',
            c: 'Tomorrow is the worst day, but the rain begins before it.',
            d: 'On Saturday the wind gets weaker.',
          },
          explanation: '“The first rain arrives tonight at about eight.” Eight at night is in the evening.',
        },
        {
          stem: 'Why does Orla talk about the school?',
          options: {
            a: 'It is closed tomorrow.',
            b: 'People should go there.',
            c: 'It is near the beach.',
            d: 'She wants to show how high the waves are.',
          },
          key: 'd',
          why: {
            a: 'She does not say that it is closed.',
            b: 'People should stay at home.',
            c: 'She does not say where the school is.',
          },
          explanation: '“The waves are going to be as high as the school.” She compares the two.',
        },
        {
          stem: 'Which day will be good again?',
          options: { a: 'Friday', b: 'Saturday', c: 'Sunday', d: 'Monday' },
          key: 'c',
          why: {
            a: 'Friday is “tomorrow”, the worst day.',
            b: 'On Saturday the wind only gets weaker.',
            d: 'She does not speak about Monday.',
          },
          explanation: '“On Sunday, I promise, you’ll see the sun again.”',
        },
      ],
    },
    {
      title: 'Kinds of weather',
      skill: 'vocabulary',
      type: 'matching',
      prompt: 'Match the weather words with their meanings.',
      minutes: 4,
      extra: ['a machine that tells you the time and the date'],
      items: [
        {
          left: 'thunder',
          right: 'the loud noise that you hear in a storm',
          explanation: 'You hear thunder. It comes after the light.',
          targets: ['word:thunder'],
        },
        {
          left: 'lightning',
          right: 'the sudden, very bright light in the sky in a storm',
          explanation: 'You see lightning first, because light is faster than sound.',
          targets: ['word:lightning'],
        },
        {
          left: 'fog',
          right: 'a thick cloud near the ground, so that you can’t see far',
          explanation: 'In fog drivers and ships go slowly, because they can’t see.',
          targets: ['word:fog'],
        },
        {
          left: 'a breeze',
          right: 'a light and pleasant wind',
          explanation: 'On a hot day a breeze from the sea is nice. It is not strong.',
          targets: ['word:breeze'],
        },
        {
          left: 'a flood',
          right: 'a lot of water in places that are usually dry',
          explanation: 'After heavy rain a river can come into the houses: that is a flood. It sounds like “blood”.',
          targets: ['word:flood'],
        },
        {
          left: 'ice',
          right: 'water that is hard because it is so cold',
          explanation: 'At zero degrees water turns into ice.',
          targets: ['word:ice'],
        },
        {
          left: 'a forecast',
          right: 'what people on the radio say about the weather of the next days',
          explanation: 'A forecast looks at the future: tomorrow, the weekend.',
          targets: ['word:forecast'],
        },
      ],
    },
    {
      title: 'No ferry today',
      skill: 'listening',
      type: 'true_false_ng',
      prompt:
        'It is still Thursday. Lucas works in the hostel, and his parents want to visit. Listen at the ferry office and choose.',
      minutes: 6,
      stimulus: {
        kind: 'dialogue',
        title: 'At the ferry office',
        text: 'Lucas: Hi, Bríd. My parents are flying in from Brazil. They’ve got tickets for the ferry tomorrow at noon.\nBríd: I’m sorry, Lucas. There won’t be any ferries tomorrow. The captain decided it an hour ago.\nLucas: Oh no. And today?\nBríd: The last boat today leaves the mainland at five. Can they get to the harbour before that?\nLucas: They land in Dublin at two, and the bus takes four hours.\nBríd: That’s too late. The next ferry will be on Sunday morning, if the sea is calm. They don’t have to buy new tickets. I can change the old ones.\nLucas: Thanks. But where can they sleep?\nBríd: My aunt has a guesthouse by the harbour. She cooks too much, and she loves visitors.',
      },
      items: [
        {
          stem: 'Lucas’s parents wanted to come on Friday.',
          key: 'true',
          explanation: 'It is Thursday, the day before the storm, and they have tickets for “tomorrow at noon”.',
        },
        {
          stem: 'The captain made the decision yesterday.',
          key: 'false',
          explanation: '“The captain decided it an hour ago.” That is today.',
        },
        {
          stem: 'The parents can catch the last boat today.',
          key: 'false',
          explanation: 'They land at two, and the bus takes four hours: that is six o’clock. The boat leaves at five.',
        },
        {
          stem: 'They have to pay again for the ferry.',
          key: 'false',
          explanation: 'Bríd says: “They don’t have to buy new tickets.” She changes the old ones.',
        },
        {
          stem: 'It is the parents’ first time in Ireland.',
          key: 'not_given',
          explanation: 'We know that they come from Brazil, but not if they were here before.',
        },
        {
          stem: 'Bríd knows a place where they can stay.',
          key: 'true',
          explanation: 'Her aunt has a guesthouse by the harbour.',
        },
      ],
    },
    {
      title: 'Before the lights go out',
      skill: 'vocabulary',
      type: 'gap_fill',
      prompt: 'The hostel gets ready for the storm. Write the missing word. The first letter is in brackets.',
      minutes: 5,
      items: [
        {
          stem: 'Without electricity we can’t see anything at night. Put new batteries into the ___ (t…).',
          accepted: ['torch', 'torches'],
          explanation:
            'A torch is a small light for your hand, and it works with batteries. (Some people say flashlight.)',
          targets: ['word:torch'],
        },
        {
          stem: 'We also need ___ (c…) and a box of matches to light them.',
          accepted: ['candles', 'candle'],
          explanation: 'You light a candle with a match. There is one flame on top.',
          targets: ['word:candle'],
        },
        {
          stem: 'It is going to be cold. Give every guest an extra ___ (b…) for the bed.',
          accepted: ['blanket'],
          explanation: 'A blanket is thick and warm, and you lie under it.',
          targets: ['word:blanket'],
        },
        {
          stem: 'Please bring the garden chairs ___ (i…), or the wind will carry them away.',
          accepted: ['inside', 'indoors', 'in'],
          explanation: 'The chairs are outside. In a storm you bring them inside (or indoors).',
          targets: ['word:inside'],
        },
        {
          stem: 'Charge your ___ (p…) now, so that you can call somebody tomorrow.',
          accepted: ['phone', 'phones'],
          explanation: 'You charge a phone: you give it electricity for some hours.',
          targets: ['word:phone', 'word:charge'],
        },
        {
          stem: '___ (L…) all the doors with your key, and close the windows.',
          accepted: ['Lock'],
          explanation: 'With a key you lock a door, so that the wind can’t open it.',
          targets: ['word:lock'],
        },
      ],
    },
    {
      title: 'Three messages',
      skill: 'listening',
      type: 'short_answer',
      prompt:
        'It is Friday night. Lucas listens to the messages on the hostel’s telephone. Answer with one to five words.',
      minutes: 6,
      stimulus: {
        kind: 'audio',
        title: 'Messages for the hostel',
        text: 'Message one. Hello, Lucas, it’s Mr Flaherty from next door. A tree fell on my kitchen, but don’t worry. I was in the bathroom. Can I sleep at your place tonight? I’ll bring my own soup.\nMessage two. Hi, love, it’s Mum. We’re fine. Bríd’s aunt gave us fish, cake and a bed with four pillows. Your father is teaching her to dance. Please stay indoors!\nMessage three. Lucas, this is Orla from the radio. Our electricity went off at nine. You have a big old radio with batteries, don’t you? Could I borrow it, please? I want to tell people the news. I’ll send my son at ten.',
      },
      items: [
        {
          stem: 'What fell on Mr Flaherty’s kitchen?',
          accepted: ['a tree', 'tree', 'the tree'],
          explanation: 'He says: “A tree fell on my kitchen.”',
        },
        {
          stem: 'What will Mr Flaherty bring with him?',
          accepted: ['soup', 'his soup', 'his own soup', 'own soup', 'some soup'],
          explanation: '“I’ll bring my own soup.” He wants to sleep at the hostel, but he brings his food.',
        },
        {
          stem: 'Who is learning to dance?',
          accepted: [
            'Bríd’s aunt',
            'Brid’s aunt',
            'the aunt',
            'aunt',
            'Bríd’s auntie',
            'the aunt of Bríd',
            'the aunt of Brid',
          ],
          explanation: '“Your father is teaching her to dance.” Her = Bríd’s aunt, who gave them the bed.',
        },
        {
          stem: 'When did the radio lose its electricity?',
          accepted: ['at nine', 'nine', '9', 'at 9', 'nine o’clock', 'at nine o’clock', '9 o’clock'],
          explanation: 'Orla says: “Our electricity went off at nine.” Ten is the time when her son comes.',
        },
        {
          stem: 'What does Orla want to borrow?',
          accepted: [
            'a radio',
            'radio',
            'the radio',
            'an old radio',
            'a big old radio',
            'the old radio',
            'his radio',
            'Lucas’s radio',
            'the big old radio',
          ],
          explanation:
            'Lucas has “a big old radio with batteries”, and Orla would like to use it: “Could I borrow it?”',
        },
      ],
    },
    {
      title: 'Stay safe',
      skill: 'grammar',
      type: 'gap_fill',
      prompt: 'Read the advice for the island. Choose one of the forms in brackets and write it.',
      minutes: 5,
      hints: [
        {
          cost: 15,
          text: 'Should = it is a good idea. Must = it is necessary. Mustn’t = don’t do it! Don’t have to = you can, but it isn’t necessary.',
        },
      ],
      items: [
        {
          stem: 'You ___ (mustn’t / don’t have to) touch electric lines on the ground. They can kill you.',
          accepted: ['mustn’t', 'must not'],
          explanation:
            'It is dangerous: don’t do it! So it is “mustn’t”. “Don’t have to” only says that it isn’t necessary.',
          targets: ['grammar:must-mustnt'],
        },
        {
          stem: 'There is enough water for two days, so you ___ (mustn’t / don’t have to) buy any.',
          accepted: ['don’t have to'],
          explanation: 'You can buy water, but it isn’t necessary. So it is “don’t have to”.',
          targets: ['grammar:have-to'],
        },
        {
          stem: 'Your neighbour is eighty. You ___ (should / shouldn’t) visit her and ask if she is all right.',
          accepted: ['should'],
          explanation: 'It is a good idea to visit her: you should do it.',
          targets: ['grammar:should'],
        },
        {
          stem: 'You shouldn’t ___ (to go / go) near the sea, also not to take photos.',
          accepted: ['go'],
          explanation: 'After should and shouldn’t the verb has no “to”: shouldn’t go.',
          targets: ['grammar:should'],
        },
        {
          stem: 'Every ship ___ (has / must) to stay in the harbour until Sunday.',
          accepted: ['has'],
          explanation: 'The next word is “to”, and “must” never has “to” after it. So it is “has to”.',
          targets: ['grammar:have-to'],
        },
        {
          stem: 'If you need a doctor, you ___ (should / should to) call this number.',
          accepted: ['should'],
          explanation: '“Should” is like can: no “to” before the next verb.',
          targets: ['grammar:should'],
        },
      ],
    },
    {
      title: 'Orla reads the news',
      skill: 'listening',
      type: 'dictation',
      prompt: 'On Friday night Orla is back on the radio. Listen and write each sentence.',
      minutes: 7,
      items: [
        {
          text: 'The wind broke three windows at the school.',
          explanation: 'Break – broke: the past is irregular. “Three” is a number, so “windows” is a plural.',
          targets: ['grammar:past-simple-irregular'],
        },
        {
          text: 'Nobody was hurt, but a lot of sheep are missing.',
          explanation: 'The plural of sheep is sheep. “A lot of” sounds like one word: alotov.',
          targets: ['word:sheep', 'word:missing'],
        },
        {
          text: 'If you can see a white boat, please call the harbour.',
          accepted: ['If you can see a white boat, please call the harbor.'],
          explanation: '“White” is a colour. You hear a short stop after “boat”, because the sentence has two parts.',
          targets: ['word:harbour'],
        },
        {
          text: 'The road to the lighthouse is closed until further notice.',
          explanation: '“Until further notice” is a phrase for signs and news: until we tell you something new.',
          targets: ['word:lighthouse'],
        },
        {
          text: 'They’re looking for their dog over there.',
          explanation: 'Three words with one sound: they’re (they are), their (of them) and there (a place).',
          targets: ['word:their', 'word:there'],
        },
      ],
    },
    {
      title: 'The morning after',
      skill: 'reading',
      type: 'mcq_multi',
      prompt: 'On Sunday Lucas writes to a friend. For each question choose all the right answers.',
      minutes: 6,
      stimulus: {
        kind: 'text',
        title: 'Sunday, 9 a.m.',
        text: 'Hi Rui,\n\nIt’s over! The sun is shining, and the island looks as if a giant played with it. There is a boat in the football field, and there are sheep on the roof of the post office. (It’s a low roof with grass on it. They like it there.)\n\nWe had nineteen people in the hostel on Friday: our guests, three families with wet houses, and Mr Flaherty with his soup. There was no light, so we sat in the kitchen and told stories. A girl of eight told the best one. It was about a storm that wanted to go to school.\n\nThis morning everybody is working. Some people are cutting the fallen trees, and others are repairing the school windows. I’m making coffee for all of them, but I keep looking at the harbour. The ferry is coming at eleven, and my parents are on it. I can already see the boat, and I think somebody is dancing. You know my father!\n\nLucas',
      },
      items: [
        {
          stem: 'What was in a strange place after the storm?',
          options: { a: 'A boat', b: 'A bus', c: 'Some sheep', d: 'A football' },
          keys: ['a', 'c'],
          why: { b: 'There is no bus in this text.', d: 'The text talks about a football field, not about a ball.' },
          explanation: 'The boat was in the football field, and the sheep were on a roof.',
        },
        {
          stem: 'Who was in the hostel on Friday night?',
          options: { a: 'Mr Flaherty', b: 'Families from the island', c: 'Lucas’s parents', d: 'The guests' },
          keys: ['a', 'b', 'd'],
          why: { c: 'They are on the ferry on Sunday, so they were not on the island.' },
          explanation: 'Lucas writes: “our guests, three families with wet houses, and Mr Flaherty”.',
        },
        {
          stem: 'What are people doing on Sunday morning?',
          options: { a: 'Cutting trees', b: 'Telling stories', c: 'Repairing windows', d: 'Cooking soup' },
          keys: ['a', 'c'],
          why: {
            b: 'They told stories on Friday night.',
            d: 'Mr Flaherty brought soup on Friday. Now Lucas makes coffee.',
          },
          explanation: '“Some people are cutting the fallen trees, and others are repairing the school windows.”',
        },
        {
          stem: 'What can we understand from the end of the message?',
          options: {
            a: 'The ferry is late.',
            b: 'The dancer is probably Lucas’s father.',
            c: 'Lucas is happy to see his visitors.',
            d: 'The sea is still dangerous.',
          },
          keys: ['b', 'c'],
          why: { a: 'Lucas can already see it, before eleven.', d: 'The ferry is coming, so the sea is calm enough.' },
          explanation:
            '“You know my father!” comes just after the dancer, so it is probably him. And Lucas keeps looking at the harbour: he can’t wait.',
        },
      ],
    },
    {
      title: 'You are on the radio',
      skill: 'speaking',
      type: 'read_aloud',
      prompt: 'Orla lost her voice. Read the news for her, clearly and not too fast.',
      minutes: 5,
      items: [
        {
          text: 'Good morning, everybody. The storm is over, and the whole island is safe. The electricity came back at six o’clock this morning.',
          explanation:
            'News needs small breaks: after everybody, after over, after safe. Make “safe” strong. In “electricity” the strong part is -TRI-.',
        },
        {
          text: 'The school will stay closed on Monday and Tuesday. Are you sad about that, children? I don’t think so!',
          explanation:
            'The voice goes up in the question, and then down. “I don’t think so” is a joke, so make “don’t” strong.',
        },
        {
          text: 'If you have lost a boat, a hat or a sheep, please come to the harbour between ten and twelve. We have found several of each.',
          explanation:
            'In a list the voice goes up after boat and hat, and down after sheep. “Several of each” is slow, with a smile.',
        },
      ],
    },
  ],
};
