import type { ModuleInput } from '../schema.ts';

export const theLibraryOnAcaciaStreet: ModuleInput = {
  id: 'b1-the-library-on-acacia-street',
  title: 'The library on Acacia Street',
  description:
    'A small library in Medellín would like to open on Sundays. Notes, e-mails and an opinion: write so that people read on.',
  skill: 'writing',
  level: 'B1',
  order: 6,
  canDo: [
    'write an e-mail that explains a problem and suggests a solution',
    'give an opinion with reasons and an example',
    'join sentences with linking words and relative clauses',
    'choose between formal and informal words',
  ],
  tasks: [
    {
      type: 'ordering',
      title: 'A letter in pieces',
      skill: 'reading',
      prompt: 'Someone dropped the letters at the door. Put the sentences of each one in the right order.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'Letters begin with their reason, explain it, ask for something and end with a polite look ahead.',
        },
      ],
      items: [
        {
          stem: 'The nurse’s letter',
          parts: [
            'I am writing to ask whether the library could open on Sundays.',
            'I work as a nurse and have the late shift from Monday to Friday.',
            'This means that I am never free when you are open.',
            'Even three hours on Sunday mornings would help people like me.',
            'I look forward to hearing what you think of the idea.',
          ],
          explanation:
            'The reason for writing comes first; “this means” sums up the shift; then the wish, and “look forward” closes a letter.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The neighbour’s letter',
          parts: [
            'Thank you for your invitation to the meeting about Sundays.',
            'Unfortunately, I cannot come, so let me write down my worry here.',
            'I live above the library and sleep late on that day.',
            'If the children leave their bicycles at the other door, however, I will not hear them.',
            'In that case you have my vote, and perhaps even a cake.',
          ],
          explanation:
            'Thanks come first; “here” is this letter; the worry is sleep; however brings the solution; “in that case” needs it.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The librarian’s answer',
          parts: [
            'Dear neighbours, we have read all forty-one of your letters.',
            'Most of them ask for the same thing: Sunday mornings.',
            'To make this possible, we need six volunteers.',
            'They will be trained for two evenings and work in pairs.',
            'If you would like to be one of them, please put your name on the list at the desk.',
          ],
          explanation:
            '“Them” are the letters; “this” is opening on Sundays; “they” are the volunteers; the call to action stands at the end.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'error_spot',
      title: 'Before it goes on the door',
      skill: 'vocabulary',
      prompt: 'In each sentence one word is wrong for its meaning or spelling. Choose the piece and correct it.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'Two of the wrong words look very much like the right ones; the others come from translating word by word.',
        },
      ],
      items: [
        {
          segments: ['Please be quite', 'on the stairs:', 'a neighbour', 'is sleeping.'],
          key: 0,
          accepted: ['Please be quiet', 'quiet', 'be quiet'],
          explanation: 'Quiet = without noise; quite = rather. Two letters change places.',
          targets: ['word:quiet'],
        },
        {
          segments: ['Everyone', 'is welcome', 'accept', 'dogs and parrots.'],
          key: 2,
          accepted: ['except', 'except for'],
          explanation: 'Except = but not; accept = say yes to something.',
          targets: ['word:except'],
        },
        {
          segments: ['You can', 'loan up to', 'five books', 'from us at a time.'],
          key: 1,
          accepted: ['borrow up to', 'take out up to', 'borrow'],
          explanation:
            'The reader borrows books from the library. The library lends (or, in American English, loans) them.',
          targets: ['word:borrow'],
        },
        {
          segments: ['The printer', 'does not function,', 'and we hope', 'for your comprehension.'],
          key: 3,
          accepted: ['for your understanding', 'for your patience', 'understanding', 'patience'],
          explanation:
            'Comprehension is understanding a text or a language; for sympathy we hope for people’s understanding.',
          targets: ['word:understanding'],
        },
        {
          segments: ['We would like to', 'make a party', 'for our', 'hundredth reader.'],
          key: 1,
          accepted: [
            'have a party',
            'give a party',
            'throw a party',
            'hold a party',
            'organise a party',
            'organize a party',
            'have',
            'give',
            'throw',
            'hold',
          ],
          explanation: 'Parties are had, given, thrown or held in English, not made.',
          targets: ['word:party'],
        },
        {
          segments: ['The actual chairs', 'are forty years old;', 'the new ones', 'will come in June.'],
          key: 0,
          accepted: ['The current chairs', 'The present chairs', 'The old chairs', 'The chairs', 'current', 'present'],
          explanation: 'Actual means real. What we have at the moment is current or present.',
          targets: ['word:current'],
        },
      ],
    },
    {
      type: 'write_sentence',
      title: 'Signs for the shelves',
      skill: 'writing',
      prompt: 'Write one complete sentence for each situation. Use the given words.',
      minutes: 8,
      items: [
        {
          stem: 'Tell readers what happens if they bring a book back late. Use “if” and “pay”.',
          uses: ['if', 'pay'],
          model: 'If you bring a book back late, you will have to pay a small amount.',
          explanation: 'A real condition: if + present, will + infinitive.',
          targets: ['grammar:first-conditional'],
        },
        {
          stem: 'Recommend a book to a friend and say who it is about. Use “who” and “because”.',
          uses: ['who', 'because'],
          model:
            'You will love this novel about a woman who repairs clocks because it is sad and funny at the same time.',
          explanation: 'Who begins a relative clause about a person; because gives your reason.',
          targets: ['grammar:relative-clauses'],
        },
        {
          stem: 'Explain that the quiet room is small but that there is space upstairs. Use “although”.',
          uses: ['although'],
          model: 'Although the quiet room is rather small, there is plenty of space upstairs.',
          explanation: 'Although joins two parts of one sentence, and no but is needed in the second part.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'Say what the library has done for you since you first came. Use “since” and the present perfect.',
          uses: ['since'],
          model: 'Since I first came here, the library has helped me to find friends in my street.',
          explanation: 'Since marks the beginning of a time up to now: has helped.',
          targets: ['grammar:present-perfect-vs-past'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Joining the arguments',
      skill: 'grammar',
      prompt: 'Choose the linking word that makes sense and fits the grammar.',
      minutes: 6,
      hints: [
        {
          cost: 10,
          text: 'What follows the gap: a noun, a subject with a verb, or a comma? And is it reason, contrast, purpose or addition?',
        },
      ],
      items: [
        {
          stem: '___ the heating was broken, forty people came to the reading.',
          options: { a: 'Despite', b: 'Even though', c: 'However', d: 'Because' },
          key: 'b',
          why: {
            a: 'Despite is followed by a noun or -ing, not by a subject and a verb.',
            c: 'However does not join two clauses; it stands in a sentence of its own.',
            d: 'A broken heating is no reason to come.',
          },
          explanation: 'Even though + clause: the second fact is surprising after the first.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'We moved the shelves ___ wheelchairs can pass between them.',
          options: { a: 'in order to', b: 'because of', c: 'so that', d: 'so as' },
          key: 'c',
          why: {
            a: 'In order to needs an infinitive right after it, with the same subject.',
            b: 'Because of is followed by a noun.',
            d: 'So as needs to + infinitive.',
          },
          explanation: 'So that + subject + can or could expresses a purpose with a new subject.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'The room is warm and dry. ___, it is free of charge.',
          options: { a: 'Moreover', b: 'Nevertheless', c: 'Instead', d: 'Otherwise' },
          key: 'a',
          why: {
            b: 'Nevertheless shows a contrast, but both facts are advantages.',
            c: 'Instead replaces one thing with another.',
            d: 'Otherwise means “if not”.',
          },
          explanation: 'Moreover adds a further argument of the same kind.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'Return the film by Friday; ___, somebody else will miss their film night.',
          options: { a: 'therefore', b: 'besides', c: 'although', d: 'otherwise' },
          key: 'd',
          why: {
            a: 'Therefore gives a result of returning it, but the result named is the one of not returning it.',
            b: 'Besides adds a further point.',
            c: 'Although needs to join two clauses and shows a contrast.',
          },
          explanation: 'Otherwise = if you do not do this.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: '___ of the rain, the story hour took place in the garden, without a single umbrella.',
          options: { a: 'Although', b: 'In spite', c: 'Because', d: 'Unless' },
          key: 'b',
          why: {
            a: 'Although is not followed by of.',
            c: 'Because of + noun would be good grammar, but rain is no reason to sit outside.',
            d: 'Unless is followed by a clause.',
          },
          explanation: 'In spite of + noun: the rain did not stop them.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Doña Marta’s rule',
      skill: 'listening',
      prompt: 'Listen to the librarian and choose the best answer.',
      minutes: 7,
      stimulus: {
        kind: 'audio',
        title: 'The librarian speaks to new volunteers',
        text: `Welcome, and thank you for giving us your Sundays. I’ve worked at this desk for twenty-six years, and I’m going to tell you the only thing that matters. You can learn where the books are in one evening. The computer takes two. But nobody comes here just for a book. The man who reads the newspaper from the first line to the last has lost his wife. The girl who always asks for the key to the toilet wants to ask you something else, and one day she will. So look up when the door opens. That’s my rule: look up. Don’t ask people what they are looking for, because half of them don’t know. Say good morning, and wait. When I started, I answered every question in ten seconds and was proud of it. Then an old teacher told me: you’re very quick, but I had another question. Since then I’ve counted to three before I go back to my screen. It’s amazing what people say at two and a half.`,
      },
      items: [
        {
          stem: 'What is most important in this work, according to Doña Marta?',
          options: {
            a: 'knowing where each book stands',
            b: 'noticing the people who come in',
            c: 'being able to use the computer',
          },
          key: 'b',
          why: {
            a: 'That can be learned “in one evening”.',
            c: 'The computer takes two evenings, and it is not what matters.',
          },
          explanation: 'Her rule is “look up when the door opens”, because nobody comes just for a book.',
        },
        {
          stem: 'Why does she mention the girl and the key?',
          options: {
            a: 'to show that a question can hide another one',
            b: 'to complain about a girl who is a nuisance',
            c: 'to explain where the keys are kept',
          },
          key: 'a',
          why: {
            b: 'She speaks of the girl with understanding.',
            c: 'The place of the key is not mentioned.',
          },
          explanation: 'The girl “wants to ask you something else, and one day she will”.',
        },
        {
          stem: 'What should volunteers do when somebody enters?',
          options: {
            a: 'ask what the person needs',
            b: 'go back to the screen',
            c: 'greet the person and give them time',
          },
          key: 'c',
          why: {
            a: 'She advises against it, because half of the people do not know.',
            b: 'They should wait before they do that.',
          },
          explanation: '“Say good morning, and wait.”',
        },
        {
          stem: 'What did the old teacher want to tell her?',
          options: {
            a: 'that she worked faster than the others',
            b: 'that she did not leave room for a second question',
            c: 'that her answers were often wrong',
          },
          key: 'b',
          why: {
            a: 'He did say that she was quick, but only to lead to his criticism after “but”.',
            c: 'He did not say that the answer was wrong.',
          },
          explanation: '“You’re very quick, but I had another question”: what counts comes after but.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'From two sentences to one',
      skill: 'grammar',
      prompt: 'Join the two sentences into one. Use the word given and begin as shown.',
      minutes: 8,
      hints: [
        {
          cost: 10,
          text: 'The relative clause stands directly after the noun that it explains, and he, it or there disappears.',
        },
      ],
      items: [
        {
          stem: 'The boy reads to his grandmother. He comes every Tuesday.',
          keyword: 'who',
          start: 'The boy',
          accepted: [
            'The boy who comes every Tuesday reads to his grandmother.',
            'The boy who reads to his grandmother comes every Tuesday.',
          ],
          explanation: 'Who replaces he and stands right after the boy.',
          targets: ['grammar:relative-clauses'],
        },
        {
          stem: 'This is the table. I wrote my first story at it.',
          keyword: 'where',
          start: 'This is the table',
          accepted: ['This is the table where I wrote my first story.'],
          explanation: 'Where replaces “at it” or “there”, so no preposition is left at the end.',
          targets: ['grammar:relative-clauses'],
        },
        {
          stem: 'The woman is looking for her cat. Its name is Comma.',
          keyword: 'whose',
          start: 'The woman is looking for her cat',
          accepted: [
            'The woman is looking for her cat, whose name is Comma.',
            'The woman is looking for her cat whose name is Comma.',
          ],
          explanation: 'Whose replaces the possessive its; it is used for people and animals, and also for things.',
          targets: ['grammar:relative-clauses'],
        },
        {
          stem: 'Where is the atlas? Do you know?',
          keyword: 'where',
          start: 'Do you know',
          accepted: ['Do you know where the atlas is?'],
          explanation: 'In an indirect question the verb moves behind its subject: where the atlas is.',
          targets: ['grammar:question-forms'],
        },
        {
          stem: 'The lamp was too weak. We could not read.',
          keyword: 'weak',
          start: 'The lamp was so',
          accepted: ['The lamp was so weak that we could not read.', 'The lamp was so weak we could not read.'],
          explanation: 'So + adjective + that gives the result.',
          targets: ['grammar:so-such'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'The same thing, but politely',
      skill: 'vocabulary',
      prompt: 'Complete this formal e-mail with words from the bank. The informal ones are not needed.',
      minutes: 6,
      text: `Dear Sir or Madam, I am writing to ___ about your reading club. I would be ___ if you could send me some more ___ about it. I should also like to know whether it is possible to ___ the first meeting without paying. ___, I have to work on the first Monday of the month. I ___ to hearing from you. Yours ___, Julián Restrepo`,
      extra: ['stuff', 'sadly enough', 'cool', 'see you'],
      items: [
        {
          key: 'enquire',
          explanation: 'Enquire (also inquire) is the formal word for ask for information.',
          targets: ['word:enquire'],
        },
        {
          key: 'grateful',
          explanation: '“I would be grateful if you could …” is a polite request; note -ate-.',
          targets: ['word:grateful'],
        },
        {
          key: 'information',
          explanation: 'Information is neutral and uncountable; stuff is for talking to friends.',
          targets: ['word:information'],
        },
        {
          key: 'attend',
          explanation: 'You attend a meeting or a course: you are present at it, without a preposition.',
          targets: ['word:attend'],
        },
        {
          key: 'Unfortunately',
          explanation: 'One word at the beginning with a comma introduces bad news politely.',
          targets: ['word:unfortunately'],
        },
        {
          key: 'look forward',
          explanation: 'Look forward to + -ing is the usual last sentence of an e-mail.',
          targets: ['word:look forward to'],
        },
        {
          key: 'faithfully',
          explanation:
            'After “Dear Sir or Madam” British letters end with Yours faithfully; with a name, Yours sincerely.',
          targets: ['word:faithfully'],
        },
      ],
    },
    {
      type: 'write_message',
      title: 'An e-mail to the librarian',
      skill: 'writing',
      prompt:
        'You borrowed a book and it got wet on the way home. Write an e-mail to Doña Marta: explain what happened, apologise and suggest what you could do about it.',
      minutes: 15,
      words: [70, 120],
      genre: 'email',
      hints: [
        {
          cost: 10,
          text: 'Three short paragraphs: what happened – how you feel about it – what you offer. End with a question.',
        },
      ],
      points: [
        { label: 'greet Doña Marta', any: ['dear', 'hello', 'good morning', 'good afternoon'] },
        { label: 'say what happened to the book', any: ['wet', 'rain', 'water', 'river', 'storm'] },
        { label: 'apologise', any: ['sorry', 'apologise', 'apologize', 'apologies', 'regret'] },
        {
          label: 'suggest a solution',
          any: ['pay', 'buy', 'replace', 'new copy', 'another copy', 'repair', 'dry', 'help', 'volunteer'],
        },
        {
          label: 'ask what she thinks',
          any: [
            'what would',
            'would you',
            'would that',
            'could you',
            'do you',
            'what do you',
            'is that',
            'is it',
            'should i',
            'shall i',
            'can i',
            'could i',
            'let me know',
            'please tell me',
            'please let me',
          ],
        },
        {
          label: 'close the e-mail',
          any: ['best wishes', 'kind regards', 'regards', 'yours', 'sincerely', 'all the best', 'many thanks'],
        },
      ],
      model: `Dear Doña Marta,

Last Friday I borrowed the book about birds of the Andes. On my way home it started to rain so hard that my rucksack got completely wet, and the book was inside it. I have tried to dry it, but the first thirty pages are still brown and the cover has come off.

I am very sorry about this. I know that it was the only copy.

Of course I would like to pay for a new one. If it cannot be bought any more, I could help in the library for some Saturdays instead. What would you prefer?

Kind regards,
Samuel`,
      explanation:
        'The e-mail works because the reader learns the facts first, then hears an apology without excuses, and finally gets a real offer and a question to answer.',
      targets: ['grammar:linking-words'],
    },
    {
      type: 'write_essay',
      title: 'Does a small place still need a library?',
      skill: 'writing',
      prompt:
        'Your local paper asks: “Everything can be read on a screen. Does a small place still need a library?” Give your opinion with two reasons and an example, and look at the other side as well.',
      minutes: 25,
      words: [90, 140],
      genre: 'opinion',
      hints: [
        {
          cost: 10,
          text: 'Plan four short parts: your answer, first reason, second reason with an example, the other side and a conclusion.',
        },
        {
          cost: 15,
          text: 'Useful phrases: In my opinion …; First of all …; For example …; It is true that …, but …; To sum up …',
        },
      ],
      points: [
        {
          label: 'state your opinion',
          any: [
            'in my opinion',
            'i think',
            'i believe',
            'in my view',
            'i am sure',
            'i do not think',
            'i agree',
            'i disagree',
          ],
        },
        {
          label: 'give a first reason',
          any: ['first', 'because', 'one reason', 'to begin with', 'the main reason', 'since'],
        },
        {
          label: 'give a second reason',
          any: ['second', 'another', 'also', 'moreover', 'in addition', 'besides', 'furthermore'],
        },
        {
          label: 'give an example',
          any: ['for example', 'for instance', 'in my town', 'such as', 'my neighbour', 'my grandmother', 'last year'],
        },
        {
          label: 'look at the other side',
          any: ['it is true', 'however', 'although', 'on the other hand', 'of course', 'some people', 'even though'],
        },
        {
          label: 'come to a conclusion',
          any: [
            'to sum up',
            'in conclusion',
            'all in all',
            'that is why',
            'therefore',
            'in short',
            'for these reasons',
          ],
        },
      ],
      model: `In my opinion, a small place needs a library even more than a big city does.

First of all, a library is often the only warm room where nobody expects you to buy anything. Pupils can do their homework there, and old people can meet others. For example, my neighbour learned to write e-mails in our library when she was seventy-four.

Another reason is that books on a shelf surprise you. On a screen I usually find what I am looking for, but in the library I find what I have not been looking for.

It is true that a library costs money, and some people never go there. However, they do not use the swimming pool every day either. That is why I would keep it, perhaps with longer opening hours.`,
      explanation:
        'Each paragraph has one job: opinion, reason with example, second reason, other side and conclusion. Linking words show the reader where they are.',
      targets: ['grammar:linking-words'],
    },
  ],
};
