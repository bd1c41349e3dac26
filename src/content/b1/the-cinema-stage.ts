import type { ModuleInput } from '../schema.ts';

export const theCinemaStage: ModuleInput = {
  id: 'b1-the-cinema-stage',
  title: 'The stage in the old cinema',
  description: 'A theatre group in Valparaíso rehearses a comedy with too few actors. Speak, ask, apologise and go on.',
  skill: 'speaking',
  level: 'B1',
  order: 5,
  canDo: [
    'read a short text aloud so that others like to listen',
    'apologise, ask for help and agree on a solution in a conversation',
    'talk for a minute about something that you were afraid to do',
    'follow people who make plans and change them',
  ],
  tasks: [
    {
      type: 'read_aloud',
      title: 'The voice behind the curtain',
      skill: 'speaking',
      prompt: 'You are the voice that opens the play. Read each part aloud, slowly and clearly.',
      minutes: 6,
      items: [
        {
          text: 'Good evening, and welcome. In a few minutes the lights will go out, and you will hear the sea. Do not worry: your feet will stay dry.',
          explanation:
            'Pause after “welcome” and before “Do not worry”. In “a few minutes” the stress is on the first part: MINutes.',
        },
        {
          text: 'Our story takes place on a night train which has lost its way. Nobody knows how a train can get lost, but this one has managed it.',
          explanation:
            'Make a short pause before the relative clause ends at “way”. The last two words, “managed it”, run together.',
        },
        {
          text: 'There are four passengers on board: a thief, a dentist, a bride without a husband, and a child who asks too many questions.',
          explanation:
            'In a list the voice goes up on each part and falls on the last one. “Thief” begins with the tongue between the teeth.',
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'Who can play the dentist?',
      skill: 'listening',
      prompt: 'Listen to the rehearsal. Choose all the answers that are right.',
      minutes: 7,
      hints: [{ cost: 15, text: 'Each question has exactly two right answers.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'Three weeks before the first night',
        text: `Señora Rojas: Sit down, everybody. I have bad news. Ignacio has broken his leg. He fell off a ladder at work.
Camila: Oh no! Is he in pain?
Señora Rojas: He says he’s mostly bored. He’ll be in hospital until Friday, but the dentist in our play has to dance, so we need somebody new.
Emeka: Couldn’t the dentist sit in a wheelchair? It might even be funnier.
Señora Rojas: I thought of that. But our stage has eleven steps and no lift. Does anyone know the part?
Camila: Well, I know it.
Emeka: You know every part, Camila. You’re the one who whispers the lines to us when we forget.
Camila: But I only sit behind the curtain. I’ve never been in front of it.
Señora Rojas: How many lines does the dentist have?
Camila: Ninety-four. And a song.
Señora Rojas: You see? Nobody else could have answered that. Try it tonight, just once. If you hate it, I’ll do it myself with a false beard.
Camila: You’d look awful with a beard. All right. Once.`,
      },
      items: [
        {
          stem: 'What do we learn about Ignacio?',
          options: {
            a: 'He had an accident during a rehearsal.',
            b: 'He is not suffering very much.',
            c: 'He was going to play the dentist.',
            d: 'He has a wheelchair at home.',
            e: 'He wants to leave the group.',
          },
          keys: ['b', 'c'],
          why: {
            a: 'He fell off a ladder at work.',
            d: 'The wheelchair is only Emeka’s idea for the play.',
            e: 'He cannot play, but nobody says that he wants to leave.',
          },
          explanation:
            'He is “mostly bored”, so not in much pain, and because he cannot dance now, “we need somebody new” for the dentist.',
        },
        {
          stem: 'Why is a dentist in a wheelchair impossible?',
          options: {
            a: 'There are steps up to the stage.',
            b: 'It would not be funny.',
            c: 'There is no lift.',
            d: 'They cannot pay for one.',
            e: 'The dentist has to sing.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'Emeka thinks that it might even be funnier.',
            d: 'Money is not mentioned.',
            e: 'One can sing in a wheelchair; this is not given as a reason.',
          },
          explanation: '“Our stage has eleven steps and no lift”: both together are the reason.',
        },
        {
          stem: 'Which sentences are true of Camila?',
          options: {
            a: 'She helps actors who forget their words.',
            b: 'She has acted in one other play.',
            c: 'She knows exactly how long the part is.',
            d: 'She refuses to try.',
            e: 'She has always wanted the part.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'She has never been in front of the curtain.',
            d: 'At the end she agrees: “All right. Once.”',
            e: 'She is not keen at all; she only admits that she knows it.',
          },
          explanation: 'She whispers the lines, and she can say at once that there are ninety-four of them and a song.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'Shorter on stage',
      skill: 'vocabulary',
      prompt: 'Say it with the phrasal verb or phrase: use the word given, unchanged, and write the whole sentence.',
      minutes: 9,
      hints: [
        {
          cost: 10,
          text: 'The given word is one part of a phrase with another small word: off, up, out, after, on, forward.',
        },
        { cost: 25, text: 'Think of: put off, give up, find out, look after, get on, look forward to.' },
      ],
      items: [
        {
          stem: 'We have to move the rehearsal to a later day.',
          keyword: 'put',
          start: 'We have to',
          accepted: [
            'We have to put off the rehearsal.',
            'We have to put the rehearsal off.',
            'We have to put off the rehearsal to a later day.',
            'We have to put the rehearsal off to a later day.',
            'We have to put off the rehearsal until a later day.',
          ],
          explanation: 'Put off = move to a later time. The object may stand before or after off.',
          targets: ['word:put off'],
        },
        {
          stem: 'Ignacio stopped smoking last year.',
          keyword: 'gave',
          start: 'Ignacio',
          accepted: ['Ignacio gave up smoking last year.', 'Ignacio gave smoking up last year.'],
          explanation: 'Give up + -ing form = stop a habit.',
          targets: ['word:give up', 'grammar:gerund-infinitive'],
        },
        {
          stem: 'Emeka takes care of the costumes.',
          keyword: 'looks',
          start: 'Emeka',
          accepted: ['Emeka looks after the costumes.'],
          explanation: 'Look after = take care of. (Look for = try to find.)',
          targets: ['word:look after'],
        },
        {
          stem: 'Camila and her director have a good relationship.',
          keyword: 'get',
          start: 'Camila and her director',
          accepted: [
            'Camila and her director get on well.',
            'Camila and her director get along well.',
            'Camila and her director get on well with each other.',
            'Camila and her director get along well with each other.',
            'Camila and her director get on.',
            'Camila and her director get along.',
            'Camila and her director get on well together.',
            'Camila and her director get along well together.',
          ],
          explanation: 'Get on (well) with somebody = have a good relationship; American English often says get along.',
          targets: ['word:get on'],
        },
        {
          stem: 'We are excited about meeting the audience.',
          keyword: 'forward',
          start: 'We are',
          accepted: ['We are looking forward to meeting the audience.'],
          explanation: 'In “look forward to” the word to is a preposition, so -ing follows: to meeting.',
          targets: ['word:look forward to', 'grammar:gerund-infinitive'],
        },
        {
          stem: 'Nobody discovered who had eaten the stage cake.',
          keyword: 'out',
          start: 'Nobody',
          accepted: ['Nobody found out who had eaten the stage cake.', 'Nobody found out who ate the stage cake.'],
          explanation: 'Find out = discover a fact. (Find = get something back that was lost.)',
          targets: ['word:find out'],
        },
      ],
    },
    {
      type: 'role_turn',
      title: 'Late for rehearsal',
      skill: 'speaking',
      prompt: 'You come half an hour late. Answer the director in two or three sentences each time.',
      minutes: 8,
      items: [
        {
          says: 'There you are! We have been standing on this stage since seven. What happened?',
          points: [
            { label: 'apologise', any: ['sorry', 'apologise', 'apologize', 'apologies', 'forgive'] },
            {
              label: 'give a reason',
              any: [
                'because',
                'bus',
                'train',
                'traffic',
                'work',
                'missed',
                'forgot',
                'broke',
                'boss',
                'bike',
                'had to',
                'late because',
              ],
            },
          ],
          seconds: [8, 30],
          model:
            'I am really sorry that you had to wait. I missed my bus because my boss asked me to finish a letter, and my phone was empty, so I could not call you.',
          explanation:
            'Say sorry first, then give one clear reason, and show that you understand the other person’s trouble.',
        },
        {
          says: 'All right. But we have only practised the first scene, and I need you in the second one. Can you stay longer tonight?',
          points: [
            {
              label: 'say whether you can stay',
              any: ['yes', 'of course', 'i can', 'no problem', 'i am afraid', 'unfortunately', 'i could', 'i would'],
            },
            {
              label: 'name a time',
              any: ['until', 'till', 'o’clock', 'hour', 'half past', 'nine', 'ten', 'minutes', 'midnight'],
            },
          ],
          seconds: [8, 30],
          model:
            'Yes, of course. I can stay until ten o’clock, because my sister is with the children tonight. After that I have to catch the last bus.',
          explanation: 'Answer the question directly and make your limits clear: until ten o’clock.',
        },
        {
          says: 'Good. One more thing: I find the song in this scene a bit boring. Do you have an idea how we could make it better?',
          points: [
            {
              label: 'make a suggestion',
              any: [
                'could',
                'what about',
                'how about',
                'why don’t',
                'why do not',
                'why not',
                'let’s',
                'suggest',
                'let us',
                'we should',
                'maybe',
                'perhaps',
                'what if',
              ],
            },
            {
              label: 'say why it would help',
              any: ['because', 'so that', 'then', 'would', 'more', 'funnier', 'better'],
            },
          ],
          seconds: [8, 30],
          model:
            'How about singing it without music at first? Then the audience would hear every word, and when the piano starts, it would be a real surprise.',
          explanation:
            'Suggestions sound friendly with how about + -ing, we could or why don’t we; add what it would change.',
          targets: ['grammar:second-conditional'],
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'Wanted: hands, voices and a door',
      skill: 'reading',
      prompt: 'Read the notice board and answer in one to five words.',
      minutes: 7,
      stimulus: {
        kind: 'text',
        title: 'On the board in the foyer',
        text: `WANTED: somebody who can sew. The bride’s dress was made for Paula, who is one metre eighty. Now the bride is Lucía, who is not. You do not have to be a professional, but you should own a sewing machine, because ours is at the repair shop. Please speak to Emeka before Wednesday.

WANTED: a door. It should look old and must be possible to open from both sides. In the second act three people run through it eleven times, so it needs to be strong. We can pay for the transport but not for the door.

WANTED: two voices for the radio advertisement. Recording takes place on Sunday morning at ten, in my car, as it is the quietest place that I know. You will be paid in empanadas. If the weather is bad, we will do it on Monday instead, since rain on the roof is far too loud. – Señora Rojas

FOUND: one set of false teeth, behind the third row. They do not belong to the play. We asked the audience of last week’s film night, but nobody wanted to answer. They are in a glass in the office, and the office would like to have its glass back.`,
      },
      items: [
        {
          stem: 'What has to be changed for Lucía?',
          accepted: [
            'the bride’s dress',
            'the dress',
            'her dress',
            'dress',
            'a dress',
            'the wedding dress',
            'the bride’s dress (too long)',
          ],
          explanation: 'The dress was made for the tall Paula, and Lucía, the new bride, is smaller.',
        },
        {
          stem: 'What must a person who sews bring along or have at home?',
          accepted: [
            'a sewing machine',
            'sewing machine',
            'their own sewing machine',
            'the sewing machine',
            'own sewing machine',
          ],
          explanation: '“You should own a sewing machine, because ours is at the repair shop.”',
        },
        {
          stem: 'What will the group pay for if somebody gives them a door?',
          accepted: ['the transport', 'transport', 'transportation', 'the transportation', 'only the transport'],
          explanation: '“We can pay for the transport but not for the door.”',
        },
        {
          stem: 'Where will the voices be recorded?',
          accepted: [
            'in a car',
            'in her car',
            'in Señora Rojas’s car',
            'in the director’s car',
            'a car',
            'in the car',
            'her car',
            'in Señora Rojas’ car',
            'in my car',
          ],
          explanation: 'The recording is “in my car”, and the notice is signed by Señora Rojas.',
        },
        {
          stem: 'What would make them record on Monday instead?',
          accepted: [
            'rain',
            'bad weather',
            'the rain',
            'if it rains',
            'the weather',
            'rain on the roof',
            'the bad weather',
          ],
          explanation: '“If the weather is bad”, because “rain on the roof is far too loud”.',
        },
        {
          stem: 'Where were the false teeth found?',
          accepted: [
            'behind the third row',
            'in the cinema, behind the third row',
            'behind row three',
            'behind the 3rd row',
            'in the third row',
          ],
          explanation: 'They were “behind the third row”; the glass in the office is where they are kept now.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Stop worrying, start to breathe',
      skill: 'grammar',
      prompt:
        'Camila gets advice before her first night. Put the verb into the -ing form or the infinitive (with or without to).',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'After prepositions and after avoid, enjoy, keep, mind, practise: -ing. After would like, decide, manage, promise: to.',
        },
        { cost: 15, text: 'Let and make take the bare infinitive: let somebody go.' },
      ],
      items: [
        {
          stem: 'Before ___ (go) on stage, drink a glass of water.',
          accepted: ['going'],
          explanation: 'Before is a preposition here: before going.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'If you forget a line, keep ___ (move). People will think it is art.',
          accepted: ['moving'],
          explanation: 'Keep + -ing = continue: keep moving.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'Do not let the first row ___ (make) you nervous.',
          accepted: ['make'],
          explanation: 'Let + object + infinitive without to: let them make.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'Remember ___ (turn) off your phone before you put on the costume.',
          accepted: ['to turn'],
          explanation: 'Remember to do = do not forget to do it. Remember doing = have a memory of it.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'There is no point in ___ (run) away: the door is only painted.',
          accepted: ['running'],
          explanation: 'After the preposition in: running, with a double n.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'I still remember ___ (stand) here for the first time, twenty years ago.',
          accepted: ['standing'],
          explanation: 'A memory of the past: remember + -ing.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'You will soon get used to ___ (hear) them laugh.',
          accepted: ['hearing'],
          explanation: 'In get used to the word to is a preposition: to hearing.',
          targets: ['grammar:gerund-infinitive', 'grammar:used-to'],
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'A message after the show',
      skill: 'listening',
      prompt: 'Listen to Camila’s voice message and answer in one to five words.',
      minutes: 7,
      stimulus: {
        kind: 'audio',
        title: 'Voice message, nearly midnight',
        text: `Hi Ignacio, it’s me. I know you’re probably asleep, but I have to tell somebody. I did it! Ninety-four lines, and I only lost one. In the second act I opened the door and there was no floor. I mean, somebody had taken away the little step behind it. So the dentist fell into the train like a sack of potatoes. You should have heard them laugh! Señora Rojas wants me to fall again tomorrow, but I’ve told her my knee is blue. And the song, well, I started too high, so in the middle I had to whistle. A man in the last row began to whistle with me, and then everybody did. Afterwards my father came backstage with sunflowers. He’s never been to the theatre before. He said the play was very good but that the dentist seemed to be in a hurry. So, please hurry up as well with that leg of yours. I miss sitting behind the curtain. But not very much.`,
      },
      items: [
        {
          stem: 'How many lines did Camila forget?',
          accepted: ['one', '1', 'only one', 'one line', 'just one', 'only one line'],
          explanation: '“Ninety-four lines, and I only lost one.”',
        },
        {
          stem: 'What was missing behind the door?',
          accepted: ['a step', 'the step', 'the little step', 'a little step', 'step', 'a small step'],
          explanation:
            '“There was no floor” is her first impression; then she explains that the little step had been taken away.',
        },
        {
          stem: 'Why does she not want to fall again?',
          accepted: [
            'her knee is blue',
            'her knee hurts',
            'because of her knee',
            'her knee',
            'she hurt her knee',
            'because her knee is blue',
            'she has hurt her knee',
            'she has a blue knee',
            'her knee is hurt',
          ],
          explanation: 'A blue knee is one that has been hit hard: she hurt herself.',
        },
        {
          stem: 'What did she do when the song became too high?',
          accepted: [
            'she whistled',
            'whistled',
            'whistle',
            'she had to whistle',
            'she started to whistle',
            'she began to whistle',
            'whistling',
          ],
          explanation: 'She had started too high, “so in the middle I had to whistle”.',
        },
        {
          stem: 'What did her father bring?',
          accepted: ['sunflowers', 'flowers', 'some sunflowers', 'some flowers'],
          explanation: 'He “came backstage with sunflowers”.',
        },
      ],
    },
    {
      type: 'matching',
      title: 'Four opinions of one play',
      skill: 'reading',
      prompt: 'Read four short reviews. Match each beginning with the ending that is true.',
      minutes: 7,
      stimulus: {
        kind: 'text',
        title: 'What the audience wrote',
        text: `Benjamín, 15: My class had to come, and I had brought a book for emergencies. I did not open it. The child on the train asks exactly the questions that I would ask, and the adults in the play answer just like my teachers: they look at their watches. I would cut the love song, though.

Mrs Takahashi, 71: I have seen a hundred professional productions in which nothing went wrong, and I have forgotten most of them. I shall not forget how that door refused to open and how the thief climbed in through the window, still speaking her lines. I came alone and went home with four new acquaintances.

Rodrigo, 38: The seats are hard, the hall is cold, and the interval lasts five minutes, which is not enough to buy a coffee. I hardly noticed any of it until the lights went on. My wife says that I cried at the end. I had something in my eye.

Ayelén, 26: I work as a train conductor, so I was curious. No conductor would ever sell a ticket to a goat. Apart from that, they have understood night trains perfectly: people who would never speak to each other by day tell you their whole life after midnight.`,
      },
      extra: ['… left before the end.', '… had seen the play before.'],
      items: [
        {
          left: 'Benjamín …',
          right: '… had expected to be bored.',
          explanation: 'He had brought “a book for emergencies” and did not need it.',
        },
        {
          left: 'Mrs Takahashi …',
          right: '… liked it because something went wrong.',
          explanation: 'She forgets perfect productions but will remember the door that did not open.',
        },
        {
          left: 'Rodrigo …',
          right: '… does not want to admit what he felt.',
          explanation: 'His wife saw him cry; “I had something in my eye” is an excuse.',
        },
        {
          left: 'Ayelén …',
          right: '… compares the story with her own job.',
          explanation: 'She is a train conductor and says what is realistic and what (the goat) is not.',
        },
        {
          left: 'The love song …',
          right: '… is what a young visitor would leave out.',
          explanation: 'Benjamín would “cut the love song”: to cut = to take out of a play or film.',
        },
      ],
    },
    {
      type: 'topic_talk',
      title: 'Something I was afraid to do',
      skill: 'speaking',
      prompt:
        'Talk for about a minute about something that you were afraid to do and did. What was it, how did you feel before and after, what did you learn?',
      minutes: 6,
      seconds: [45, 90],
      hints: [
        {
          cost: 10,
          text: 'Tell it in three steps: before, during, after. Use the past: I was, I had never …, I felt …',
        },
      ],
      points: [
        {
          label: 'says what it was',
          any: ['had to', 'decided', 'wanted to', 'was going to', 'i tried', 'first time', 'for the first time'],
        },
        {
          label: 'describes the feeling before',
          any: ['afraid', 'nervous', 'scared', 'worried', 'frightened', 'terrified', 'could not sleep', 'fear'],
        },
        {
          label: 'describes the feeling afterwards',
          any: ['proud', 'happy', 'glad', 'relieved', 'better', 'surprised', 'tired', 'great', 'wonderful'],
        },
        {
          label: 'says what you learned',
          any: ['learned', 'learnt', 'realised', 'realized', 'understood', 'found out', 'now i know', 'since then'],
        },
      ],
      model: `Two years ago I had to give a speech at my cousin’s wedding. I had never spoken in front of so many people before, and I was so nervous that I could not eat anything. My hands were shaking when I stood up.

At the beginning I read from my paper, but then I dropped it under the table. While I was looking for it, people began to laugh, and suddenly I felt calm. I told them a story about my cousin and a bicycle without looking at the paper at all.

Afterwards I was very proud, and also a little surprised. I learned that people are not waiting for your mistakes. Most of them want to have a nice evening, and they are on your side.`,
      explanation:
        'The talk is clear because it goes from before to after and ends with one thought. Past simple tells the events, past continuous the background.',
      targets: ['grammar:past-continuous', 'grammar:past-perfect'],
    },
  ],
};
