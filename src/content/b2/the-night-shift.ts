import type { ModuleInput } from '../schema.ts';

export const theNightShift: ModuleInput = {
  id: 'b2-the-night-shift',
  title: 'The night shift',
  description:
    'Every night somebody leaves a paper crane on the children’s ward. Who can it be, who can’t it have been, and what if …?',
  skill: 'grammar',
  level: 'B2',
  order: 3,
  canDo: [
    'draw conclusions about the present and the past with modal verbs',
    'imagine how the past might have gone and what would be different now',
    'express wishes, regrets and criticism',
    'vary sentences with inversion and participles',
  ],
  tasks: [
    {
      type: 'mcq_single',
      title: 'Whoever it was had clean hands',
      skill: 'grammar',
      prompt: 'On a ward in Glasgow, paper cranes appear at night. Choose the form that fits each clue.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'How sure is the speaker? Must = sure that yes, can’t = sure that no, may / might / could = perhaps.',
        },
        { cost: 15, text: 'For the past add have + participle: must have been, can’t have been.' },
      ],
      items: [
        {
          stem: 'The crane was not there at two and it was there at three. Somebody ___ it in between.',
          options: { a: 'must leave', b: 'must have left', c: 'should have left', d: 'had to leave' },
          key: 'b',
          why: {
            a: 'Must leave speaks about the present or a duty.',
            c: 'Should have left means that it would have been right but did not happen.',
            d: 'Had to leave means that the person was forced to.',
          },
          explanation: 'There is no other explanation, and it is about the past: must have + participle.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'It ___ Luca: he was asleep in the linen room, and three people saw him snoring.',
          options: { a: 'mustn’t have been', b: 'may not be', c: 'shouldn’t have been', d: 'can’t have been' },
          key: 'd',
          why: {
            a: 'The negative of must have been in a conclusion is can’t have been.',
            b: 'May not be leaves it open, but three witnesses settle the matter.',
            c: 'Shouldn’t have been would criticise him.',
          },
          explanation: 'With good evidence against it: can’t (or couldn’t) have been.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'The paper is thick and shiny. I’m not certain, but it ___ from the old menu cards.',
          options: { a: 'might have come', b: 'must have come', c: 'can’t have come', d: 'ought to come' },
          key: 'a',
          why: {
            b: '“I’m not certain” does not go with must.',
            c: 'Nothing speaks against the menu cards.',
            d: 'Ought to speaks about what is right or expected.',
          },
          explanation: 'Only a possibility: might (may, could) have + participle.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'The light under Dr Brandt’s door is still on, so she ___ already.',
          options: {
            a: 'must have gone home',
            b: 'might go home',
            c: 'can’t have gone home',
            d: 'didn’t need to go home',
          },
          key: 'c',
          why: {
            a: 'The light suggests that she is still there.',
            b: 'Might go speaks about the future, but already looks back.',
            d: 'Didn’t need to is about necessity, not about a conclusion.',
          },
          explanation: 'The light is evidence against it: can’t have gone.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'You ___ the crane on bed four away this morning. Please ask next time: it was meant for the boy who goes home today.',
          options: { a: 'can’t have thrown', b: 'shouldn’t have thrown', c: 'mustn’t have thrown', d: 'needn’t throw' },
          key: 'b',
          why: {
            a: 'Can’t have would doubt that it happened, but “next time” shows that it did.',
            c: 'Mustn’t have is not used to criticise a past action.',
            d: 'Needn’t throw means that it is not necessary now.',
          },
          explanation: 'Criticism of something done: shouldn’t have + participle.',
          targets: ['grammar:modals-past'],
        },
        {
          stem: 'Adaeze ___ to the canteen. The sandwiches she brought back were a waste of money, as Luca had brought soup for everyone.',
          options: { a: 'mustn’t have gone', b: 'can’t have gone', c: 'may not have gone', d: 'needn’t have gone' },
          key: 'd',
          why: {
            a: 'This is no usual form of English for the past.',
            b: 'She did go: she brought sandwiches back.',
            c: 'There is no doubt that she went.',
          },
          explanation: 'Needn’t have + participle: she did it, but it was not necessary.',
          targets: ['grammar:modals-past'],
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'Ten past three, by the lift',
      skill: 'listening',
      prompt: 'Listen to the nurse and the porter and answer in one to five words.',
      minutes: 7,
      stimulus: {
        kind: 'dialogue',
        title: 'The hour when nobody tells lies',
        text: `Adaeze: Another one. Green this time, on the window sill of room six.
Luca: That makes nine in two weeks. Have you noticed which beds they’re next to?
Adaeze: I’ve been too busy to notice anything. Why?
Luca: They’re never next to the ones who’ve just come in. It’s always a child who’s going home the next day.
Adaeze: But the list isn’t made until midnight. So it has to be somebody who sees the list.
Luca: That leaves you, me, the doctor on duty and the kitchen, because of the breakfasts.
Adaeze: It isn’t me. I can’t even fold a towel properly.
Luca: And I’ve got these hands. Look at them. I’d need paper the size of a bed sheet.
Adaeze: What about the kitchen?
Luca: They finish at one. The green one was still warm when you found it, so to speak.
Adaeze: Then there’s only Dr Brandt. Oh, come on! Last night she told me off because my pen was the wrong blue.
Luca: People who care about the right blue, Adaeze, are just the kind of people who can fold.`,
      },
      items: [
        {
          stem: 'How many cranes have been found up to now?',
          accepted: ['nine', '9', 'nine cranes', 'nine in two weeks'],
          explanation: '“That makes nine in two weeks” includes the green one.',
        },
        {
          stem: 'What do the children who receive a crane have in common?',
          accepted: [
            'they go home next day',
            'they are going home',
            'they are going home tomorrow',
            'they go home the next day',
            'going home the next day',
            'they leave the next day',
            'they will go home',
            'they are leaving hospital',
            'they are going home soon',
            'they are going home the next day',
            'they are going home next day',
            'they leave hospital next day',
          ],
          explanation: 'Luca has noticed: “It’s always a child who’s going home the next day.”',
        },
        {
          stem: 'Why must the person work after midnight?',
          accepted: [
            'the list is made then',
            'the list is made at midnight',
            'because of the list',
            'there is no list before',
            'the list is not ready before',
            'the list is not made before',
            'the list isn’t made until midnight',
            'it depends on the list',
          ],
          explanation: 'Who goes home is only known from the list, and it “isn’t made until midnight”.',
        },
        {
          stem: 'Why does Luca say that he cannot be the one?',
          accepted: [
            'his hands are too big',
            'his hands',
            'because of his hands',
            'big hands',
            'he has big hands',
            'his hands are big',
            'his big hands',
            'his hands are too large',
            'he has large hands',
            'too big hands',
            'he has got big hands',
          ],
          explanation: '“I’d need paper the size of a bed sheet”: his hands are too big for small paper.',
        },
        {
          stem: 'What did Dr Brandt criticise last night?',
          accepted: [
            'adaeze’s pen',
            'her pen',
            'the pen',
            'the colour of her pen',
            'a pen',
            'the colour of a pen',
            'the blue of her pen',
            'the wrong blue',
            'the color of her pen',
            'the wrong blue pen',
            'the colour of the pen',
          ],
          explanation:
            'She told Adaeze off because her pen “was the wrong blue”. Tell somebody off = speak angrily to them.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'If the lift had worked',
      skill: 'grammar',
      prompt: 'Put the verb into the form that the condition asks for. Some sentences mix past and present.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'Ask of each half separately: is it about then or about now?' },
        { cost: 20, text: 'Unreal past: if … had done; would have done. Unreal present: if … did; would do.' },
      ],
      items: [
        {
          stem: 'If the lift had been working, I ___ (not / meet) Dr Brandt on the stairs that night.',
          accepted: ['would not have met', 'might not have met', 'could not have met'],
          explanation: 'Both halves are about the past: third conditional, would not have + participle.',
          targets: ['grammar:third-conditional'],
        },
        {
          stem: 'She would have heard me if I ___ (wear) my old wooden shoes.',
          accepted: ['had been wearing', 'had worn'],
          explanation: 'An unreal past condition: had been wearing (in progress) or had worn.',
          targets: ['grammar:third-conditional'],
        },
        {
          stem: 'If I had studied medicine as my mother wanted, I ___ (be) a doctor now.',
          accepted: ['would be', 'might be', 'could be'],
          explanation: 'Mixed: the condition lies in the past, the result is now. So: would + infinitive.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'If I ___ (be) better with my hands, I would have folded her one in return.',
          accepted: ['were', 'was'],
          explanation: 'Mixed the other way: being clumsy is true in general (present), the result lies in the past.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'We would still be guessing if Luca ___ (not / look) so carefully at the beds.',
          accepted: ['had not looked'],
          explanation: 'The looking is past, the guessing would go on now: if … had not looked, would still be.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'But for Luca, nobody ___ (ever / find) out.',
          accepted: ['would ever have found', 'would have ever found', 'might ever have found'],
          explanation: 'But for + noun = if it had not been for: the result takes would have + participle.',
          targets: ['grammar:third-conditional'],
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'The ward’s log book',
      skill: 'reading',
      prompt: 'Read the entries of one week. Choose all the answers that are right.',
      minutes: 9,
      hints: [{ cost: 15, text: 'Each question has exactly two right answers.' }],
      stimulus: {
        kind: 'text',
        title: 'For the next shift – please write legibly!',
        text: `Monday. Quiet until four, then everybody was thirsty at once. Bed two says that a bird landed on her blanket. No window open. I put it down to the fever until I found the bird: paper, blue, wings folded so exactly that I was afraid to touch it. I left it where it was. A. N.

Tuesday. Would whoever takes the old menu cards from the kitchen kindly ask first? We do not need them, but we should like to be asked. Kitchen

Wednesday. The boy in bed nine refused his medicine from me, from the student and from the student’s glove puppet. At half past two Dr B. went in, closed the door and came out after ten minutes with the empty cup. When I asked how she had done it, she said that I should concentrate on my handwriting. A. N.

Thursday. I have asked for the squeaking wheel of the tea trolley to be oiled for the third time. To whom it may concern: it was oiled tonight, and not by us. There was a small yellow crane on top. Luca (porter)

Friday. Bed nine is going home tomorrow. He has been told by everyone that he has been brave, and he told everyone that he has not, he only made a deal. He will not say what sort of deal, or with whom. He has a red bird in each hand and sleeps like a stone. A. N.

Saturday. For the record: there is nothing whatsoever against the use of old menu cards for a therapeutic purpose. I have spoken to the kitchen. I have not spoken to anyone else and do not intend to. Dr H. Brandt`,
      },
      items: [
        {
          stem: 'Which entries contain hints that Dr Brandt is the person with the paper birds?',
          options: {
            a: 'Monday',
            b: 'Tuesday',
            c: 'Wednesday and Friday, taken together',
            d: 'Thursday',
            e: 'Saturday',
          },
          keys: ['c', 'e'],
          why: {
            a: 'A bird appears, but nothing points to a person.',
            b: 'The kitchen does not know who takes the cards.',
            d: 'The crane on the trolley could be from anybody who was there at night.',
          },
          explanation:
            'The boy took his medicine from Dr B. and later speaks of a deal and holds two birds; on Saturday she defends the use of menu cards.',
        },
        {
          stem: 'What can be said about the writer A. N.?',
          options: {
            a: 'She first had another explanation for what bed two said.',
            b: 'She was able to give the boy his medicine.',
            c: 'She was criticised for the way she writes.',
            d: 'She collected the paper birds.',
            e: 'She knows what the deal was.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'The boy refused it from her, and from two others.',
            d: 'She left the bird where it was.',
            e: 'The boy “will not say what sort of deal”.',
          },
          explanation:
            'She “put it down to the fever”, that is she thought that the fever was the cause; and she was told to concentrate on her handwriting.',
        },
        {
          stem: 'What is true of the entry for Saturday?',
          options: {
            a: 'It gives permission without saying for whom.',
            b: 'It thanks the staff for their discretion.',
            c: 'Its formal tone hides something warm.',
            d: 'It announces a meeting about the birds.',
            e: 'It forbids the staff to use menu cards.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'Nobody is thanked.',
            d: 'She does not intend to speak to anyone about it.',
            e: 'There is “nothing whatsoever against” using them.',
          },
          explanation:
            'In stiff official words, “for the record”, she allows the birds and keeps her secret at the same time.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'If only it were morning',
      skill: 'grammar',
      prompt: 'Rewrite the sentence so that it means the same. Begin as shown.',
      minutes: 9,
      hints: [
        {
          cost: 10,
          text: 'After wish and if only: past form for the present, had + participle for the past, would for what you want others to do.',
        },
        {
          cost: 20,
          text: 'After a negative expression at the beginning, verb and subject change places: Never have I …',
        },
      ],
      items: [
        {
          stem: 'I regret that I did not ask her.',
          start: 'I wish',
          accepted: ['I wish I had asked her.', 'I wish that I had asked her.'],
          explanation: 'Regret about the past: wish + had + participle.',
          targets: ['grammar:wish-past'],
        },
        {
          stem: 'It is a pity that we have no window on this side.',
          start: 'If only',
          accepted: [
            'If only we had a window on this side.',
            'If only we had a window on this side!',
            'If only there were a window on this side.',
            'If only there was a window on this side.',
            'If only we had windows on this side.',
          ],
          explanation: 'A wish about the present takes the past form: if only we had.',
          targets: ['grammar:wish-present'],
        },
        {
          stem: 'It annoys me that the trolley squeaks.',
          start: 'I wish the trolley',
          accepted: [
            'I wish the trolley did not squeak.',
            'I wish the trolley would not squeak.',
            'I wish the trolley would stop squeaking.',
          ],
          explanation: 'Wish + past for a present fact; wish + would shows that you are annoyed and want a change.',
          targets: ['grammar:wish-present'],
        },
        {
          stem: 'Please don’t tell the others.',
          start: 'I would rather you',
          accepted: ['I would rather you did not tell the others.'],
          explanation: 'Would rather + another person takes the past form: I’d rather you didn’t.',
          targets: ['grammar:would-rather'],
        },
        {
          stem: 'I have never seen such small wings.',
          start: 'Never',
          accepted: ['Never have I seen such small wings.'],
          explanation: 'After never at the beginning the order is that of a question: never have I seen.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'She not only oiled the wheel, she also left a crane.',
          start: 'Not only',
          accepted: [
            'Not only did she oil the wheel, she also left a crane.',
            'Not only did she oil the wheel, but she also left a crane.',
            'Not only did she oil the wheel but she also left a crane.',
            'Not only did she oil the wheel but also left a crane.',
            'Not only did she oil the wheel, but also left a crane.',
          ],
          explanation:
            'Not only at the beginning needs did + subject + infinitive; the second half keeps its normal order.',
          targets: ['grammar:inversion'],
        },
      ],
    },
    {
      type: 'matching',
      title: 'Seven ways to be tired',
      skill: 'vocabulary',
      prompt: 'Match each expression about sleep with its meaning.',
      minutes: 6,
      extra: ['to walk around while you are asleep', 'to have a frightening dream'],
      items: [
        {
          left: 'to nod off',
          right: 'to fall asleep without wanting to, often while sitting',
          explanation: 'Your head nods, and you are gone: nod off (also: doze off).',
          targets: ['word:nod off'],
        },
        {
          left: 'to toss and turn',
          right: 'to move about in bed because you cannot sleep',
          explanation: 'Tossing and turning go together in this fixed order.',
          targets: ['word:toss and turn'],
        },
        {
          left: 'to have a lie-in',
          right: 'to stay in bed longer than usual on purpose',
          explanation: 'A lie-in (British) is planned and pleasant; to oversleep is a mistake.',
          targets: ['word:lie-in'],
        },
        {
          left: 'to oversleep',
          right: 'to wake up too late by mistake',
          explanation: 'Over- means too much here: he overslept and missed the bus.',
          targets: ['word:oversleep'],
        },
        {
          left: 'to be a light sleeper',
          right: 'to wake up easily',
          explanation: 'The opposite is a heavy or sound sleeper.',
          targets: ['word:light sleeper'],
        },
        {
          left: 'to sleep on it',
          right: 'to wait until the next day before you decide',
          explanation: 'You let a night pass before you answer: let me sleep on it.',
          targets: ['word:sleep on'],
        },
        {
          left: 'to be worn out',
          right: 'to be extremely tired',
          explanation: 'Shoes and people can be worn out: used until nothing is left.',
          targets: ['word:worn out'],
        },
      ],
    },
    {
      type: 'error_spot',
      title: 'Corrected at dawn',
      skill: 'grammar',
      prompt: 'Each sentence has one mistake. Choose the wrong piece and correct it.',
      minutes: 8,
      hints: [
        {
          cost: 10,
          text: 'Check the verb after if, by the time, insist, deny and high time; one sentence has its words in the wrong order.',
        },
      ],
      items: [
        {
          segments: ['If I would have known,', 'I would have', 'brought', 'more paper.'],
          key: 0,
          accepted: ['If I had known', 'If I had known,', 'had known', 'I had known', 'had'],
          explanation: 'The if-part of a third conditional takes had + participle, never would have.',
          targets: ['grammar:third-conditional'],
        },
        {
          segments: ['By the time', 'the day shift came,', 'we already finished', 'all the reports.'],
          key: 2,
          accepted: ['we had already finished', 'had already finished', 'we already had finished', 'had finished'],
          explanation: 'By the time + past needs the past perfect for what was complete before: had finished.',
          targets: ['grammar:past-perfect'],
        },
        {
          segments: ['The boy insisted', 'to keep', 'both birds', 'in his hands.'],
          key: 1,
          accepted: ['on keeping', 'that he keep', 'that he should keep'],
          explanation: 'Insist on + -ing: he insisted on keeping them.',
          targets: ['grammar:prepositions-dependent', 'grammar:gerund-infinitive'],
        },
        {
          segments: ['Being the lift', 'out of order,', 'we had to carry', 'the trolley upstairs.'],
          key: 0,
          accepted: [
            'The lift being',
            'As the lift was',
            'Because the lift was',
            'Since the lift was',
            'With the lift',
          ],
          explanation:
            'A participle clause with its own subject puts the subject first: the lift being out of order; usually one says as the lift was.',
          targets: ['grammar:participle-clauses'],
        },
        {
          segments: ['She denied', 'to have', 'anything to do', 'with it.'],
          key: 1,
          accepted: ['having', 'having had', 'that she had'],
          explanation: 'Deny is followed by -ing or by a that-clause: she denied having anything to do with it.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          segments: ['It’s high time', 'we go home', 'and get', 'some sleep.'],
          key: 1,
          accepted: ['we went home', 'went home', 'went', 'we went', 'for us to go home'],
          explanation: 'After it’s (high) time + subject the past form is used, though it means now: we went home.',
          targets: ['grammar:wish-present'],
        },
      ],
    },
    {
      type: 'ordering',
      title: 'Sentences folded the wrong way',
      skill: 'grammar',
      prompt: 'Put the pieces in the right order.',
      minutes: 7,
      items: [
        {
          stem: 'Inversion with “hardly”',
          parts: ['Hardly', 'had I', 'switched off', 'the lamp', 'when', 'the bell rang.'],
          explanation: 'Hardly at the beginning: had + subject + participle, then when (not than).',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'A participle clause with “having”',
          parts: ['Having', 'checked', 'every bed twice,', 'the nurse', 'finally', 'sat down.'],
          also: [[0, 1, 2, 4, 3, 5]],
          explanation:
            'Having + participle comes first and belongs to the subject of the main clause: the nurse checked and sat down.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'A cleft sentence',
          parts: ['It was', 'not the doctor’s voice', 'but her silence', 'that', 'calmed', 'the boy.'],
          explanation: 'It was … that … puts the weight on one part: not her voice but her silence.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          stem: 'Inversion with “only when”',
          parts: ['Only when', 'everyone', 'was asleep', 'did', 'she', 'begin to fold.'],
          explanation:
            'Only when + clause comes first in normal order; the inversion stands in the main clause: did she begin.',
          targets: ['grammar:inversion'],
        },
      ],
    },
    {
      type: 'rewrite',
      title: 'From a whisper to a report',
      skill: 'writing',
      prompt:
        'Rewrite Luca’s voice note as a short neutral report for the hospital newsletter. Use reported speech, keep the facts and name no names.',
      minutes: 18,
      stimulus: {
        kind: 'text',
        title: 'What Luca said',
        text: `So listen, you won’t believe this. I’m pushing the laundry past room four at like half two, and there’s Brandt, the Ice Queen herself, sitting on the floor, on the actual floor!, with a pile of menu cards. And she goes, “Close the door, you’re letting the light in.” So I go, “What are you doing?” And she says, “My father folded one for each of his patients. I promised him I’d go on.” And then she looks at me with those eyes and says, “If you tell anybody, I’ll have you sent to the cellar.” But you know what? The kids sleep better. Even the mums say so. Forty-one birds so far! I’ve started saving cards for her.`,
      },
      words: [90, 150],
      genre: 'report',
      points: [
        {
          label: 'says when and where it was seen',
          any: [
            'half past two',
            'at night',
            'one night',
            'during the night',
            '2.30',
            'night shift',
            'room four',
            'ward',
          ],
        },
        {
          label: 'describes the person without a name',
          any: [
            'a doctor',
            'a member of staff',
            'a senior doctor',
            'one of the doctors',
            'the doctor',
            'a colleague',
            'an employee',
            'a physician',
          ],
        },
        {
          label: 'gives the reason in reported speech',
          any: [
            'had folded',
            'had promised',
            'explained that',
            'said that',
            'told the porter',
            'according to',
            'her father',
            'whose father',
          ],
        },
        {
          label: 'states the effect on the children',
          any: ['sleep better', 'slept better', 'sleep more', 'better sleep', 'sleeping better', 'calmer'],
        },
        { label: 'gives the number of birds', any: ['forty-one', '41', 'forty'] },
        {
          label: 'says that the person wants to stay unknown',
          any: [
            'anonymous',
            'not to tell',
            'secret',
            'did not want',
            'does not wish',
            'unnamed',
            'not to be named',
            'prefers not',
            'unknown',
            'keep it to himself',
          ],
        },
      ],
      model: `Paper cranes on the children’s ward

For some weeks, paper cranes have been appearing at night beside the beds of children who are about to go home. Forty-one have been counted so far. Last week a porter who was passing room four at half past two discovered that they were being made by a doctor, who was sitting on the floor with a pile of old menu cards.

Asked what she was doing, she explained that her father had folded a bird for each of his patients and that she had promised him to continue. She added that she did not want anybody to be told, so she will remain anonymous here.

According to several mothers, the children have been sleeping better since then. Staff are kindly asked to save used menu cards.`,
      explanation:
        'A report replaces “she goes” by reporting verbs, moves the tenses back (had folded, had promised), uses the passive where the person does not matter, and leaves out nicknames.',
      targets: ['grammar:reported-speech', 'grammar:passive'],
    },
  ],
};
