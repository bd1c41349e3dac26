import type { ModuleInput } from '../schema.ts';

export const lostInTheInbox: ModuleInput = {
  id: 'b2-lost-in-the-inbox',
  title: 'Lost in the inbox',
  description:
    'Hye-jin in Busan and Daniel in Bristol translate one cookery book and nearly stop speaking. Learn to write what you mean.',
  skill: 'writing',
  level: 'B2',
  order: 5,
  canDo: [
    'write an e-mail that clears up a misunderstanding without blaming anybody',
    'choose a tone: firm, friendly, careful or formal',
    'soften requests and criticism',
    'argue in an essay, with concessions and a clear conclusion',
  ],
  tasks: [
    {
      type: 'mcq_single',
      title: 'The full stop',
      skill: 'reading',
      prompt: 'Read the column and choose the best answer.',
      minutes: 10,
      stimulus: {
        kind: 'text',
        title: 'One word, nine days',
        text: `It began with a full stop. Daniel Marsh in Bristol had sent his colleague Hye-jin Baek in Busan a long message about chapter four of the cookery book which they were translating together: eleven suggestions, two jokes and an apology for the length. The answer came within the hour. It said: “Fine.”

Daniel read it as one reads a door that has been shut with great care. He had evidently offended her. Perhaps it was the remark about her commas; perhaps one does not joke about seaweed. He replied, correctly and briefly, that in that case he would proceed. Hye-jin, who had typed her one word on a crowded underground train, delighted that for once there was nothing to discuss, found his reply oddly cold. So she, too, became correct. For nine days the two exchanged messages that could have been written by a tax office, and chapter five, which is about soup, is to this day the driest in the book.

What interests me is that neither of them was careless. Both were thinking hard about the other: each simply had no face to look at. In a conversation we correct such errors before we notice them. An eyebrow goes up, we add “I’m joking, of course”, and the matter is settled in less time than it takes to describe. A written line has to survive without eyebrows. It is read in a mood that we do not know, at an hour that we did not choose, by somebody who may just have burnt the rice.

It is often recommended that one wait for a night before one answers an annoying message. I have no quarrel with that, but in this case it would merely have made the nine days longer. What helped was a mistake. On the tenth day Daniel rang Hye-jin’s number, believing that he was calling his mother. They talked for two hours. The jokes are back, and so, I am told, is the seaweed.`,
      },
      items: [
        {
          stem: 'Why did Hye-jin’s answer consist of one word?',
          options: {
            a: 'She was annoyed by the length of his message.',
            b: 'She had not read it properly.',
            c: 'She was on the move and had no objections.',
            d: 'She wanted to end their cooperation.',
          },
          key: 'c',
          why: {
            a: 'That is what Daniel imagined.',
            b: 'She knew that there was nothing to discuss, so she had read it.',
            d: 'They went on working together, even if stiffly.',
          },
          explanation:
            'She typed it “on a crowded underground train, delighted that for once there was nothing to discuss”.',
        },
        {
          stem: 'What does the comparison with a door express?',
          options: {
            a: 'Daniel took her politeness for a sign of anger.',
            b: 'Daniel was impressed by her self-control.',
            c: 'Hye-jin had closed the document by mistake.',
            d: 'Hye-jin wished to be left alone on the train.',
          },
          key: 'a',
          why: {
            b: 'He felt shut out, not impressed.',
            c: 'The door is an image; no document was closed.',
            d: 'The image describes his reading, not her wish.',
          },
          explanation:
            'A door that is shut very carefully can be more hostile than one that is slammed: “he had evidently offended her”.',
        },
        {
          stem: 'What is said about chapter five?',
          options: {
            a: 'It had to be translated a second time.',
            b: 'It suffered from the mood between the two.',
            c: 'It was the cause of the disagreement.',
            d: 'It contains fewer recipes than the others.',
          },
          key: 'b',
          why: {
            a: 'It is still dry “to this day”, so nobody has redone it.',
            c: 'The trouble began with chapter four.',
            d: 'The number of recipes is not mentioned.',
          },
          explanation:
            'It was written during the nine days and is “the driest in the book”: dull, which is funny in a chapter about soup.',
        },
        {
          stem: 'According to the writer, why do such misunderstandings happen in writing?',
          options: {
            a: 'People write faster than they think.',
            b: 'People pay too little attention to each other.',
            c: 'Jokes cannot be translated.',
            d: 'The signals that put things right in conversation are missing.',
          },
          key: 'd',
          why: {
            a: '“Neither of them was careless.”',
            b: 'Both “were thinking hard about the other”.',
            c: 'The jokes were not translated, only misjudged by their own author.',
          },
          explanation:
            '“A written line has to survive without eyebrows”: we lack the faces that correct errors at once.',
        },
        {
          stem: 'What is the writer’s attitude to the advice to wait for a night?',
          options: {
            a: 'It is useless in all cases.',
            b: 'It is sensible but would not have helped here.',
            c: 'It is the best way to avoid trouble.',
            d: 'It is only suitable for people who live far apart.',
          },
          key: 'b',
          why: {
            a: '“I have no quarrel with that” accepts the advice in general.',
            c: 'Here it “would merely have made the nine days longer”.',
            d: 'Distance is not given as a condition.',
          },
          explanation: '“I have no quarrel with that, but …” is a concession followed by the real point.',
        },
      ],
    },
    {
      type: 'matching',
      title: 'What it says and what it may mean',
      skill: 'vocabulary',
      prompt: 'Match each line from a work e-mail with its plain meaning.',
      minutes: 6,
      extra: ['I have not read your message.', 'Please come to my office.'],
      items: [
        {
          left: 'As mentioned in my previous message, the deadline is Friday.',
          right: 'I have told you this before.',
          explanation: 'It sounds neutral but reminds the reader, a little sharply, that the information is not new.',
          targets: ['word:mention'],
        },
        {
          left: 'I was wondering whether you might have a moment to look at page nine.',
          right: 'Please read this page.',
          explanation: 'Past continuous (“was wondering”) and might make a request very soft.',
          targets: ['word:wonder'],
        },
        {
          left: 'With all due respect, I see this rather differently.',
          right: 'I think that you are wrong.',
          explanation: 'The phrase announces disagreement; rather softens it only on the surface.',
          targets: ['word:respect'],
        },
        {
          left: 'I shall leave it up to you.',
          right: 'You decide.',
          explanation: 'Up to somebody = somebody’s decision.',
          targets: ['word:up to'],
        },
        {
          left: 'Could we take this offline?',
          right: 'Let us talk about it alone later.',
          explanation: 'In meetings and group messages, it asks to continue in private.',
          targets: ['word:offline'],
        },
        {
          left: 'Apologies for chasing you on this.',
          right: 'You still owe me an answer.',
          explanation: 'To chase somebody (up) = to remind them that something is late.',
          targets: ['word:chase'],
        },
        {
          left: 'Please disregard my last e-mail.',
          right: 'Forget what I sent you.',
          explanation: 'Disregard is formal for pay no attention to.',
          targets: ['word:disregard'],
        },
      ],
    },
    {
      type: 'write_sentence',
      title: 'Taking the edge off',
      skill: 'writing',
      prompt: 'Write one complete, polite sentence for each situation. Use the given words.',
      minutes: 9,
      items: [
        {
          stem: 'A colleague’s text has far too many exclamation marks. Say so kindly. Use “might” and “fewer”.',
          uses: ['might', 'fewer'],
          model: 'Your text is lively, but it might be even stronger with fewer exclamation marks.',
          explanation:
            'Begin with something true and good; might turns criticism into a suggestion; fewer goes with plurals.',
          targets: ['grammar:hedging', 'grammar:quantifiers'],
        },
        {
          stem: 'You cannot meet the deadline. Say so and offer something. Use “although” and “by Monday”.',
          uses: ['although', 'by monday'],
          model:
            'Although I will not be able to finish the whole chapter tomorrow, I can send you the first half now and the rest by Monday.',
          explanation: 'The concession stands in the although-clause, and the main clause carries what you offer.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'You misunderstood somebody and were unfriendly. Use “had I known” or “if I had known”, and “would have”.',
          uses: ['had', 'known', 'would have'],
          model:
            'If I had known that you were answering from a train, I would have read your message very differently.',
          explanation: 'Third conditional: it admits the mistake without a long excuse.',
          targets: ['grammar:third-conditional'],
        },
        {
          stem: 'Ask somebody you do not know well for a favour. Use “grateful if”.',
          uses: ['grateful if'],
          model: 'I would be most grateful if you could let me know which of the two recipes you prefer.',
          explanation: 'The fixed pattern is: I would be grateful if you could …',
          targets: ['grammar:second-conditional'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'On the other hand',
      skill: 'grammar',
      prompt: 'Choose the connector that fits the meaning and the structure.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'Look at what follows: an adjective, a clause, a comma? Each connector allows only some of them.',
        },
      ],
      items: [
        {
          stem: 'Much ___ I admire her style, I cannot follow her instructions for noodles.',
          options: { a: 'although', b: 'that', c: 'however', d: 'as' },
          key: 'd',
          why: {
            a: 'Although stands at the beginning and is not combined with much.',
            b: 'Much that does not express a concession.',
            c: 'However would need much after it: however much I admire.',
          },
          explanation: 'Much as + clause = although … very much.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'Video calls are useful, ___ everyone has learned to switch on the microphone.',
          options: { a: 'provided', b: 'despite', c: 'otherwise', d: 'unless' },
          key: 'a',
          why: {
            b: 'Despite is followed by a noun or -ing.',
            c: 'Otherwise would mean: if they were not useful.',
            d: 'Unless means if not and turns the sense round.',
          },
          explanation: 'Provided (that) = on condition that.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'She writes three lines a day. He, ___, has never sent a message under a page.',
          options: { a: 'whereas', b: 'moreover', c: 'by contrast', d: 'consequently' },
          key: 'c',
          why: {
            a: 'Whereas joins two clauses in one sentence and cannot stand between commas.',
            b: 'Moreover adds a similar point; this is the opposite.',
            d: 'Her short messages are not the cause of his long ones.',
          },
          explanation: 'By contrast can stand between commas in a new sentence.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'Please number your questions, ___ none of them gets lost.',
          options: { a: 'in case', b: 'so that', c: 'so as', d: 'for fear' },
          key: 'b',
          why: {
            a: 'In case names what you are afraid of: in case one of them gets lost.',
            c: 'So as is followed by to + infinitive.',
            d: 'For fear also names the danger: for fear that one gets lost.',
          },
          explanation: 'So that + clause gives the purpose: no question should get lost.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: '___ irritating the tone may be, try to answer only the content.',
          options: { a: 'However', b: 'No matter', c: 'Whatever', d: 'Even though' },
          key: 'a',
          why: {
            b: 'No matter needs how: no matter how irritating.',
            c: 'Whatever is followed by a noun or a clause, not by an adjective.',
            d: 'Even though needs the normal order: even though the tone may be irritating.',
          },
          explanation: 'However + adjective + subject + verb = it does not matter how.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The files were sent twice, ___ is why you see every recipe in double.',
          options: { a: 'that', b: 'what', c: 'this', d: 'which' },
          key: 'd',
          why: {
            a: 'That cannot begin an extra clause after a comma.',
            b: 'What does not refer back to something already said.',
            c: 'This would need a new sentence: This is why …',
          },
          explanation: 'Which after a comma refers to the whole first clause.',
          targets: ['grammar:relative-clauses'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'I thought you were my mother',
      skill: 'listening',
      prompt: 'Listen to the phone call. Are the statements true, false, or not said?',
      minutes: 8,
      stimulus: {
        kind: 'dialogue',
        title: 'The tenth day',
        text: `Daniel: Hello, it’s me. Before you say anything, I have been eating vegetables.
Hye-jin: I’m very pleased to hear it. Who is this?
Daniel: Oh, no. Hye-jin? I’m so sorry. I thought you were my mother.
Hye-jin: I’ve been told that I sound strict, but this is new. Don’t hang up! I’ve wanted to ring you all week, only I wasn’t sure you’d want me to.
Daniel: Why on earth not?
Hye-jin: You started signing with your surname.
Daniel: Because you wrote fine with a full stop!
Hye-jin: I was standing on one leg with a fish in a bag. It was fine. I was happy. What should I have written?
Daniel: I don’t know. Great, perhaps, with three exclamation marks.
Hye-jin: My last boss told me that exclamation marks look unprofessional. So I stopped using them, and in the beginning it felt like not being allowed to wave.
Daniel: Would you consider waving at me again?
Hye-jin: On one condition. Put the seaweed joke back into chapter five. It’s far too quiet in that soup.`,
      },
      items: [
        {
          stem: 'Daniel rang Hye-jin because he wanted to apologise.',
          key: 'false',
          explanation: 'He believed that he was calling his mother: “I thought you were my mother.”',
        },
        {
          stem: 'Hye-jin had hesitated to call him.',
          key: 'true',
          explanation: 'She had wanted to ring all week but “wasn’t sure you’d want me to”.',
        },
        {
          stem: 'She noticed a change in the way he signed.',
          key: 'true',
          explanation: '“You started signing with your surname”: to her a sign of distance.',
        },
        {
          stem: 'The fish was for a dish that she wanted to test for the book.',
          key: 'not_given',
          explanation: 'She had a fish in a bag; what it was for we do not learn.',
        },
        {
          stem: 'She gave up exclamation marks because of a comment by Daniel.',
          key: 'false',
          explanation: 'It was her last boss who called them unprofessional.',
        },
        {
          stem: 'She did not mind giving up exclamation marks at first.',
          key: 'false',
          explanation: 'In the beginning “it felt like not being allowed to wave”: she missed them.',
        },
        {
          stem: 'Daniel’s mother had asked him to eat more vegetables.',
          key: 'not_given',
          explanation: 'His first sentence makes us think so, but it is never said that she asked him.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'The same, with manners',
      skill: 'grammar',
      prompt: 'Rewrite the sentence with the word given, which must not be changed. Begin as shown.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'Softer sentences often move the verb behind another one: would you mind …, I wonder if …' },
        {
          cost: 20,
          text: 'After mind, object to and instead of you need -ing; after wonder if, the order of a statement.',
        },
      ],
      items: [
        {
          stem: 'Send me the file again, please.',
          keyword: 'mind',
          start: 'Would you',
          accepted: [
            'Would you mind sending me the file again?',
            'Would you mind sending the file to me again?',
            'Would you mind sending me the file again, please?',
          ],
          explanation: 'Would you mind + -ing is a polite request.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          stem: 'Can you explain the third step?',
          keyword: 'wonder',
          start: 'I wonder',
          accepted: [
            'I wonder if you can explain the third step.',
            'I wonder if you could explain the third step.',
            'I wonder whether you could explain the third step.',
            'I wonder whether you can explain the third step.',
          ],
          explanation: 'An indirect question keeps the order of a statement: if you could explain.',
          targets: ['grammar:question-forms', 'grammar:hedging'],
        },
        {
          stem: 'She apologised because she had been so brief.',
          keyword: 'for',
          start: 'She apologised',
          accepted: ['She apologised for having been so brief.', 'She apologised for being so brief.'],
          explanation: 'Apologise for + -ing; having been makes clear that it came earlier.',
          targets: ['grammar:prepositions-dependent', 'grammar:gerund-infinitive'],
        },
        {
          stem: '“You did not answer my question,” he said to her.',
          keyword: 'accused',
          start: 'He accused her',
          accepted: [
            'He accused her of not answering his question.',
            'He accused her of not having answered his question.',
          ],
          explanation: 'Accuse somebody of + -ing; not stands before the -ing form.',
          targets: ['grammar:reported-speech', 'grammar:prepositions-dependent'],
        },
        {
          stem: 'Although it was late, they went on talking.',
          keyword: 'despite',
          start: 'They went on talking',
          accepted: [
            'They went on talking despite the late hour.',
            'They went on talking despite it being late.',
            'They went on talking despite the fact that it was late.',
            'They went on talking despite the lateness of the hour.',
            'They went on talking despite its being late.',
          ],
          explanation: 'Despite needs a noun or -ing; with a clause you say despite the fact that.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'error_spot',
      title: 'Wrong word, wrong room',
      skill: 'vocabulary',
      prompt: 'One piece of each sentence has a wrong word or does not suit a formal e-mail. Choose it and correct it.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'Three mistakes are about prepositions, two about words that sound alike, one about tone.' },
      ],
      items: [
        {
          segments: ['Please find', 'attached the recipe', 'which we', 'discussed about.'],
          key: 3,
          accepted: ['discussed', 'discussed.', 'talked about', 'talked about.', 'spoke about'],
          explanation: 'Discuss takes its object without about; talk about would be the alternative.',
          targets: ['word:discuss', 'grammar:prepositions-dependent'],
        },
        {
          segments: ['I would like to', 'make an appointment', 'to my dentist', 'first.'],
          key: 2,
          accepted: ['with my dentist', 'with', 'at my dentist’s', 'with the dentist'],
          explanation: 'You make or have an appointment with somebody.',
          targets: ['word:appointment', 'grammar:prepositions-dependent'],
        },
        {
          segments: ['We look forward', 'to your reply', 'till Friday', 'at the latest.'],
          key: 2,
          accepted: ['by Friday', 'by', 'on Friday'],
          explanation: 'By = not later than. Till (until) says how long something goes on.',
          targets: ['grammar:prepositions-time'],
        },
        {
          segments: ['The loss of the files', 'had no affect', 'on the date', 'of publication.'],
          key: 1,
          accepted: ['had no effect', 'did not affect', 'effect', 'no effect'],
          explanation: 'Effect is the noun, affect the verb: it had no effect on, it did not affect.',
          targets: ['word:effect'],
        },
        {
          segments: ['Dear Professor Lindgren,', 'I am writing', 'cos I have a question', 'concerning salt.'],
          key: 2,
          accepted: [
            'because I have a question',
            'as I have a question',
            'since I have a question',
            'because',
            'as',
            'since',
          ],
          explanation: 'Cos is for chatting with friends; a formal e-mail takes because, as or since.',
          targets: ['grammar:linking-words'],
        },
        {
          segments: ['Both translators', 'complimented each other', 'perfectly: she knew fish,', 'he knew bread.'],
          key: 1,
          accepted: ['complemented each other', 'complemented', 'complemented one another'],
          explanation: 'Complement (with e) = make complete. Compliment (with i) = say something nice.',
          targets: ['word:complement'],
        },
      ],
    },
    {
      type: 'write_message',
      title: 'Clearing the air',
      skill: 'writing',
      prompt:
        'You and a colleague abroad, Mateus, are planning a workshop. Your last e-mail was short because you were ill; since then he has been cold. Write to him: clear up the misunderstanding, apologise, and propose how to work from now on.',
      minutes: 20,
      words: [110, 170],
      genre: 'email',
      hints: [
        {
          cost: 10,
          text: 'Do not say “you were cold”. Say what you noticed, what happened on your side and what you would like to do.',
        },
      ],
      points: [
        { label: 'greet Mateus', any: ['dear mateus', 'hi mateus', 'hello mateus', 'mateus'] },
        {
          label: 'refer to the short message',
          any: ['short', 'brief', 'last e-mail', 'last email', 'last message', 'one line', 'two words'],
        },
        {
          label: 'explain that you were ill',
          any: ['ill', 'sick', 'fever', 'flu', 'in bed', 'headache', 'unwell', 'hospital'],
        },
        { label: 'apologise', any: ['sorry', 'apologise', 'apologize', 'apologies', 'regret'] },
        {
          label: 'make a proposal for the future',
          any: [
            'call',
            'phone',
            'video',
            'once a week',
            'every week',
            'from now on',
            'in future',
            'suggest',
            'propose',
            'how about',
            'perhaps we could',
          ],
        },
        {
          label: 'ask for his view and close',
          any: [
            'let me know',
            'what do you think',
            'would that',
            'would you',
            'best wishes',
            'regards',
            'all the best',
            'looking forward',
          ],
        },
      ],
      model: `Dear Mateus,

I have the impression that something has gone wrong between us since last week, and I suspect that my last e-mail is to blame. Reading it again today, I was shocked to see how brief it was. You had sent me three pages of excellent ideas, and all I wrote was “OK, noted”.

The truth is that I was in bed with a high fever and answered from my phone so that you would not have to wait. I am sorry that it must have sounded as if I did not care. In fact, I especially like your plan for the opening evening.

To avoid this kind of thing in future, perhaps we could talk for half an hour every Tuesday, with our cameras on, and use e-mail only for dates and figures. Would that suit you?

All the best,
Rana`,
      explanation:
        'The writer takes the first step, speaks about her own part (“I suspect that my last e-mail is to blame”), praises something concrete and ends with a proposal that can be answered by yes or no.',
      targets: ['grammar:hedging'],
    },
    {
      type: 'write_essay',
      title: 'An office without walls',
      skill: 'writing',
      prompt:
        '“People who work from home get more done, but they lose something that no screen can replace.” To what extent do you agree? Write an essay with arguments on both sides, examples and a conclusion.',
      minutes: 30,
      words: [150, 220],
      genre: 'opinion',
      hints: [
        {
          cost: 10,
          text: 'Plan: introduction with your question – what is gained – what is lost – your weighing up. One example for each side.',
        },
        { cost: 15, text: 'Useful: There is no doubt that …; Admittedly, …; This is not to say that …; On balance, …' },
      ],
      points: [
        {
          label: 'introduce the question',
          any: ['work from home', 'working from home', 'remote', 'home office', 'at home', 'works from home'],
        },
        {
          label: 'say what is gained',
          any: [
            'advantage',
            'benefit',
            'gain',
            'save',
            'flexible',
            'flexibility',
            'flexibly',
            'freedom',
            'productivity',
            'concentrate',
            'quiet',
            'get more done',
            'productive',
          ],
        },
        {
          label: 'say what is lost',
          any: [
            'lose',
            'lost',
            'loss',
            'miss',
            'lonely',
            'loneliness',
            'lack',
            'isolated',
            'isolating',
            'isolation',
            'replace',
          ],
        },
        {
          label: 'give an example',
          any: [
            'for example',
            'for instance',
            'such as',
            'my sister',
            'my father',
            'my mother',
            'a friend',
            'my brother',
            'my own',
            'a case in point',
          ],
        },
        {
          label: 'make a concession',
          any: [
            'admittedly',
            'although',
            'even though',
            'of course',
            'it is true',
            'granted',
            'despite',
            'while',
            'however',
          ],
        },
        {
          label: 'conclude',
          any: [
            'on balance',
            'in conclusion',
            'to sum up',
            'all in all',
            'to conclude',
            'overall',
            'for these reasons',
            'therefore',
          ],
        },
      ],
      model: `Few changes have altered daily life as quickly as the move from the office to the kitchen table. The question is whether we have gained more than we have lost.

There is no doubt that working from home has its benefits. Those who no longer spend two hours on a train can use the time for sleep, sport or their children. Moreover, it is easier to concentrate where no telephone rings but one’s own. My sister, for example, writes reports for an insurance company and claims that she now finishes by two o’clock what used to take her the whole day.

Admittedly, not everything that matters can be found in a report. Much of what I learned in my first job I picked up by accident: at the coffee machine, or by listening to an older colleague calming down a customer. Nobody would have arranged a video call in order to teach me that. New employees, in particular, lose these unplanned lessons.

On balance, I agree with the statement, but I do not think that we have to choose. Two shared days a week, spent talking rather than staring at separate screens, might be enough to keep what no screen can replace.`,
      explanation:
        'The essay answers “to what extent” clearly, gives each side its own paragraph with an example, concedes with admittedly and ends with a position that follows from the arguments.',
      targets: ['grammar:linking-words', 'grammar:hedging'],
    },
  ],
};
