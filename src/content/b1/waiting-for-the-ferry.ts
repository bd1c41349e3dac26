import type { ModuleInput } from '../schema.ts';

export const waitingForTheFerry: ModuleInput = {
  id: 'b1-waiting-for-the-ferry',
  title: 'Waiting for the ferry',
  description:
    'The boat to the island is late. Listen to announcements, strangers and stories while the harbour fills up.',
  skill: 'listening',
  level: 'B1',
  order: 3,
  canDo: [
    'understand announcements and say what has changed and what to do',
    'follow a conversation between strangers and the feelings behind it',
    'take short notes while you listen to a story',
    'write down spoken sentences correctly',
  ],
  tasks: [
    {
      type: 'gap_fill',
      title: 'Attention, please',
      skill: 'listening',
      prompt: 'Listen to the announcement and complete the notes with one or two words.',
      minutes: 6,
      stimulus: {
        kind: 'audio',
        title: 'Harbour loudspeaker',
        text: `Good afternoon, ladies and gentlemen. This is an announcement for all passengers to Saint Brendan’s Island. The ferry that should leave at twenty past two is still on the other side, because one of its engines has a problem. The captain hopes to leave the island at half past three, so please do not expect to depart from here before a quarter to five. Passengers who have booked the evening concert may change their tickets at counter number six, not at the café. If you have a car, please do not leave it in the queue without a driver: the police have already moved two of them. There is free tea and soup in the waiting room for everybody who holds a ticket. Finally, somebody has handed in a green rucksack with a violin bow sticking out of it. The owner can collect it from the harbour office. We are sorry about the delay, and we thank you for your patience.`,
      },
      items: [
        {
          stem: 'Reason for the delay: a problem with an ___.',
          accepted: ['engine'],
          explanation: 'The ferry is late “because one of its engines has a problem”.',
        },
        {
          stem: 'New time of departure from here: not before a quarter to ___.',
          accepted: ['five', '5'],
          explanation:
            'Half past three is the time on the island; from here it will be a quarter to five at the earliest.',
        },
        {
          stem: 'Change your concert tickets at: ___ number six.',
          accepted: ['counter'],
          explanation: '“At counter number six, not at the café.”',
        },
        {
          stem: 'The police have moved two ___.',
          accepted: ['cars'],
          explanation: '“Them” points back to the cars that were left in the queue without a driver.',
        },
        {
          stem: 'Free in the waiting room: tea and ___.',
          accepted: ['soup'],
          explanation: '“There is free tea and soup”, but only for people with a ticket.',
        },
        {
          stem: 'Found: a green ___ with a violin bow.',
          accepted: ['rucksack'],
          explanation: 'A rucksack (American English: backpack) is a bag that you carry on your back.',
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Two strangers and a cello',
      skill: 'listening',
      prompt: 'Listen to the conversation in the queue and choose the best answer.',
      minutes: 7,
      stimulus: {
        kind: 'dialogue',
        title: 'Is anyone sitting there?',
        text: `Man: Excuse me, is anyone sitting there?
Woman: Only my cello. I’ll put it on the floor.
Man: No, please, let it sit. It’s been a long day for everybody. Are you playing on the island tonight?
Woman: I was supposed to. The concert starts at six, so now they’ll have to begin without me. It was going to be my first time with this orchestra.
Man: How annoying. You must be furious.
Woman: Do you know, I was, for about an hour. Now I’m almost glad. I haven’t been able to eat since yesterday, I was so nervous, and suddenly I’m hungry. What about you?
Man: I’m going to see my brother. We haven’t spoken for two years. A stupid argument about a boat. I wrote him a letter, and he answered with one word: Come.
Woman: And now you’re stuck here.
Man: Yes. I keep thinking he’ll believe I’ve changed my mind.
Woman: Then call him!
Man: I’d rather not do it on the phone. I’d start arguing again.
Woman: Give me the number. I’ll call him. I’ll say that I’m the orchestra.`,
      },
      items: [
        {
          stem: 'Why does the man tell her to leave the cello where it is?',
          options: {
            a: 'He does not want to sit next to her.',
            b: 'He is being kind and making a little joke.',
            c: 'He is afraid that it might get damaged on the floor.',
          },
          key: 'b',
          why: {
            a: 'He begins the conversation himself and goes on talking to her.',
            c: 'He says nothing about damage; he speaks as if the cello were tired.',
          },
          explanation:
            '“Let it sit. It’s been a long day for everybody” treats the cello like a passenger: a friendly joke.',
        },
        {
          stem: 'How does the woman feel now about missing the concert?',
          options: { a: 'rather relieved', b: 'still furious', c: 'more nervous than before' },
          key: 'a',
          why: {
            b: 'She was furious “for about an hour”; that is over.',
            c: 'Being nervous was yesterday’s problem: now she is hungry again.',
          },
          explanation: '“Now I’m almost glad”: a weight has gone. Relieved = glad because something difficult is over.',
        },
        {
          stem: 'What does the man fear?',
          options: {
            a: 'that his brother has sold the boat',
            b: 'that his letter has not arrived',
            c: 'that his brother will misunderstand why he does not come',
          },
          key: 'c',
          why: {
            a: 'The boat was the reason for the old argument; nothing is said about selling it.',
            b: 'The brother has answered, so the letter has arrived.',
          },
          explanation:
            '“He’ll believe I’ve changed my mind”: the brother may think that he does not want to come any more.',
        },
        {
          stem: 'Why does he not want to phone?',
          options: {
            a: 'His telephone does not work at the harbour.',
            b: 'He thinks that they would start to argue again.',
            c: 'He does not know the number.',
          },
          key: 'b',
          why: {
            a: 'The telephone is not the problem.',
            c: 'She asks him for the number, so he has it.',
          },
          explanation:
            '“I’d rather not do it on the phone. I’d start arguing again.” I’d rather not = I would prefer not to.',
        },
        {
          stem: 'What does the woman offer to do?',
          options: { a: 'to play for the brother', b: 'to travel with the man', c: 'to ring the brother herself' },
          key: 'c',
          why: {
            a: 'She jokes that she is the orchestra, but she wants to speak, not to play.',
            b: 'They are both waiting for the same boat; that is no offer.',
          },
          explanation: '“Give me the number. I’ll call him.” Will is used for an offer made at the moment of speaking.',
        },
      ],
    },
    {
      type: 'matching',
      title: 'Five people in the waiting room',
      skill: 'listening',
      prompt: 'Listen to five passengers. Match each person with what he or she is worried about.',
      minutes: 7,
      stimulus: {
        kind: 'dialogue',
        title: 'What about you?',
        text: `Farida: I’m a nurse, and I should relieve a colleague who has been working since six this morning. She can’t leave before I come. She has small children, you know.
Okello: I’ve got forty kilos of fish in the van. There’s enough ice for three hours. After that I’ll be the most popular man in the harbour, or the least.
Beatriz: My exam is tomorrow at eight. All my notes are in my room on the other side. I’ve only got a crossword with me.
Mr Lindqvist: My wife thinks I’m at the dentist’s. I was buying her birthday present. How do I explain four hours at the dentist’s?
Hana: I’m not worried about the time at all. But the sea was rough last week, and I was ill all the way. Look at those waves! If they say they’ve cancelled it, I’ll dance.`,
      },
      extra: ['losing a job', 'finding a hotel for the night'],
      items: [
        {
          left: 'Farida',
          right: 'somebody else who cannot go home',
          explanation: 'Her colleague “can’t leave before I come”: Farida thinks of her, not of herself.',
        },
        {
          left: 'Okello',
          right: 'something that might go bad',
          explanation: 'The ice keeps the fish fresh for only three hours.',
        },
        {
          left: 'Beatriz',
          right: 'not being able to prepare',
          explanation: 'Her notes for tomorrow’s exam are on the island, so she cannot study.',
        },
        {
          left: 'Mr Lindqvist',
          right: 'having to give away a secret',
          explanation:
            'He would have to tell his wife about the present, because four hours at the dentist’s sound strange.',
        },
        {
          left: 'Hana',
          right: 'feeling sick during the journey',
          explanation: 'She was ill on a rough sea last week and now sees high waves.',
        },
      ],
    },
    {
      type: 'yes_no_vocab',
      title: 'Real words on the harbour wall',
      skill: 'vocabulary',
      prompt: 'Some of these words exist in English, some are invented. Choose the real ones.',
      minutes: 4,
      items: [
        {
          word: 'harbour',
          real: true,
          explanation: 'A harbour is a safe place for ships at the coast.',
          targets: ['word:harbour'],
        },
        {
          word: 'delay',
          real: true,
          explanation: 'A delay is the time that something is late.',
          targets: ['word:delay'],
        },
        {
          word: 'plinder',
          real: false,
          explanation: 'Plinder does not exist, although plunder and cylinder do.',
        },
        {
          word: 'luggage',
          real: true,
          explanation: 'Luggage is what you carry on a journey; it has no plural.',
          targets: ['word:luggage'],
        },
        {
          word: 'crew',
          real: true,
          explanation: 'The crew are the people who work on a ship or a plane.',
          targets: ['word:crew'],
        },
        {
          word: 'crimmet',
          real: false,
          explanation: 'Crimmet is invented: it only sounds like a small object.',
        },
        {
          word: 'cancel',
          real: true,
          explanation: 'To cancel is to say that something planned will not happen.',
          targets: ['word:cancel'],
        },
        { word: 'drowsy', real: true, explanation: 'Drowsy means nearly asleep.', targets: ['word:drowsy'] },
        {
          word: 'brimsome',
          real: false,
          explanation: 'Brim and -some exist, but nobody has put them together to make a word.',
        },
        {
          word: 'shore',
          real: true,
          explanation: 'The shore is the land along the sea or a lake.',
          targets: ['word:shore'],
        },
        {
          word: 'anchor',
          real: true,
          explanation: 'An anchor is the heavy iron thing that keeps a ship in its place.',
          targets: ['word:anchor'],
        },
        {
          word: 'tresk',
          real: false,
          explanation: 'Tresk is not English; task, trek and desk are.',
        },
        {
          word: 'patience',
          real: true,
          explanation: 'Patience is the ability to wait calmly; the adjective is patient.',
          targets: ['word:patience'],
        },
        {
          word: 'voyage',
          real: true,
          explanation: 'A voyage is a long journey, usually by ship.',
          targets: ['word:voyage'],
        },
        {
          word: 'gorvel',
          real: false,
          explanation: 'Gorvel looks like gravel and shovel mixed; it means nothing.',
        },
        {
          word: 'rough',
          real: true,
          explanation: 'A rough sea has high waves. The word rhymes with stuff.',
          targets: ['word:rough'],
        },
        {
          word: 'passenger',
          real: true,
          explanation: 'A passenger travels in a vehicle without driving it.',
          targets: ['word:passenger'],
        },
        {
          word: 'outplaint',
          real: false,
          explanation: 'Complaint exists, outplaint does not.',
        },
        { word: 'deck', real: true, explanation: 'A deck is one of the floors of a ship.', targets: ['word:deck'] },
        {
          word: 'fare',
          real: true,
          explanation: 'A fare is what you pay for a journey by bus, train, taxi or ship.',
          targets: ['word:fare'],
        },
        {
          word: 'drindly',
          real: false,
          explanation: 'Drindly sounds like an adverb, but it is invented.',
        },
      ],
    },
    {
      type: 'dictation',
      title: 'Over the noise of the gulls',
      skill: 'listening',
      prompt: 'Listen to each sentence and write down exactly what you hear.',
      minutes: 7,
      items: [
        {
          text: 'The ferry was supposed to leave at twenty past two.',
          explanation: 'Supposed to loses its d in speech, but it is written: was supposed to + infinitive.',
          targets: ['word:suppose'],
        },
        {
          text: 'Has anybody lost a green rucksack?',
          explanation: 'Lost (past participle of lose) has one o and a short vowel; has is hardly heard at the start.',
          targets: ['grammar:present-perfect-vs-past'],
        },
        {
          text: 'We would have brought an umbrella if we had known.',
          explanation:
            'Would have sounds like “would of”, but have is the only correct form. Known is the participle after had.',
          targets: ['grammar:third-conditional'],
        },
        {
          text: 'There is not enough ice for the fish.',
          explanation: 'There at the beginning, not their: it only says that something exists. Enough has -gh for /f/.',
          targets: ['word:enough'],
        },
        {
          text: 'The captain told us that he could see their lights.',
          explanation: 'Told us is said in one breath; their (of them) is the possessive before lights.',
          targets: ['grammar:reported-speech'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'While the boat was turning',
      skill: 'grammar',
      prompt: 'Complete the story with the linking words from the bank. Some are not needed.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'While, although, because and until are followed by a subject and a verb; to by an infinitive.',
        },
      ],
      text: `___ we were waiting, the rain stopped and a rainbow stood over the sea. Nobody photographed it, ___ everybody was looking for the ferry. At five a small light appeared. It grew bigger, turned around ___ disappeared again. ___ we were all tired and cold, somebody began to laugh, and soon the whole room was laughing. The captain told us later that he had turned back ___ save a dog which had jumped off the boat. We waited ___ he had finished his story, and then we clapped. ___ that, no one asked about the delay again.`,
      extra: ['unless', 'so', 'during'],
      items: [
        {
          key: 'While',
          explanation:
            'While + subject + verb gives the longer action in the background. During needs a noun: during the wait.',
          targets: ['grammar:linking-words', 'grammar:past-continuous'],
        },
        {
          key: 'because',
          explanation: 'The second part gives the reason. So would introduce a result.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'and',
          explanation: 'The last of three actions in a row is joined with and.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'Although',
          explanation:
            'Tired people do not usually laugh, so a contrast is needed. Despite takes a noun or -ing, not a clause.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'to',
          explanation: 'Purpose: to + infinitive tells why he turned back.',
          targets: ['grammar:infinitive-of-purpose'],
        },
        {
          key: 'until',
          explanation: 'Until = up to the moment when. They waited and did not clap before the end.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'After',
          explanation: '“After that” points back to what has just been told.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'The harbour café’s guest book',
      skill: 'reading',
      prompt: 'Read what guests have written. Choose all the answers that are right.',
      minutes: 8,
      hints: [{ cost: 15, text: 'Each question has exactly two right answers.' }],
      stimulus: {
        kind: 'text',
        title: 'Please write something while you wait',
        text: `3 May. The soup was hot and the ferry was not here, so I had three bowls. The lady behind the counter told me that her father used to be the captain, and that in his time the boat was late because he stopped for every seal. I now think that delays are a tradition. – Piotr, on his way to a wedding (not his own)

19 June. Too loud! The radio, the coffee machine and a school class from Ghent, all at once. When I complained, I was given a blanket and a place in the kitchen next to the oven, where I slept for two hours. I withdraw my complaint. – Dr A. Sen

2 August. We missed the boat because the clock over your door is ten minutes slow. You say that everybody here knows this. We do not live here! Still, thank you for driving us to the campsite in the bread van. The children have talked about nothing else since. – Family Moreau

30 October. I come every year on this day, drink one coffee and go home again without taking the ferry. Nobody has ever asked me why. That is the best thing about this place. – E.`,
      },
      items: [
        {
          stem: 'Which guests had a reason to complain and were treated kindly afterwards?',
          options: { a: 'Piotr', b: 'Dr Sen', c: 'the Moreau family', d: 'E.', e: 'the school class' },
          keys: ['b', 'c'],
          why: {
            a: 'He is amused by the delay and does not complain.',
            d: 'E. has only praise: nobody asks questions.',
            e: 'The class was part of the noise, and we do not hear what it thought.',
          },
          explanation:
            'Dr Sen complained of the noise and got a warm place to sleep; the Moreaus missed the boat and were driven to the campsite.',
        },
        {
          stem: 'What do we learn about the café?',
          options: {
            a: 'Its clock does not show the right time.',
            b: 'It belongs to the captain.',
            c: 'It is quiet in summer.',
            d: 'A relative of the former captain works there.',
            e: 'It sells tickets for the ferry.',
          },
          keys: ['a', 'd'],
          why: {
            b: 'The father of the woman at the counter was the captain; that does not make him the owner.',
            c: 'In June it was very loud.',
            e: 'Nobody mentions tickets.',
          },
          explanation:
            'The clock “is ten minutes slow”, and the lady behind the counter is the daughter of a man who “used to be the captain”.',
        },
        {
          stem: 'What is true of E.?',
          options: {
            a: 'E. works on the ferry.',
            b: 'E. is glad that nobody asks questions.',
            c: 'E. comes on the same date each year.',
            d: 'E. misses the boat every year by mistake.',
            e: 'E. explains the reason for these visits.',
          },
          keys: ['b', 'c'],
          why: {
            a: 'E. never takes the ferry, and no work is mentioned.',
            d: 'E. goes home on purpose, without taking the ferry.',
            e: 'The reason stays a secret, and E. likes that.',
          },
          explanation:
            '“Every year on this day” gives the date; “that is the best thing” refers to the fact that nobody asks why.',
        },
      ],
    },
    {
      type: 'summarise',
      title: 'What happened, in short',
      skill: 'writing',
      prompt: 'Read the harbour master’s report and write a short summary for the local paper in your own words.',
      minutes: 15,
      stimulus: {
        kind: 'text',
        title: 'Report of the harbour master',
        text: `On Friday afternoon the ferry from Saint Brendan’s Island could not leave on time because one of its two engines had stopped working. The ship’s engineer found that a piece of fishing net had got into the machine and spent more than an hour cutting it out by hand. The ferry left the island at twenty to four with about ninety people on board.

Halfway across, a dog called Biscuit jumped into the water after a seagull. The captain turned the ship, which is normally done only for people, and two members of the crew pulled the animal out with a net. Some passengers were angry because they lost another half an hour; most of them cheered.

On our side about two hundred people had been waiting since lunchtime. The café gave away all its soup, and a cellist who had missed her own concert played in the waiting room until the boat came in. Nobody was hurt. We have asked the fishermen once more not to leave old nets in the bay.`,
      },
      words: [50, 90],
      genre: 'report',
      points: [
        { label: 'says that the ferry was late because of its engine', any: ['engine', 'motor', 'machine'] },
        { label: 'names the cause: a fishing net', any: ['net'] },
        { label: 'mentions the dog and its rescue', any: ['dog', 'biscuit'] },
        {
          label: 'says what the people who waited were given',
          any: ['soup', 'music', 'cellist', 'cello', 'concert', 'played', 'food'],
        },
        { label: 'gives the outcome', any: ['hurt', 'injured', 'safe', 'fishermen', 'fishers', 'old nets'] },
      ],
      model: `On Friday the ferry from the island was late because a piece of an old fishing net had stopped one of its engines. On the way, the captain lost even more time when he turned round to save a dog that had fallen into the sea. About two hundred passengers had to wait at the harbour, where they got free soup and listened to a cellist. Nobody was hurt, but fishermen have been asked not to leave nets in the bay.`,
      explanation:
        'A good summary keeps cause, main events and outcome, and leaves out details such as the exact times or the name of the dog.',
      targets: ['grammar:linking-words'],
    },
    {
      type: 'repeat_after',
      title: 'Say it like the loudspeaker',
      skill: 'speaking',
      prompt: 'Listen to each sentence and repeat it. Keep the rhythm: the important words are strong.',
      minutes: 6,
      items: [
        {
          text: 'We are sorry about the delay.',
          explanation:
            'Sorry and delay are strong; “about the” is short and weak. Delay has its stress on the second part.',
        },
        {
          text: 'The ferry will not leave before a quarter to five.',
          explanation: 'Not is strong because it carries the news; “a quarter to five” runs together as one group.',
        },
        {
          text: 'Could you tell me where I can change my ticket?',
          explanation: 'An indirect question: the voice rises a little at the end, and change and ticket are strong.',
        },
        {
          text: 'I would have called you if I had known.',
          explanation: '“I would have” shrinks to something like “I’d’ve”; called and known carry the sentence.',
        },
        {
          text: 'She has been waiting here for nearly three hours.',
          explanation: '“Has been” is weak, with a short vowel in been; waiting, nearly, three and hours are strong.',
        },
      ],
    },
  ],
};
