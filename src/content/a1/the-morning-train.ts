import type { ModuleInput } from '../schema.ts';

export const theMorningTrain: ModuleInput = {
  id: 'a1-the-morning-train',
  title: 'The morning train',
  description:
    'Hania takes the train to Kraków every morning. Listen to the station, the man with the coffee and the people in the train.',
  skill: 'listening',
  level: 'A1',
  order: 4,
  canDo: [
    'I can understand times, numbers and platforms in an announcement.',
    'I can follow a short, slow conversation about a journey.',
    'I can write down what I hear in short sentences.',
    'I can say simple travel sentences clearly.',
  ],
  tasks: [
    {
      title: 'Platform two',
      skill: 'listening',
      type: 'mcq_single',
      prompt: 'Hania is at the station. Listen to the announcement and choose.',
      minutes: 4,
      stimulus: {
        kind: 'audio',
        title: 'At the station',
        text: 'Good morning. The train to Kraków at seven fifteen is ten minutes late today. It leaves from platform two, not from platform four. Please do not stand near the edge. There is no restaurant on this train, but you can buy coffee and sandwiches on the platform. Passengers with bicycles, please use the last carriage. The next train to Kraków is at eight forty. It is on time. Thank you.',
      },
      items: [
        {
          stem: 'When does Hania’s train leave today?',
          options: { a: 'At seven fifteen', b: 'At seven twenty-five', c: 'At eight forty' },
          key: 'b',
          why: {
            a: 'This is the normal time, but today the train is late.',
            c: 'This is the next train, not the first one.',
          },
          explanation: 'Seven fifteen and ten minutes is seven twenty-five.',
        },
        {
          stem: 'Where must Hania go?',
          options: { a: 'To platform two', b: 'To platform four', c: 'To platform ten' },
          key: 'a',
          why: { b: 'The voice says “not from platform four”.', c: 'Ten is the number of minutes.' },
          explanation: 'The train leaves “from platform two”.',
        },
        {
          stem: 'Where can people buy a sandwich?',
          options: { a: 'In the train', b: 'In the last carriage', c: 'On the platform' },
          key: 'c',
          why: { a: 'There is no restaurant on the train.', b: 'The last carriage is for bicycles.' },
          explanation: 'The voice says: “you can buy coffee and sandwiches on the platform”.',
        },
        {
          stem: 'Which train is not late?',
          options: { a: 'The first one', b: 'The second one', c: 'Both trains are late.' },
          key: 'b',
          why: { a: 'The first train is ten minutes late.', c: 'The second train is “on time”.' },
          explanation: '“On time” means not late. The train at eight forty is on time.',
        },
      ],
    },
    {
      title: 'Words for the journey',
      skill: 'vocabulary',
      type: 'matching',
      prompt: 'Match each word with its meaning.',
      minutes: 4,
      extra: ['You need it to cross the sea.'],
      items: [
        {
          left: 'a ticket',
          right: 'You pay for it, and then you can travel.',
          explanation: 'Without a ticket you cannot travel by train.',
          targets: ['word:ticket'],
        },
        {
          left: 'a platform',
          right: 'You stand on it and wait for the train.',
          explanation: 'The train stops next to the platform, and people get on and off.',
          targets: ['word:platform'],
        },
        {
          left: 'a passenger',
          right: 'a person who travels in a train, bus or plane',
          explanation: 'The driver works. The other people in the train are passengers.',
          targets: ['word:passenger'],
        },
        {
          left: 'luggage',
          right: 'the bags that you take on a journey',
          explanation: 'Luggage is all your bags together. It has no plural: my luggage is heavy.',
          targets: ['word:luggage'],
        },
        {
          left: 'a seat',
          right: 'You sit on it in a train.',
          explanation: 'At home you sit on a chair. In a train, a bus or a cinema it is a seat.',
          targets: ['word:seat'],
        },
        {
          left: 'a timetable',
          right: 'a list with the times of all trains',
          explanation: 'Look at the timetable: it tells you when trains come and go.',
          targets: ['word:timetable'],
        },
      ],
    },
    {
      title: 'Coffee with Samir',
      skill: 'listening',
      type: 'short_answer',
      prompt: 'Samir sells coffee on platform two. Listen to him and Hania and answer with one to four words.',
      minutes: 6,
      stimulus: {
        kind: 'dialogue',
        title: 'On platform two',
        text: 'Samir: Good morning, Hania! A black coffee, like every day?\nHania: Not today, Samir. A hot chocolate, please. It is so cold!\nSamir: Here you are. Five zlotys. Do you have a test again today?\nHania: No, no test. I am at the hospital today. Student nurses work there on Tuesdays.\nSamir: Do you like it?\nHania: Yes, I love the children’s floor. But I don’t like the shoes. They are white and very ugly.\nSamir: My daughter wants to be a nurse too. She is only six, and she gives water to her teddy bear.\nHania: That is a good start! Oh, here is my train. See you tomorrow!',
      },
      items: [
        {
          stem: 'What does Hania usually drink in the morning?',
          accepted: ['black coffee', 'coffee', 'a black coffee', 'a coffee'],
          explanation: 'Samir asks: “A black coffee, like every day?” So every day she drinks coffee.',
        },
        {
          stem: 'Why does she want a hot chocolate?',
          accepted: [
            'it is cold',
            'it is so cold',
            'because it is cold',
            'because it is so cold',
            'she is cold',
            'because she is cold',
            'the weather is cold',
            'cold weather',
          ],
          explanation: 'She says: “It is so cold!” A hot drink helps.',
        },
        {
          stem: 'Where does Hania go on Tuesdays?',
          accepted: ['the hospital', 'to the hospital', 'hospital', 'a hospital', 'to a hospital', 'to hospital'],
          explanation: '“I am at the hospital today. Student nurses work there on Tuesdays.”',
        },
        {
          stem: 'What does she not like?',
          accepted: ['the shoes', 'her shoes', 'shoes', 'white shoes', 'the white shoes', 'the ugly shoes'],
          explanation: 'She says: “I don’t like the shoes.” They are ugly.',
        },
        {
          stem: 'How old is Samir’s daughter?',
          accepted: ['six', '6', 'six years old', '6 years old', 'only six', 'she is six'],
          explanation: 'Samir says: “She is only six.”',
        },
      ],
    },
    {
      title: 'A note on the door',
      skill: 'reading',
      type: 'mcq_multi',
      prompt: 'Read the note in the train. For each question choose all the right answers.',
      minutes: 5,
      stimulus: {
        kind: 'text',
        title: 'Quiet carriage',
        text: 'Welcome to the quiet carriage! Here you can read, work, look out of the window or sleep. Please do not telephone and do not listen to loud music. You can eat cold food, but nothing with a strong smell: your neighbours do not want to eat fish at seven in the morning. Small children are welcome, but they are often happy in carriage five, where there is a table with pencils and games. Small dogs can travel free in a bag. For big dogs you need a ticket.',
      },
      items: [
        {
          stem: 'What can you do in this carriage?',
          options: { a: 'Sleep', b: 'Call your mother', c: 'Work on your computer', d: 'Eat an apple' },
          keys: ['a', 'c', 'd'],
          why: { b: 'The note says: “Please do not telephone.”' },
          explanation: 'You can sleep and work. An apple is cold food without a strong smell, so it is fine.',
        },
        {
          stem: 'What is there in carriage five?',
          options: { a: 'Games', b: 'A place to sleep', c: 'A table', d: 'Hot food' },
          keys: ['a', 'c'],
          why: {
            b: 'Sleeping is for the quiet carriage. The note does not say it of carriage five.',
            d: 'The note says nothing about hot food.',
          },
          explanation: 'In carriage five “there is a table with pencils and games”.',
        },
        {
          stem: 'Who can travel without a ticket?',
          options: { a: 'A small child', b: 'A small dog in a bag', c: 'A big dog', d: 'A student' },
          keys: ['b'],
          why: {
            a: 'Children are welcome, but the note does not say that they are free.',
            c: 'For a big dog you need a ticket.',
            d: 'The note does not talk about students.',
          },
          explanation: '“Small dogs can travel free in a bag.” Free means that you do not pay.',
        },
      ],
    },
    {
      title: 'What time is it?',
      skill: 'vocabulary',
      type: 'mcq_single',
      prompt: 'Which time or number is the same?',
      minutes: 4,
      items: [
        {
          stem: 'The train comes at 8:45. It comes at …',
          options: { a: 'a quarter past eight', b: 'a quarter to eight', c: 'a quarter to nine', d: 'half past eight' },
          key: 'c',
          why: { a: 'A quarter past eight is 8:15.', b: 'A quarter to eight is 7:45.', d: 'Half past eight is 8:30.' },
          explanation: 'At 8:45 there are fifteen minutes to nine: a quarter to nine.',
          targets: ['word:quarter'],
        },
        {
          stem: 'We arrive at 9:30. We arrive at …',
          options: { a: 'half past nine', b: 'half past ten', c: 'a quarter to ten', d: 'nine thirteen' },
          key: 'a',
          why: {
            b: 'Half past ten is 10:30. English counts from the hour that is past.',
            c: 'A quarter to ten is 9:45.',
            d: 'Nine thirteen is 9:13. Thirty and thirteen sound nearly the same.',
          },
          explanation: 'It is thirty minutes after nine: half past nine.',
          targets: ['word:half'],
        },
        {
          stem: 'Hania’s birthday is on the 3rd of May. It is on the …',
          options: { a: 'three of May', b: 'third of May', c: 'thirteenth of May', d: 'thirtieth of May' },
          key: 'b',
          why: { a: 'In dates we say third, not three.', c: 'Thirteenth is 13th.', d: 'Thirtieth is 30th.' },
          explanation: 'One – first, two – second, three – third. In dates we use these words.',
          targets: ['word:third'],
        },
        {
          stem: 'The ticket costs 15 zlotys. How do you say this number?',
          options: { a: 'five', b: 'fifty', c: 'fifth', d: 'fifteen' },
          key: 'd',
          why: {
            a: 'Five is 5.',
            b: 'Fifty is 50. The strong part is at the beginning: FIF-ty.',
            c: 'Fifth is for dates and lists: the 5th.',
          },
          explanation: 'Fifteen is 15. You hear a long, strong end: fif-TEEN.',
          targets: ['word:fifteen'],
        },
        {
          stem: 'It is 12:00 in the day. It is …',
          options: { a: 'noon', b: 'midnight', c: 'morning', d: 'evening' },
          key: 'a',
          why: {
            b: 'Midnight is 12:00 at night.',
            c: 'The morning is before twelve.',
            d: 'The evening starts at about six.',
          },
          explanation: 'Noon or midday is twelve o’clock in the day.',
          targets: ['word:noon'],
        },
      ],
    },
    {
      title: 'Who sits where?',
      skill: 'listening',
      type: 'mcq_multi',
      prompt: 'Hania calls her friend from the train. Listen and choose all the right answers.',
      minutes: 5,
      stimulus: {
        kind: 'audio',
        title: 'The same faces',
        text: 'I always sit in the same carriage, and I know all the people here. By the door is Mr Okafor. He is a cook, and he reads a thick book about birds. Next to him there is a woman with red hair. I don’t know her name, but she does exercises for her back, and everybody looks out of the window. Behind me are two brothers. They go to school in Kraków. They do their homework in the train, and they always ask me about English words. Today they don’t ask. Today is a school holiday, and their seats are empty. It is too quiet here!',
      },
      items: [
        {
          stem: 'What do we know about Mr Okafor?',
          options: {
            a: 'He works with food.',
            b: 'He sits by the window.',
            c: 'He reads about birds.',
            d: 'He has red hair.',
          },
          keys: ['a', 'c'],
          why: { b: 'He sits by the door.', d: 'The woman next to him has red hair.' },
          explanation: 'He is a cook, so he works with food. His book is about birds.',
        },
        {
          stem: 'What is true about the woman?',
          options: {
            a: 'Hania knows her name.',
            b: 'She moves her body in the train.',
            c: 'She sits next to Mr Okafor.',
            d: 'She is a teacher.',
          },
          keys: ['b', 'c'],
          why: { a: 'Hania says: “I don’t know her name.”', d: 'We do not hear anything about her job.' },
          explanation: 'She is next to Mr Okafor, and she does exercises for her back.',
        },
        {
          stem: 'What do the brothers usually do?',
          options: {
            a: 'They sleep.',
            b: 'They do homework.',
            c: 'They ask Hania questions.',
            d: 'They look at birds.',
          },
          keys: ['b', 'c'],
          why: { a: 'We do not hear that they sleep.', d: 'Birds are in Mr Okafor’s book.' },
          explanation: '“They do their homework in the train, and they always ask me about English words.”',
        },
      ],
    },
    {
      title: 'Look at him!',
      skill: 'grammar',
      type: 'cloze_bank',
      prompt: 'Hania writes to her sister from the train. Put the words in the gaps.',
      minutes: 5,
      text: 'There is an old man in the seat next to me. I like ___ very much. He has two small birds in a box, and he talks to ___. My friend Ola and I laugh, and he laughs with ___. Now one bird looks into my eyes. I think it knows ___! The woman by the door smiles too, so I say hello to ___. Then the man asks everybody: “Do my birds make too much noise for ___?” No, they are our music today!',
      extra: ['he', 'they'],
      hints: [
        {
          cost: 20,
          text: 'After a verb or after to, at, for we use: me, you, him, her, it, us, them.',
        },
      ],
      items: [
        {
          key: 'him',
          explanation: 'The old man is “he”, but after the verb “like” it is “him”.',
          targets: ['grammar:object-pronouns'],
        },
        {
          key: 'them',
          explanation: 'Two birds = they. After “to” it is “them”.',
          targets: ['grammar:object-pronouns'],
        },
        {
          key: 'us',
          explanation: 'Ola and I are “we”. After “with” it is “us”: he laughs with us.',
          targets: ['grammar:object-pronouns'],
        },
        {
          key: 'me',
          explanation:
            'The bird looks into Hania’s eyes. Hania writes “it knows me”. After a verb “I” changes to “me”.',
          targets: ['grammar:object-pronouns'],
        },
        {
          key: 'her',
          explanation: 'The woman is “she”. After “to” it is “her”.',
          targets: ['grammar:object-pronouns'],
        },
        {
          key: 'you',
          explanation: 'The man speaks to the people in the train, so he says “you”.',
          targets: ['grammar:object-pronouns'],
        },
      ],
    },
    {
      title: 'Say it on the train',
      skill: 'speaking',
      type: 'repeat_after',
      prompt: 'Listen to each sentence and say it. Speak slowly and clearly.',
      minutes: 5,
      items: [
        {
          text: 'Excuse me, is this seat free?',
          explanation:
            'Your voice goes up at the end, because it is a question with yes or no. Say “is this” as one word.',
          targets: ['word:seat'],
        },
        {
          text: 'Two tickets to the next town, please.',
          explanation:
            'Make the important words strong: TWO TICKets to the NEXT TOWN, PLEASE. The little words “to the” are very short. “To” and “two” are not the same here: “two” is long.',
          targets: ['word:ticket'],
        },
        {
          text: 'What time does the next train leave?',
          explanation:
            'Your voice goes down at the end, because the question starts with “what”. In “next train” you nearly lose one t.',
        },
        {
          text: 'Sorry, I don’t understand. Can you say that again?',
          explanation: 'Stop a moment after the first sentence. “Say that again” goes together, and the voice goes up.',
        },
      ],
    },
    {
      title: 'Hania’s Tuesday',
      skill: 'listening',
      type: 'dictation',
      prompt: 'Hania talks about her day. Listen and write each sentence.',
      minutes: 6,
      items: [
        {
          text: 'I get up at ten to six.',
          explanation: '“Ten to six” is ten minutes before six. The words “to” and “two” sound the same.',
          targets: ['word:get up'],
        },
        {
          text: 'My brother is still in bed.',
          explanation: '“Still” says that it has not changed: he is in bed now too. We say “in bed” without “the”.',
          targets: ['word:still'],
        },
        {
          text: 'The train is full of students.',
          explanation: 'We say “full of”. The word “of” sounds like a short “ov”.',
          targets: ['word:full'],
        },
        {
          text: 'She works at the hospital near the river.',
          explanation: 'After “she” you hear the -s in “works”. Do not lose it when you write.',
          targets: ['grammar:present-simple-third-person'],
        },
        {
          text: 'Their house is over there.',
          explanation: '“Their” and “there” sound the same. “Their house” is the house of them. “There” is a place.',
          targets: ['word:their', 'word:there'],
        },
      ],
    },
  ],
};
