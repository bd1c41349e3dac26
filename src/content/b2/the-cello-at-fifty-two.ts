import type { ModuleInput } from '../schema.ts';

export const theCelloAtFiftyTwo: ModuleInput = {
  id: 'b2-the-cello-at-fifty-two',
  title: 'The cello at fifty-two',
  description:
    'Bashir drives a bus in Rotterdam and has just bought a cello. His teacher is twenty-three. Talk about learning late.',
  skill: 'speaking',
  level: 'B2',
  order: 6,
  canDo: [
    'read a narrative text aloud with pauses that carry the meaning',
    'negotiate, disagree politely and find a compromise',
    'talk for two minutes with a clear line of thought',
    'speak about past habits and about what you are getting used to',
  ],
  tasks: [
    {
      type: 'read_aloud',
      title: 'Letters to nobody in particular',
      skill: 'speaking',
      prompt: 'Bashir keeps a diary. Read each part aloud as if to a friend. Pause where a thought ends.',
      minutes: 7,
      items: [
        {
          text: 'The man in the shop asked whether the cello was for my daughter. I said yes. It was the first lie I had told in years, and I told it to a man holding a bow.',
          explanation:
            'Let your voice drop after “I said yes” and wait. In the last sentence, “lie” and “bow” carry the weight; bow rhymes with go here.',
        },
        {
          text: 'For thirty years I have listened to engines. I know by the sound when a bus is about to break down, half a day before it does so. Nobody had ever told me that this was an ear for music.',
          explanation:
            'Put the stress on “engines” and on “music”, the two ends of the thought. Keep “half a day before it does so” light, like an aside.',
        },
        {
          text: 'My teacher could be my child. She never laughs, not even when I deserve it. “Play it as if you were late,” she says, “and then as if you had all the time in the world.”',
          explanation:
            'Change your voice slightly for the quotation. “As if you were late” is quick, “all the time in the world” slow: do what the words say.',
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'What the others bring',
      skill: 'reading',
      prompt: 'Read the article and answer in one to six words.',
      minutes: 9,
      hints: [{ cost: 15, text: 'Each answer comes from a later place in the text than the one before.' }],
      stimulus: {
        kind: 'text',
        title: 'Thursday, half past seven, room twelve',
        text: `The course is called “Strings for beginners over forty”, and the first thing its eight members learned was how to open the cases. It took them a quarter of an hour, because nobody wanted to be the first to look clumsy. “Children drop the bow, laugh and pick it up,” says Leonie Vos, who teaches them. “Adults apologise to it.”

Vos, who is twenty-three, was warned against the job. Grown-ups, she was told, give up as soon as they hear themselves. Her experience has been rather different. They do hear themselves, and it hurts, but they also know something that children have yet to find out: that almost everything worth doing is dull or painful for about a year. Among her pupils are a surgeon, a cook, a retired judge and a bus driver, and each has brought along a way of practising. The surgeon takes every difficult movement apart. The cook repeats it until his hands do it without him. The judge writes down what went wrong and why. As for the bus driver, he plays each piece once straight through, whatever happens. “The passengers want to arrive,” he explains.

What they find hardest is not the left hand but the audience. Twice a year there is a concert, for which Vos books the smallest room in the building and lets each of them invite one person only. The judge came without a guest the first time. In the interval she went down to the porter, who had been pretending not to listen through the wall, and asked him whether he was free. He has been to every concert since, in a tie.

Does anybody get really good? “That depends,” says Vos. “If you mean good enough for an orchestra, no. But last week they stayed for half an hour after the lesson, because they could not agree how a lullaby should end. I consider that really good.”`,
      },
      items: [
        {
          stem: 'Why did it take so long to open the cases?',
          accepted: [
            'nobody wanted to look clumsy',
            'they did not want to look clumsy',
            'nobody wanted to be first',
            'they were afraid of looking clumsy',
            'nobody wanted to look clumsy first',
            'no one wanted to look clumsy',
            'no one wanted to be first',
            'fear of looking clumsy',
            'they were embarrassed',
            'nobody wanted to be the first',
          ],
          explanation: '“Nobody wanted to be the first to look clumsy”: it was a matter of pride, not of skill.',
        },
        {
          stem: 'What had Vos been told about adult pupils?',
          accepted: [
            'they give up quickly',
            'they give up',
            'they give up easily',
            'that they give up',
            'that they give up quickly',
            'they soon give up',
            'that they would give up',
            'they give up very soon',
            'they give up when they hear themselves',
            'they would give up',
          ],
          explanation: 'She was warned that they “give up as soon as they hear themselves”.',
        },
        {
          stem: 'Which member practises by analysing mistakes in writing?',
          accepted: ['the judge', 'judge', 'the retired judge', 'a judge', 'a retired judge', 'retired judge'],
          explanation:
            'The judge “writes down what went wrong and why”. The surgeon analyses movements, but not in writing.',
        },
        {
          stem: 'What does the bus driver do when he makes a mistake?',
          accepted: [
            'he goes on',
            'he goes on playing',
            'he plays on',
            'he continues',
            'he continues playing',
            'he keeps playing',
            'he carries on',
            'he keeps going',
            'goes on',
            'plays on',
            'he does not stop',
            'he plays straight through',
          ],
          explanation: 'He plays “once straight through, whatever happens”, as if he had passengers on board.',
        },
        {
          stem: 'Who became the judge’s guest at the concert?',
          accepted: ['the porter', 'porter', 'the porter of the building', 'a porter', 'the building’s porter'],
          explanation: 'She asked the porter in the interval, and he has come to every concert since.',
        },
        {
          stem: 'What did the group discuss after the lesson last week?',
          accepted: [
            'how a lullaby should end',
            'the end of a lullaby',
            'a lullaby',
            'the ending of a lullaby',
            'how to end a lullaby',
            'the lullaby',
            'the end of the lullaby',
            'how the lullaby should end',
            'how a lullaby ends',
          ],
          explanation: 'They stayed “because they could not agree how a lullaby should end”.',
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'Neighbours and scales',
      skill: 'listening',
      prompt: 'Listen to Bashir and his neighbour. Choose all the answers that are right.',
      minutes: 8,
      hints: [{ cost: 15, text: 'Each question has exactly two right answers.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'On the landing',
        text: `Mrs De Wit: Mr Rahimi, might I have a word about the noise?
Bashir: Of course. I’m so sorry. Is it the scales?
Mrs De Wit: I can live with the scales. It’s the piece you play afterwards, the slow one. You never finish it.
Bashir: I can’t. There’s a jump at the end, from here to there, and my hand won’t go. So I stop before it.
Mrs De Wit: Exactly. For five weeks now you’ve stopped on the last note but one. Have you any idea what that does to a person? I lie there waiting. Last night I got up and sang it myself.
Bashir: That was you? I thought it was the radio.
Mrs De Wit: I was in a choir for thirty years, before my hip. Now, I don’t mean to interfere, but what if you didn’t jump? What if you slid, quite shamelessly, like a singer?
Bashir: My teacher says sliding is cheating.
Mrs De Wit: Your teacher’s young, she’ll come round to it. Get the thing out here.
Bashir: On the landing? Now?
Mrs De Wit: The echo’s marvellous. And I won’t sleep until I’ve heard that note.`,
      },
      items: [
        {
          stem: 'What is Mrs De Wit complaining about?',
          options: {
            a: 'the loudness of the music',
            b: 'the fact that a piece is never completed',
            c: 'the hour at which he plays scales',
            d: 'the lack of a single note',
            e: 'the radio in his flat',
          },
          keys: ['b', 'd'],
          why: {
            a: 'She mentions “the noise” only as a polite way to begin.',
            c: 'She can live with the scales.',
            e: 'The radio is what he took her singing for.',
          },
          explanation:
            '“You never finish it”: he has “stopped on the last note but one” for five weeks, so the last note is missing.',
        },
        {
          stem: 'What do we learn about her?',
          options: {
            a: 'She used to sing with others.',
            b: 'She taught music for thirty years.',
            c: 'She completed his tune herself one night.',
            d: 'She has met his teacher.',
            e: 'She disapproves of sliding.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'Thirty years is how long she was in a choir.',
            d: 'She only supposes that the teacher is young enough to change her mind.',
            e: 'It is her own suggestion.',
          },
          explanation: 'She “was in a choir for thirty years” and “got up and sang it” the night before.',
        },
        {
          stem: 'Which of these describe the end of the conversation?',
          options: {
            a: 'Bashir promises to practise elsewhere.',
            b: 'She persuades him to play at once.',
            c: 'She praises the sound of the staircase.',
            d: 'He agrees that sliding is not cheating.',
            e: 'She threatens to speak to his teacher.',
          },
          keys: ['b', 'c'],
          why: {
            a: 'The opposite: he is to bring the cello onto the landing.',
            d: 'He only reports what his teacher says; his own view stays open.',
            e: 'She says that the teacher will come round to it, which is no threat.',
          },
          explanation:
            '“Get the thing out here” and “The echo’s marvellous”: she wants to hear the note now, on the landing.',
        },
      ],
    },
    {
      type: 'role_turn',
      title: 'A room, a time, a compromise',
      skill: 'speaking',
      prompt:
        'You live in a shared house and would like to practise an instrument. Negotiate with your housemate: answer in two to four sentences each time.',
      minutes: 9,
      items: [
        {
          says: 'Look, I’m all for music, but I start work at five in the morning. Last night I lay awake until eleven. Couldn’t you practise somewhere else?',
          points: [
            {
              label: 'show understanding',
              any: [
                'understand',
                'see your point',
                'i see',
                'sorry',
                'you are right',
                'fair enough',
                'i know',
                'must be',
              ],
            },
            {
              label: 'make a first proposal',
              any: [
                'could',
                'what if',
                'how about',
                'suppose',
                'suggest',
                'propose',
                'would it',
                'would you',
                'instead',
                'maybe',
              ],
            },
          ],
          seconds: [10, 40],
          model:
            'I completely understand, and I am sorry about last night. I had not realised that you get up so early. What if I stopped at eight o’clock on weekdays and closed both doors?',
          explanation:
            'Show that you have understood before you propose anything; what if + past makes the proposal open to discussion.',
          targets: ['grammar:second-conditional'],
        },
        {
          says: 'Eight would help. But I often work from home in the afternoons, and I’m on the phone with customers a lot. They can hear every wrong note.',
          points: [
            {
              label: 'respond to the new problem',
              any: [
                'in that case',
                'phone',
                'customers',
                'calls',
                'afternoon',
                'that is true',
                'i had not thought',
                'wrong note',
                'good point',
              ],
            },
            {
              label: 'set or ask for a condition',
              any: ['as long as', 'provided', 'if you', 'on condition', 'unless', 'when you', 'let me know', 'if i'],
            },
          ],
          seconds: [10, 40],
          model:
            'Good point, I had not thought of that. I could practise in the cellar in the afternoons, as long as you let me know in the morning when your calls are. If you had no calls, I would stay upstairs, where it is warmer.',
          explanation: 'As long as and provided that state a condition politely, and each side gives something.',
          targets: ['grammar:linking-words'],
        },
        {
          says: 'The cellar is fine with me. And what do I get out of it? I’m only half joking.',
          points: [
            {
              label: 'offer something in return',
              any: [
                'i will',
                'i could',
                'cook',
                'clean',
                'play for',
                'take over',
                'make you',
                'in return',
                'dinner',
                'offer',
                'breakfast',
                'wash',
              ],
            },
            {
              label: 'sum up what was agreed',
              any: ['so we', 'agreed', 'then', 'to sum up', 'so i', 'deal', 'that means', 'let us say', 'in short'],
            },
          ],
          seconds: [10, 40],
          model:
            'That is only fair. In return I will take over the kitchen on Thursdays and cook for both of us. So we are agreed: the cellar in the afternoons, silence after eight, and you get dinner and, in about a year, a concert.',
          explanation:
            'Closing a negotiation means naming the return and repeating the result, so that both remember the same deal.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Small words with an ear for verbs',
      skill: 'vocabulary',
      prompt: 'Complete the phrases about learning with one word.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'All the missing words are short: prepositions and particles such as up, at, with, on, in, of, to.',
        },
      ],
      items: [
        {
          stem: 'At an age when others retire early, he decided to take ___ the cello.',
          accepted: ['up'],
          explanation: 'Take up = start a hobby or an activity.',
          targets: ['word:take up'],
        },
        {
          stem: 'It took him weeks to get the hang ___ holding the bow.',
          accepted: ['of'],
          explanation: 'Get the hang of something = learn how to do it.',
          targets: ['word:get the hang of'],
        },
        {
          stem: 'Keep ___ it! The first year is the worst.',
          accepted: ['at'],
          explanation: 'Keep at it = do not give up, go on trying.',
          targets: ['word:keep at'],
        },
        {
          stem: 'He could not keep ___ with the others, so he recorded the lesson.',
          accepted: ['up'],
          explanation: 'Keep up with somebody = move or learn at the same speed.',
          targets: ['word:keep up'],
        },
        {
          stem: 'She has a gift ___ explaining things without talking.',
          accepted: ['for'],
          explanation: 'A gift (or talent) for something, here for + -ing.',
          targets: ['word:gift', 'grammar:prepositions-dependent'],
        },
        {
          stem: 'His Persian songs were familiar ___ nobody in the group, but everyone hummed along.',
          accepted: ['to'],
          explanation: 'Something is familiar to a person; a person is familiar with something.',
          targets: ['word:familiar', 'grammar:prepositions-dependent'],
        },
        {
          stem: 'I need to brush ___ on reading notes before the concert.',
          accepted: ['up'],
          explanation: 'Brush up (on) = practise something that you once knew.',
          targets: ['word:brush up'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'The conductor’s announcement',
      skill: 'listening',
      prompt: 'Listen to Leonie before the concert and choose the best answer.',
      minutes: 7,
      stimulus: {
        kind: 'audio',
        title: 'A few words before we begin',
        text: `Good evening, and thank you for coming, all nine of you. Before we start, I’ve been asked to say a few things, and I’m going to ignore most of them. I’m supposed to ask you to be patient with the players. I shan’t. They’ve practised in cellars, in a parked bus, and, in one case, on a staircase at eleven at night with a neighbour singing the final note. They don’t need your patience, they need your ears. I was also going to say that mistakes don’t matter. But that isn’t what I believe. Mistakes do matter, or else nobody would work so hard to get rid of them. What doesn’t matter is that you’ll hear a few. One last remark about the second piece. It contains a slide that isn’t in the notes. When I heard it for the first time, I wanted to forbid it. Then I went home and couldn’t get it out of my head. So it stays in, and in the programme it says: arranged by Mrs De Wit.`,
      },
      items: [
        {
          stem: 'What is Leonie’s attitude to what she was asked to say?',
          options: {
            a: 'She agrees with it but is too nervous to say it.',
            b: 'She forgot most of it.',
            c: 'She does not wish to say it.',
            d: 'She thinks that somebody else should say it.',
          },
          key: 'c',
          why: {
            a: 'She sounds sure of herself and gives reasons against it.',
            b: 'She remembers it well: she lists it point by point.',
            d: 'Nobody else is suggested.',
          },
          explanation: '“I’m going to ignore most of them” and “I shan’t” (shall not) are clear refusals.',
        },
        {
          stem: 'Why does she mention the places where they practised?',
          options: {
            a: 'to prove how serious the players are',
            b: 'to complain about the lack of rooms',
            c: 'to explain why the music may sound odd',
            d: 'to thank those who offered the rooms',
          },
          key: 'a',
          why: {
            b: 'She does not criticise anybody for it.',
            c: 'She makes no excuses for the sound.',
            d: 'Nobody is thanked for a cellar or a bus.',
          },
          explanation:
            'The list leads to “they don’t need your patience”: people who work so hard deserve to be listened to.',
        },
        {
          stem: 'What does she really think about mistakes?',
          options: {
            a: 'They should not be noticed by an audience.',
            b: 'They make a concert more interesting.',
            c: 'They are the fault of the teacher.',
            d: 'They are worth fighting against, but hearing some is no disaster.',
          },
          key: 'd',
          why: {
            a: 'She says openly that the audience will hear a few.',
            b: 'She does not praise them.',
            c: 'She does not speak about whose fault they are.',
          },
          explanation: '“Mistakes do matter … What doesn’t matter is that you’ll hear a few”: do adds emphasis.',
        },
        {
          stem: 'How did she react to the slide in the end?',
          options: {
            a: 'She forbade it.',
            b: 'She changed her mind about it.',
            c: 'She wrote it into another piece.',
            d: 'She asked the neighbour to sing it.',
          },
          key: 'b',
          why: {
            a: 'She only wanted to forbid it at first.',
            c: 'It stays in the second piece.',
            d: 'The neighbour sang on the staircase, not on Leonie’s wish.',
          },
          explanation: 'First she wanted to forbid it, then it stayed in her head: “So it stays in.”',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Used to, would, getting used to',
      skill: 'grammar',
      prompt: 'Complete the sentences with the right form of the verb in brackets; add to where it is needed.',
      minutes: 8,
      hints: [
        {
          cost: 10,
          text: 'Used to do = a past habit or state. Be or get used to doing = something is or becomes normal.',
        },
        { cost: 15, text: 'Would do is possible for repeated actions in the past, not for states.' },
      ],
      items: [
        {
          stem: 'As a boy in Herat, Bashir used to ___ (sit) under the window of a music teacher.',
          accepted: ['sit'],
          explanation: 'Used to + infinitive for a habit that is over.',
          targets: ['grammar:used-to'],
        },
        {
          stem: 'After thirty years behind the wheel he is used to ___ (be) looked at from behind.',
          accepted: ['being'],
          explanation: 'Be used to + -ing: it is normal for him.',
          targets: ['grammar:used-to', 'grammar:gerund-infinitive'],
        },
        {
          stem: 'In summer the teacher would ___ (open) the shutters, so that the boy could hear better.',
          accepted: ['open'],
          explanation: 'Would + infinitive for repeated actions in the past.',
          targets: ['grammar:used-to'],
        },
        {
          stem: 'His left hand is slowly getting used ___ (do) as it is told.',
          accepted: ['to doing'],
          explanation: 'Get used to + -ing: to is a preposition and must not be left out.',
          targets: ['grammar:used-to', 'grammar:gerund-infinitive'],
        },
        {
          stem: 'There ___ (use) to be a piano in the bus depot, but nobody remembers who took it.',
          accepted: ['used'],
          explanation: 'There used to be = it existed and is gone. Would is not possible for a state.',
          targets: ['grammar:used-to'],
        },
        {
          stem: 'He regrets ___ (not / start) earlier, but not very often.',
          accepted: ['not starting', 'not having started'],
          explanation: 'Regret + -ing looks back on the past; not comes before it.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'Did you use to ___ (play) anything when you were at school?',
          accepted: ['play'],
          explanation: 'In questions with did the form is use to (without d), followed by the infinitive.',
          targets: ['grammar:used-to', 'grammar:question-forms'],
        },
      ],
    },
    {
      type: 'ordering',
      title: 'Five minutes before the concert',
      skill: 'reading',
      prompt: 'Put the sentences in order to make three short anecdotes.',
      minutes: 8,
      hints: [{ cost: 15, text: 'Watch pronouns and articles: a thing is a before it is the or it.' }],
      items: [
        {
          stem: 'The cook and the string',
          parts: [
            'Shortly before the concert, a string on the cook’s violin broke.',
            'Nobody had a spare one of the right length.',
            'He vanished into the kitchen of the building and came back with something wound round his finger.',
            'It was the thread that he uses for tying roast beef.',
            'Surprisingly, it lasted for the whole first piece and smelt faintly of thyme until the last.',
          ],
          explanation:
            'A string becomes “one”; “something” is explained by “it was the thread”; the last sentence tells how well it worked.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The surgeon and her hands',
          parts: [
            'The surgeon is known for the steadiest hands in the hospital.',
            'That evening, however, they shook so badly that the bow rattled on the strings.',
            '“What do you do before an operation?” Bashir asked her.',
            '“I name out loud every instrument that I am going to need.”',
            'So he made her do it: bow, chair, notes, and finally, him.',
          ],
          explanation:
            'They are her hands; however contrasts with “steadiest”; question and answer follow; “do it” repeats naming instruments.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The judge and the verdict',
          parts: [
            'When the last note had faded, nobody clapped.',
            'The players looked at one another in alarm.',
            'Then the porter, whose tie had come undone, asked whether that was really the end.',
            '“It is,” said the judge, “unless there is an appeal.”',
            'There was, loud and from all sides, and they played the lullaby again.',
          ],
          explanation:
            '“That” is the end of the piece; “it is” answers him; “there was” repeats “an appeal”, a joke with a word from the courts.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'topic_talk',
      title: 'Too late to begin?',
      skill: 'speaking',
      prompt:
        'Talk for up to two minutes: is it ever too late to learn something new? Compare learning as a child with learning as an adult, give an example from your life or someone else’s, and say what you would still like to learn.',
      minutes: 8,
      seconds: [60, 130],
      hints: [
        {
          cost: 10,
          text: 'Build it in four steps: my answer – children and adults compared – one story – my own wish.',
        },
        { cost: 15, text: 'Comparing: whereas, unlike, by contrast, far more … than, not nearly as … as.' },
      ],
      points: [
        {
          label: 'gives an answer to the question',
          any: ['too late', 'never', 'i believe', 'i think', 'in my view', 'in my opinion', 'depends'],
        },
        {
          label: 'compares children and adults',
          any: [
            'whereas',
            'while',
            'unlike',
            'compared',
            'than adults',
            'than children',
            'by contrast',
            'on the other hand',
            'as a child',
            'children',
          ],
        },
        {
          label: 'tells an example',
          any: [
            'for example',
            'for instance',
            'my mother',
            'my father',
            'my aunt',
            'my uncle',
            'my grandmother',
            'my grandfather',
            'a friend',
            'years ago',
            'when i was',
            'my neighbour',
          ],
        },
        {
          label: 'says what he or she would like to learn',
          any: [
            'would like to learn',
            'would love to',
            'want to learn',
            'i wish',
            'hope to',
            'my dream',
            'if i had',
            'planning to',
            'i am going to',
          ],
        },
      ],
      model: `I don’t think it is ever too late to learn something; it may only be too late to become famous for it, and most of us can live with that.

Children learn quickly because they do not mind looking silly. Adults, by contrast, hear every mistake and feel ashamed. On the other hand, we know what we want. A child practises because somebody says so, whereas an adult has usually chosen to be there.

My aunt is a good example. She could not swim, and at sixty she signed up for a course in which all the others were seven years old. She told me that it was the children who taught her to put her head under water. They simply could not understand what she was waiting for. Now she swims in the lake every morning until October.

As for me, I would love to learn sign language, as there is a deaf family in our building and I am tired of only smiling at them. If I had started when they moved in, we would be friends by now. So I am going to start this autumn.`,
      explanation:
        'The talk opens with a clear answer, compares with by contrast and whereas, and lets one story carry the argument before it turns to the speaker.',
      targets: ['grammar:linking-words', 'grammar:mixed-conditionals'],
    },
  ],
};
