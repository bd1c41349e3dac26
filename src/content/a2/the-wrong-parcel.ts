import type { ModuleInput } from '../schema.ts';

export const theWrongParcel: ModuleInput = {
  id: 'a2-the-wrong-parcel',
  title: 'The wrong parcel',
  description:
    'Ingrid ordered a lamp, but there was a drum in the box. Follow her search for its owner through emails, notices and a telephone call.',
  skill: 'reading',
  level: 'A2',
  order: 1,
  canDo: [
    'I can follow a simple story and understand why people do things.',
    'I can find facts in emails from a shop.',
    'I can compare short texts by different people.',
    'I can write the main points of a story in a few sentences.',
  ],
  tasks: [
    {
      title: 'Not a lamp',
      skill: 'reading',
      type: 'mcq_single',
      prompt: 'Read the beginning of the story and choose the best answers.',
      minutes: 6,
      stimulus: {
        kind: 'text',
        title: 'Tuesday evening in Bergen',
        text: 'When Ingrid came home from work on Tuesday, there was a parcel in front of her door. “My lamp!” she thought. She was waiting for a small yellow lamp from an online shop. But this box came up to her knees, and she could not lift it. She pushed it into the kitchen and opened it with a bread knife.\n\nInside there was no lamp. There was a drum, dark brown and very old. The skin on top was thin and soft in the middle, and the wood was smooth from many hands. Ingrid looked at the label. “I. Larsen, Harbour Street 12.” That was her name and her street. She hit the drum once, very softly. A deep, warm sound filled the flat. Under her, Mr Dahl knocked on his ceiling with a broom.\n\n“Sorry!” called Ingrid. Then she sat down on the floor and smiled.',
      },
      items: [
        {
          stem: 'Why was Ingrid surprised before she opened the box?',
          options: {
            a: 'It came much too late.',
            b: 'It was too big for her lamp.',
            c: 'She didn’t order anything.',
            d: 'It was in front of the wrong door.',
          },
          key: 'b',
          why: {
            a: 'The text does not say that the parcel was late.',
            c: 'She was waiting for a lamp from a shop, so she ordered something.',
            d: 'The box was in front of her own door.',
          },
          explanation:
            'She was waiting for a small lamp, “but this box came up to her knees”. The word “but” shows the surprise.',
        },
        {
          stem: 'What do we know about the drum?',
          options: {
            a: 'It was broken in the middle.',
            b: 'It was new and expensive.',
            c: 'It was a present for Ingrid.',
            d: 'People played it for many years.',
          },
          key: 'd',
          why: {
            a: 'The skin was thin and soft, but it made a good sound. It was not broken.',
            b: 'The text says “very old”.',
            c: 'Nobody sent her a present. She doesn’t know this drum.',
          },
          explanation:
            'The drum was very old, and its skin was thin in the middle, and its wood was smooth from many hands. That happens when hands play a drum for a long time.',
        },
        {
          stem: 'What was strange about the label?',
          options: {
            a: 'Ingrid’s own name and address were on it.',
            b: 'There was no name on it.',
            c: 'The street on it was a different one.',
            d: 'It was very difficult to read.',
          },
          key: 'a',
          why: {
            b: 'The name was “I. Larsen”.',
            c: 'It was her street: “That was her name and her street.”',
            d: 'She read it without a problem.',
          },
          explanation:
            'The thing in the box was wrong, but the name and the street on the label were hers. That is the mystery.',
        },
        {
          stem: 'Why did Mr Dahl knock on his ceiling?',
          options: {
            a: 'He wanted to come in.',
            b: 'He liked the music.',
            c: 'The noise was not nice for him.',
            d: 'He had the lamp.',
          },
          key: 'c',
          why: {
            a: 'To come in you knock on a door, not on a ceiling.',
            b: 'Then Ingrid would not say “Sorry!”.',
            d: 'The text says nothing about Mr Dahl and the lamp.',
          },
          explanation:
            'Neighbours knock on the ceiling with a broom when it is too loud over them. Ingrid understood this and called “Sorry!”.',
        },
      ],
    },
    {
      title: 'Words for buying online',
      skill: 'vocabulary',
      type: 'matching',
      prompt: 'Match the words with their meanings.',
      minutes: 4,
      extra: ['a person who brings letters to your house'],
      items: [
        {
          left: 'to order',
          right: 'to ask a shop to send you something',
          explanation: 'You order a thing first, then you wait, and then it arrives.',
          targets: ['word:order'],
        },
        {
          left: 'a refund',
          right: 'the money that a shop gives back to you',
          explanation: 'When you send a thing back, you want your money again: a refund.',
          targets: ['word:refund'],
        },
        {
          left: 'a receipt',
          right: 'a paper that shows what you paid',
          explanation: 'You need the receipt when you want to take something back. We don’t say the p.',
          targets: ['word:receipt'],
        },
        {
          left: 'to deliver',
          right: 'to bring something to a person’s home',
          explanation: 'The shop sends the parcel, and a driver delivers it.',
          targets: ['word:deliver'],
        },
        {
          left: 'a label',
          right: 'a small paper on a box with a name or other information',
          explanation: 'The address of the customer is on the label.',
          targets: ['word:label'],
        },
        {
          left: 'to complain',
          right: 'to say that you are not happy with something',
          explanation: 'A customer complains when a thing is broken, late or wrong.',
          targets: ['word:complain'],
        },
        {
          left: 'a discount',
          right: 'a lower price than usual',
          explanation: 'With a discount of ten per cent you pay ninety and not a hundred.',
          targets: ['word:discount'],
        },
      ],
    },
    {
      title: 'An answer from the shop',
      skill: 'reading',
      type: 'true_false_ng',
      prompt: 'Ingrid wrote to the shop. Read the answer and choose true, false or not given.',
      minutes: 6,
      stimulus: {
        kind: 'text',
        title: 'Your order: one lamp, yellow',
        text: 'Dear Ms Larsen,\n\nThank you for your email and the photo. We are very sorry, but this is not our drum! We only sell lamps. We sent your lamp on 3 March in a small white box, and the driver’s list says that a person with the name “I. Larsen” took it on 5 March.\n\nWe think there are two people with your name in Bergen. Our driver remembers a tall man with a grey beard. He was in a hurry and he didn’t read the label.\n\nWe can’t give you his address, because that is private. But we are going to send you a new lamp this week, and you don’t have to pay for it. If you find the other one, please keep it too: a second lamp is never a bad thing.\n\nKind regards,\nPriya Nair\nCustomer service',
      },
      items: [
        {
          stem: 'The shop sells musical instruments.',
          key: 'false',
          explanation: 'Priya writes: “We only sell lamps.” So it doesn’t sell drums.',
        },
        {
          stem: 'Somebody took Ingrid’s lamp on 5 March.',
          key: 'true',
          explanation: 'The shop sent it on 3 March, and a person called I. Larsen took it on 5 March.',
        },
        {
          stem: 'The tall man is a musician.',
          key: 'not_given',
          explanation:
            'We read that he is tall, has a grey beard and was in a hurry. The email does not tell us his job.',
        },
        {
          stem: 'Priya knows the man’s address, but she can’t tell Ingrid.',
          key: 'true',
          explanation: '“We can’t give you his address, because that is private.” So the shop has it.',
        },
        {
          stem: 'Ingrid must pay for the new lamp.',
          key: 'false',
          explanation: '“You don’t have to pay for it” means that it is free.',
        },
        {
          stem: 'Ingrid has to send back the first lamp if she finds it.',
          key: 'false',
          explanation: 'The email says: “please keep it too”. So she can have two lamps.',
        },
        {
          stem: 'The new lamp is a different colour.',
          key: 'not_given',
          explanation: 'Priya writes “a new lamp”. She says nothing about its colour.',
        },
      ],
    },
    {
      title: 'What happened, exactly?',
      skill: 'grammar',
      type: 'transform',
      prompt: 'Ingrid tells the story to her friend. Write each sentence again, as the words in brackets say.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'In questions and with “not”, the past is in “did”. So the verb has its short form: ordered → did not order.',
        },
      ],
      items: [
        {
          stem: 'The driver read the label. (negative)',
          start: 'The driver',
          accepted: ['The driver did not read the label.'],
          explanation: 'Past negative: did not + verb. “Read” looks the same, but here it sounds like “reed”.',
          targets: ['grammar:past-simple-negative'],
        },
        {
          stem: 'The drum came on Tuesday. (question with When)',
          start: 'When',
          accepted: ['When did the drum come?'],
          explanation: 'Question word + did + person or thing + verb. “Came” goes back to “come”.',
          targets: ['grammar:past-simple-questions'],
        },
        {
          stem: 'Ingrid heard a knock. (question)',
          start: 'Did',
          accepted: ['Did Ingrid hear a knock?'],
          explanation: '“Did” already shows the past, so the verb is “hear”, not “heard”.',
          targets: ['grammar:past-simple-questions'],
        },
        {
          stem: 'There was a lamp in the box. (negative)',
          start: 'There',
          accepted: ['There was not a lamp in the box.', 'There was no lamp in the box.'],
          explanation: 'With “was” we don’t use “did”. We say: there was not a lamp, or there was no lamp.',
          targets: ['grammar:was-were'],
        },
        {
          stem: 'The neighbours were angry. (question)',
          start: 'Were',
          accepted: ['Were the neighbours angry?', 'Were the neighbors angry?'],
          explanation: '“Were” moves to the front, without “did”.',
          targets: ['grammar:was-were'],
        },
      ],
    },
    {
      title: 'Five answers to a notice',
      skill: 'reading',
      type: 'matching',
      prompt: 'Ingrid put a notice in the supermarket: “Did you lose a drum?” Read the answers. Who is it?',
      minutes: 7,
      stimulus: {
        kind: 'text',
        title: 'Five answers',
        text: 'KARI: I never had a drum, but my daughter is looking for one. She starts lessons in May. If nobody wants yours, can we buy it? We can’t pay very much.\n\nSTEFAN: That’s my drum! It is red and quite new, and my name is on it. I left it on the bus last summer.\n\nAYODELE: I make drums, and I know nearly all the old ones in this town. Send me a photo, and perhaps I can tell you whose it is.\n\nMR DAHL: No, I didn’t lose a drum. But please find the owner before the weekend. My sister is coming, and she gets headaches.\n\nIVAR: I think I have something of yours. It is small and yellow. I am the other I. Larsen, at 12 Harbour Street in the old town. Is there really a second one?',
      },
      extra: ['This person wants to sell Ingrid a drum.'],
      items: [
        {
          left: 'Kari',
          right: 'This person would like to have the drum for a child.',
          explanation: 'Kari’s daughter starts lessons and needs a drum: “can we buy it?”',
        },
        {
          left: 'Stefan',
          right: 'This person lost a different drum.',
          explanation: 'His drum is red and quite new. Ingrid’s drum is brown and very old, so it is another one.',
        },
        {
          left: 'Ayodele',
          right: 'This person can perhaps find out more from a picture.',
          explanation: 'He wants a photo, because he knows the old drums in town.',
        },
        {
          left: 'Mr Dahl',
          right: 'This person is worried about noise when a visitor comes.',
          explanation: 'His sister is coming, and she gets headaches. So he wants no noise at the weekend.',
        },
        {
          left: 'Ivar',
          right: 'This person can give Ingrid her lamp.',
          explanation: '“Something of yours … small and yellow”: that is Ingrid’s lamp.',
        },
      ],
    },
    {
      title: 'Two streets with one name',
      skill: 'listening',
      type: 'mcq_single',
      prompt: 'Ingrid calls Ivar Larsen. Listen and choose.',
      minutes: 6,
      stimulus: {
        kind: 'dialogue',
        title: 'On the telephone',
        text: 'Ivar: Larsen.\nIngrid: Also Larsen! I have your drum, I think.\nIvar: Oh, wonderful! It was my grandfather’s. My cousin in Oslo repaired it, and she sent it to me last week.\nIngrid: And you have my lamp. Why didn’t you call the shop?\nIvar: I wanted to, but I threw the box away, and I didn’t know the name of the shop. I’m sorry.\nIngrid: No problem. But how can we both live at number twelve in Harbour Street?\nIvar: There are two. Mine was Fish Street for a hundred years. They changed the name in January.\nIngrid: So that’s why I got your electricity bill! Shall I bring you the drum tonight?\nIvar: It’s too heavy. I’ll come to you with my daughter’s car, at seven.',
      },
      items: [
        {
          stem: 'Who had the drum first?',
          options: { a: 'Ivar’s daughter', b: 'Ivar’s cousin', c: 'Ivar’s grandfather', d: 'Ivar’s father' },
          key: 'c',
          why: {
            a: 'His daughter has a car. She had nothing to do with the drum.',
            b: 'His cousin only repaired it.',
            d: 'Nobody talks about his father.',
          },
          explanation: 'Ivar says: “It was my grandfather’s.” The ’s shows that it belonged to him.',
        },
        {
          stem: 'Why didn’t Ivar call the shop?',
          options: {
            a: 'He wanted to keep the lamp.',
            b: 'He didn’t know which shop it was.',
            c: 'He was on holiday.',
            d: 'His telephone was broken.',
          },
          key: 'b',
          why: {
            a: 'He wanted to call: “I wanted to, but …”',
            c: 'He does not speak about a holiday.',
            d: 'He does not say anything about his telephone.',
          },
          explanation: 'He threw the box away, so he had no name of the shop.',
        },
        {
          stem: 'What happened in January?',
          options: {
            a: 'Ivar’s street got a new name.',
            b: 'Ivar moved to Bergen.',
            c: 'Ingrid moved to Fish Street.',
            d: 'The shop changed its name.',
          },
          key: 'a',
          why: {
            b: 'Ivar does not say that he moved.',
            c: 'Fish Street is the old name of Ivar’s street, and Ingrid doesn’t live there.',
            d: 'They talk about the name of a street, not of a shop.',
          },
          explanation: 'It was Fish Street, and “they changed the name in January”. Now there are two Harbour Streets.',
        },
        {
          stem: 'What are they going to do?',
          options: {
            a: 'Ingrid is going to take the drum to Ivar.',
            b: 'Ivar is going to send the lamp by post.',
            c: 'They are going to meet at the shop.',
            d: 'Ivar is going to drive to Ingrid.',
          },
          key: 'd',
          why: {
            a: 'Ingrid offers this, but Ivar says that it is too heavy.',
            b: 'They don’t talk about the post.',
            c: 'Nobody wants to go to the shop.',
          },
          explanation: 'Ivar says: “I’ll come to you with my daughter’s car.”',
        },
      ],
    },
    {
      title: 'Seven o’clock',
      skill: 'vocabulary',
      type: 'c_test',
      prompt: 'Ivar comes to Ingrid’s flat. Write the missing second half of each word.',
      minutes: 7,
      text: 'At seven o’clock somebody rang the bell. Ivar was tall and friendly, and he was hol[ding] a white box un[der] his arm. Ingrid ma[de] tea, and he to[ld] her about his grand[father], who was a sailor and bou[ght] the drum in Ghana. When it got da[rk], they mo[ved] the drum to the win[dow], and Ivar played a slow song that the old man alw[ays] played. Mr Dahl knocked ag[ain], but this time it was on the door. He wan[ted] to listen.',
      hints: [{ cost: 15, text: 'Nearly all the verbs are in the past: some end in -ed, and some change their form.' }],
      items: [
        {
          explanation: 'He has the box in his arm at this moment in the story: he was holding it (past continuous).',
          targets: ['word:hold'],
        },
        {
          explanation: 'A box that you carry between your arm and your body is under your arm.',
          targets: ['word:under'],
        },
        {
          explanation: 'We “make tea”. The past of make is “made”.',
          targets: ['word:make', 'grammar:past-simple-irregular'],
        },
        {
          explanation: 'We tell a person about something. The past of tell is “told”.',
          targets: ['word:tell', 'grammar:past-simple-irregular'],
        },
        {
          explanation: 'The drum was his grandfather’s. He is the “old man” in the song.',
          targets: ['word:grandfather'],
        },
        {
          explanation: 'He paid for the drum in Ghana: he bought it. Buy – bought.',
          targets: ['word:buy', 'grammar:past-simple-irregular'],
        },
        {
          explanation: 'In the evening the light goes away: it gets dark. After “got” we can use an adjective.',
          targets: ['word:dark'],
        },
        {
          explanation: 'They took the drum to another place: they moved it.',
          targets: ['word:move', 'grammar:past-simple-regular'],
        },
        { explanation: 'They moved the drum to a place in the room: to the window.', targets: ['word:window'] },
        {
          explanation:
            'The grandfather played this song every time, so he “always” played it. The word stands before the verb.',
          targets: ['word:always', 'grammar:adverbs-of-frequency'],
        },
        { explanation: 'Mr Dahl knocked one more time: again.', targets: ['word:again'] },
        {
          explanation: 'This time he liked the drum: he wanted to listen. After “wanted” comes “to”.',
          targets: ['word:want', 'grammar:past-simple-regular'],
        },
      ],
    },
    {
      title: 'The way of a parcel',
      skill: 'reading',
      type: 'ordering',
      prompt: 'A newspaper wrote about Ingrid and Ivar. Put the sentences of each part in order.',
      minutes: 6,
      hints: [
        { cost: 20, text: 'Ask of each sentence: who is “she”? what is “it”? what happened before “so” or “then”?' },
      ],
      items: [
        {
          stem: 'How the lamp got lost',
          parts: [
            'In March Ingrid Larsen ordered a lamp from a small shop.',
            'It sent the lamp two days later, in a white box.',
            'The driver took this box to the wrong Harbour Street.',
            'There a man with the same name opened the door.',
            'He was in a hurry, so he didn’t look at the label.',
          ],
          explanation:
            '“It” is the shop, “this box” is the white box, “there” is the wrong street, and “he” is the man at the door.',
        },
        {
          stem: 'How the street was changed',
          parts: [
            'Last winter the town gave Fish Street a new name.',
            'People wanted something that sounded better to tourists.',
            'So they chose Harbour Street.',
            'They forgot that there was already a street with this name.',
            'After three months of lost letters, the town is now going to give the street its old name back.',
          ],
          explanation:
            '“So” follows the reason (a name for tourists). “This name” is Harbour Street. The last sentence looks at the future.',
        },
        {
          stem: 'How the drum found a second home',
          parts: [
            'Ivar Larsen is seventy and lives alone.',
            'He can’t carry his drum up four floors every week.',
            'That is why it now stands in Ingrid’s kitchen.',
            'On Thursdays he comes there to teach her and the girl from the supermarket notice.',
            'Their teacher says that both of them have good ears, and that Mr Dahl needs more time.',
          ],
          explanation:
            '“He” comes after the name. “That is why” gives the result. “There” is in the kitchen, and “their teacher” is Ivar.',
        },
      ],
    },
    {
      title: 'The story in short',
      skill: 'writing',
      type: 'summarise',
      prompt:
        'Read how the story ends. Then tell the whole of this text in 40 to 65 words of your own: what was wrong, why it happened, and how it ended.',
      minutes: 12,
      words: [40, 65],
      genre: 'notes',
      stimulus: {
        kind: 'text',
        title: 'One name, two parcels',
        text: 'In March two parcels arrived in Bergen on nearly the same day. In one of them was a yellow lamp for Ingrid Larsen, who works in a library. In the other was an old drum for Ivar Larsen, who was a ship’s cook for forty years. The lamp went to Ivar and the drum went to Ingrid, because both of them live at 12 Harbour Street, in two different parts of the town. Ingrid wrote to the shop, put a notice in the supermarket and waited. Ivar saw the notice when he was buying fish. They spoke on the telephone, met the same evening and gave each other the right things. Today they are good friends. Ivar teaches Ingrid to play the drum, and her yellow lamp stands next to it.',
      },
      hints: [{ cost: 10, text: 'Three sentences are enough. Use the past simple: got, wrote, saw, met.' }],
      points: [
        {
          label: 'Two people got the wrong parcels',
          any: [
            'wrong',
            'each other’s',
            "each other's",
            'mistake',
            'mixed up',
            'lamp went',
            'drum went',
            'but she got',
            'but got',
          ],
        },
        {
          label: 'The reason: the same name or address',
          any: [
            'same name',
            'same address',
            'same street',
            'same surname',
            'two streets',
            'both live',
            'same house number',
            'both called',
            'the same number',
            'two harbour streets',
          ],
        },
        { label: 'How they found each other', any: ['notice', 'supermarket', 'phone', 'telephone', 'called', 'note'] },
        { label: 'How it ended', any: ['friends', 'teaches', 'taught', 'lessons', 'learns', 'learning', 'learn'] },
      ],
      model:
        'Ingrid Larsen ordered a lamp, but she got an old drum. The drum belonged to Ivar Larsen, and he got her lamp. It happened because they have the same name and the same address in different parts of the town. Ingrid put a notice in a supermarket, and Ivar saw it. Now they are friends, and he teaches her to play.',
      explanation:
        'A good summary answers three questions: what was the problem, why, and how did it end? Leave out small facts, such as the jobs. Join the steps with but, because and now.',
    },
  ],
};
