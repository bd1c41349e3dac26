import type { ModuleInput } from '../schema.ts';

export const aYearInBergen: ModuleInput = {
  id: 'b1-a-year-in-bergen',
  title: 'A year in Bergen',
  description:
    'Tomasz moves from Łódź to a rainy city by the sea. His messages home practise tenses, conditions and reports.',
  skill: 'grammar',
  level: 'B1',
  order: 2,
  canDo: [
    'choose between the present perfect and the past when you tell your news',
    'talk about real and unreal conditions',
    'report what other people said and asked',
    'find and correct typical mistakes in a text of your own',
  ],
  tasks: [
    {
      type: 'gap_fill',
      title: 'The first week',
      skill: 'grammar',
      prompt: 'Tomasz writes to his sister. Put the verb into the past simple or the present perfect.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'Is the time over (yesterday, on Monday, when …)? Then use the past simple.' },
        {
          cost: 20,
          text: 'Does the time reach up to now (so far, yet, since, this week)? Then use have or has + participle.',
        },
      ],
      items: [
        {
          stem: 'I arrived in Bergen on Monday, and it ___ (rain) every day so far.',
          accepted: ['has rained', 'has been raining'],
          explanation: '“So far” means up to now, so the present perfect is needed: it has rained.',
          targets: ['grammar:present-perfect-vs-past'],
        },
        {
          stem: 'On the first evening my new flatmate Ngozi ___ (cook) soup for everybody.',
          accepted: ['cooked'],
          explanation: '“On the first evening” is a finished time: past simple.',
          targets: ['grammar:present-perfect-vs-past'],
        },
        {
          stem: 'She ___ (live) in Norway since she was nine.',
          accepted: ['has lived', 'has been living'],
          explanation: 'Since gives the starting point of something that goes on now: present perfect.',
          targets: ['grammar:present-perfect-vs-past', 'grammar:for-since'],
        },
        {
          stem: 'When ___ (she / learn) Norwegian? At school, I think.',
          accepted: ['did she learn'],
          explanation: '“When” asks for a point in the past, so it never goes with the present perfect: did she learn.',
          targets: ['grammar:present-perfect-vs-past', 'grammar:question-forms'],
        },
        {
          stem: 'I ___ (not / find) the washing machine yet, so please do not ask about my socks.',
          accepted: ['have not found'],
          explanation: '“Not yet” belongs to the present perfect: have not found.',
          targets: ['grammar:present-perfect-vs-past'],
        },
        {
          stem: 'Yesterday I ___ (fall) asleep on the tram and woke up at the airport.',
          accepted: ['fell'],
          explanation: 'Yesterday is over: past simple of an irregular verb, fall, fell, fallen.',
          targets: ['grammar:present-perfect-vs-past', 'grammar:irregular-verbs'],
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'A call from home',
      skill: 'listening',
      prompt: 'Listen to the phone call. Choose all the answers that are right.',
      minutes: 7,
      hints: [{ cost: 15, text: 'The first two questions have two right answers each, the third has three.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'You sound tired',
        text: `Mother: At last! You haven’t answered since Thursday. Are you eating?
Tomasz: I work in a bakery, Mum. I’m eating all day.
Mother: Bread isn’t a meal. How’s the work?
Tomasz: Hard. I start at three in the morning, and the first week I was so slow that my boss did half my trays himself. But he never shouts. Yesterday he even said my rolls looked like rolls.
Mother: And the flat? Your sister says it’s cold.
Tomasz: It was. The heater has been repaired now. What I really miss is light. It’s dark when I go to work and dark again when I get up in the afternoon.
Mother: Then come home for Christmas. There’s light in my kitchen.
Tomasz: I can’t at Christmas, everybody wants cake then. But I’ve got four days off in January. Could you send me my red boots? And don’t post any food, please.
Mother: I’ve already posted it. Eleven kilos. It’s with the boots.`,
      },
      items: [
        {
          stem: 'What was or is difficult for Tomasz in Bergen?',
          options: {
            a: 'working fast enough at the beginning',
            b: 'a boss who shouts',
            c: 'seeing so little daylight',
            d: 'finding enough to eat',
            e: 'a heater that still does not work',
          },
          keys: ['a', 'c'],
          why: {
            b: 'He says that the boss never shouts.',
            d: 'He eats all day at the bakery; only his mother worries about it.',
            e: 'The heater was a problem, but it has been repaired.',
          },
          explanation:
            'He was “so slow” in the first week, and what he really misses is light. The other things are no problem (any more).',
        },
        {
          stem: 'What do we learn about the next weeks?',
          options: {
            a: 'Tomasz will spend Christmas with his mother.',
            b: 'Tomasz has some free days in January.',
            c: 'His mother is going to visit him.',
            d: 'A parcel is on its way to Bergen.',
            e: 'He is going to buy new boots.',
          },
          keys: ['b', 'd'],
          why: {
            a: 'He cannot come at Christmas, because the bakery is busy then.',
            c: 'She invites him home; nobody speaks about a visit to Bergen.',
            e: 'He wants his red boots from home.',
          },
          explanation:
            'He has “four days off in January”, and she has “already posted” eleven kilos of food with the boots.',
        },
        {
          stem: 'Which sentences describe the mother?',
          options: {
            a: 'She does not believe that bread is enough.',
            b: 'She thinks that he should change his job.',
            c: 'She knows about the cold flat from someone else.',
            d: 'She asks before she sends the parcel.',
            e: 'She has been waiting for him to answer.',
          },
          keys: ['a', 'c', 'e'],
          why: {
            b: 'She asks how the work is but gives no advice about it.',
            d: 'She has already sent it when he asks her not to.',
          },
          explanation:
            '“Bread isn’t a meal”, “Your sister says it’s cold” and “You haven’t answered since Thursday” give the three answers.',
        },
      ],
    },
    {
      type: 'error_spot',
      title: 'Ngozi reads it first',
      skill: 'grammar',
      prompt: 'Each sentence from his diary has one mistake. Choose the wrong piece and correct it.',
      minutes: 8,
      hints: [{ cost: 10, text: 'Look at what stands next to the verb: a time word, if, tell, enjoy, used to.' }],
      items: [
        {
          segments: ['I have seen', 'a whale', 'last Sunday', 'from the ferry.'],
          key: 0,
          accepted: ['I saw', 'saw'],
          explanation: '“Last Sunday” is finished time, so the past simple is needed: I saw.',
          targets: ['grammar:present-perfect-vs-past'],
        },
        {
          segments: ['My boss', 'told to me', 'that I could', 'leave earlier.'],
          key: 1,
          accepted: ['told me', 'said to me', 'told', 'said'],
          explanation: 'Tell takes a person without to: told me. (But: said to me.)',
          targets: ['grammar:reported-speech'],
        },
        {
          segments: ['I enjoy', 'to walk', 'along the harbour', 'after work.'],
          key: 1,
          accepted: ['walking', 'I enjoy walking'],
          explanation: 'Enjoy is followed by the -ing form: enjoy walking.',
          targets: ['grammar:gerund-infinitive'],
        },
        {
          segments: ['If it will rain', 'tomorrow,', 'we will go', 'to the aquarium.'],
          key: 0,
          accepted: ['If it rains', 'it rains', 'rains'],
          explanation: 'After if the future is said with the present: if it rains, we will go.',
          targets: ['grammar:first-conditional'],
        },
        {
          segments: ['The woman', 'which lives downstairs', 'teaches', 'the violin.'],
          key: 1,
          accepted: ['who lives downstairs', 'that lives downstairs', 'who', 'that'],
          explanation: 'For people the relative pronoun is who or that, not which.',
          targets: ['grammar:relative-clauses'],
        },
        {
          segments: ['I am not used to', 'get up', 'in the middle', 'of the night.'],
          key: 1,
          accepted: ['getting up', 'getting'],
          explanation: 'In “be used to” the word to is a preposition, so an -ing form follows: getting up.',
          targets: ['grammar:used-to', 'grammar:gerund-infinitive'],
        },
      ],
    },
    {
      type: 'transform',
      title: 'What the landlady said',
      skill: 'grammar',
      prompt: 'Report what was said. Begin as shown and change the tense.',
      minutes: 9,
      hints: [
        {
          cost: 10,
          text: 'After said, told or asked most tenses go one step back: is → was, will → would, have → had.',
        },
        {
          cost: 20,
          text: 'A reported question has the order of a statement and no do, does or did. Yes/no questions begin with if.',
        },
      ],
      items: [
        {
          stem: '“The rent is due on the first,” Mrs Haugen said.',
          start: 'Mrs Haugen said',
          accepted: [
            'Mrs Haugen said the rent was due on the first.',
            'Mrs Haugen said that the rent was due on the first.',
            'Mrs Haugen said that the rent is due on the first.',
            'Mrs Haugen said the rent is due on the first.',
          ],
          explanation: 'Is goes back to was. Because the rule is still true, “is” is possible as well.',
          targets: ['grammar:reported-speech'],
        },
        {
          stem: '“I will bring you a second key,” she told me.',
          start: 'She told me',
          accepted: [
            'She told me she would bring me a second key.',
            'She told me that she would bring me a second key.',
          ],
          explanation: 'Will becomes would, and the pronouns change with the speaker: I → she, you → me.',
          targets: ['grammar:reported-speech'],
        },
        {
          stem: '“Do you play any instrument?” she asked me.',
          start: 'She asked me',
          accepted: [
            'She asked me if I played any instrument.',
            'She asked me whether I played any instrument.',
            'She asked me if I play any instrument.',
            'She asked me whether I play any instrument.',
          ],
          explanation: 'A yes/no question is reported with if or whether, in the order of a statement: if I played.',
          targets: ['grammar:reported-speech', 'grammar:question-forms'],
        },
        {
          stem: '“Where did you work before?” her husband asked me.',
          start: 'Her husband asked me',
          accepted: ['Her husband asked me where I had worked before.', 'Her husband asked me where I worked before.'],
          explanation: 'The question word stays, did disappears, and the past goes back to had worked.',
          targets: ['grammar:reported-speech', 'grammar:question-forms'],
        },
        {
          stem: '“Please take off your boots,” he said to us.',
          start: 'He asked us',
          accepted: ['He asked us to take off our boots.', 'He asked us to take our boots off.'],
          explanation: 'A request is reported with ask somebody to do something; your becomes our.',
          targets: ['grammar:reported-speech', 'grammar:gerund-infinitive'],
        },
        {
          stem: '“Don’t feed the seagulls,” she told Ngozi.',
          start: 'She told Ngozi',
          accepted: ['She told Ngozi not to feed the seagulls.'],
          explanation: 'A negative order becomes not to + infinitive: told her not to feed.',
          targets: ['grammar:reported-speech', 'grammar:gerund-infinitive'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'Twelve kinds of rain',
      skill: 'reading',
      prompt: 'Read the blog post. Are the statements true, false, or does the text not say?',
      minutes: 8,
      stimulus: {
        kind: 'text',
        title: 'From the blog of a wet baker',
        text: `Before I moved here, I thought that rain was one thing. Now I have been in Bergen for seven months, and I can tell you that there are at least twelve kinds. There is the soft kind that you only notice when your newspaper falls apart in your hands. There is the kind that comes from the side and finds the one hole in your jacket. My favourite is the short, warm rain in May, after which the whole street smells of wood and coffee.

In the first weeks I did what every newcomer does: I waited. I stood in doorways and thought that it would be over soon. My flatmate Ngozi laughed at me. “If you wait for the sun,” she said, “you will see the town from your window.” So I bought a proper coat, which cost more than my bicycle, and started going up the hill behind our house after work. In the afternoon I meet the same people there every day: a man with three dogs, two old ladies who argue about birds, and a girl who practises the trumpet because her neighbours have complained.

We did not talk at first. Then, on a bright day in March, the man with the dogs said to me: “Strange weather today.” I think that was the moment when I became a local.`,
      },
      items: [
        {
          stem: 'The writer had a different idea of rain before he moved.',
          key: 'true',
          explanation: 'Before, he thought “that rain was one thing”; now he knows at least twelve kinds.',
        },
        {
          stem: 'He likes the kind of rain best that comes from the side.',
          key: 'false',
          explanation: 'His favourite is the short, warm rain in May.',
        },
        {
          stem: 'At the beginning he often waited for the rain to stop.',
          key: 'true',
          explanation: 'He stood in doorways because he thought “it would be over soon”.',
        },
        {
          stem: 'Ngozi lent him some of the money for the coat.',
          key: 'not_given',
          explanation:
            'We learn what the coat cost compared with his bicycle, but not who paid for it or whether anyone lent him money.',
        },
        {
          stem: 'His bicycle was cheaper than his coat.',
          key: 'true',
          explanation: 'The coat “cost more than my bicycle”, so the bicycle was cheaper.',
        },
        {
          stem: 'The girl plays on the hill because she likes the view.',
          key: 'false',
          explanation: 'She plays there because her neighbours have complained about the noise.',
        },
        {
          stem: 'The two old ladies have known each other since school.',
          key: 'not_given',
          explanation: 'They argue about birds; nothing is said about how long they have known each other.',
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'If I were you',
      skill: 'grammar',
      prompt: 'Choose the right form for these sentences from the shared kitchen.',
      minutes: 6,
      hints: [
        { cost: 10, text: 'Is the situation real (if + present, will) or only imagined (if + past, would)?' },
        { cost: 15, text: 'Unless = if not. In case = because it might happen.' },
      ],
      items: [
        {
          stem: 'If you ___ the bread out now, it will still be soft in the middle.',
          options: { a: 'will take', b: 'would take', c: 'take', d: 'took' },
          key: 'c',
          why: {
            a: 'Will does not stand in the if-part of a real condition.',
            b: 'Would belongs to the other half of an unreal condition.',
            d: 'Took would make it unreal, and then the second half would need would.',
          },
          explanation: 'A real possibility: if + present, will + infinitive.',
          targets: ['grammar:first-conditional'],
        },
        {
          stem: 'If I ___ you, I would ask Mrs Haugen before I painted the wall.',
          options: { a: 'were', b: 'am', c: 'would be', d: 'had been' },
          key: 'a',
          why: {
            b: 'I can never really be you, so the present does not fit.',
            c: 'Would stands in the result, not after if.',
            d: 'Had been speaks about the past; the wall has not been painted yet.',
          },
          explanation: 'Advice with an unreal present: if I were you, I would …',
          targets: ['grammar:second-conditional'],
        },
        {
          stem: 'Sindre would get more sleep if he ___ computer games until three.',
          options: { a: 'doesn’t play', b: 'didn’t play', c: 'wouldn’t play', d: 'won’t play' },
          key: 'b',
          why: {
            a: 'The result has would, so the condition needs the past form.',
            c: 'Would is not used in the condition itself.',
            d: 'Will not belongs to a real future, not to an imagined present.',
          },
          explanation: 'He does play, so the sentence imagines the opposite: if + past, would + infinitive.',
          targets: ['grammar:second-conditional'],
        },
        {
          stem: 'We will run out of milk ___ somebody goes to the shop today.',
          options: { a: 'if', b: 'when', c: 'in case', d: 'unless' },
          key: 'd',
          why: {
            a: 'Going to the shop would stop the problem, not cause it.',
            b: 'When says that it will surely happen, and the meaning would be wrong as well.',
            c: 'In case means “because it might happen”.',
          },
          explanation: 'Unless means “if … not”: if nobody goes to the shop, there will be no milk.',
          targets: ['grammar:first-conditional', 'grammar:linking-words'],
        },
        {
          stem: 'What ___ you do if the oven broke down at four in the morning?',
          options: { a: 'will', b: 'would', c: 'did', d: 'do' },
          key: 'b',
          why: {
            a: 'Will goes with “if the oven breaks”.',
            c: 'Did asks about a real event in the past.',
            d: 'Do asks about a habit and goes with “if the oven breaks”.',
          },
          explanation: '“Broke” after if shows an imagined situation; the result takes would.',
          targets: ['grammar:second-conditional'],
        },
        {
          stem: 'Take the spare key with you ___ nobody is at home when you get back.',
          options: { a: 'in case', b: 'unless', c: 'so that', d: 'even if' },
          key: 'a',
          why: {
            b: '“Unless” would mean: do not take it if nobody is at home, which makes no sense.',
            c: 'So that gives a purpose: nobody wants the flat to be empty.',
            d: 'Even if says that the condition changes nothing, but here it is the reason.',
          },
          explanation: 'In case = because it is possible that. You take the key first, to be prepared.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'The small print of moving',
      skill: 'vocabulary',
      prompt: 'Complete the advice with words from the bank. Some words are not needed.',
      minutes: 7,
      text: `So you have found a flat. Congratulations! Before you ___ the contract, read it twice. Find out how much the ___ is: you pay it once and should get it back when you ___ out. Ask whether heating and water are ___ in the rent or come on top. Take photographs of every scratch, so that nobody can ___ you for it later. Then go downstairs and introduce yourself to the ___. You will need them on the day when you ___ yourself out without a key, and that day always comes.`,
      extra: ['furniture', 'accuse', 'contained', 'subscribe'],
      items: [
        {
          key: 'sign',
          explanation: 'You sign a contract: you write your name under it. You subscribe to a newspaper or a channel.',
          targets: ['word:sign'],
        },
        {
          key: 'deposit',
          explanation:
            'A deposit is money that you leave at the beginning and get back at the end if nothing is damaged.',
          targets: ['word:deposit'],
        },
        {
          key: 'move',
          explanation: 'Move in and move out are what people do at the start and the end of living somewhere.',
          targets: ['word:move out'],
        },
        {
          key: 'included',
          explanation: 'What is part of a price is included in it. A box contains things, a price includes them.',
          targets: ['word:include'],
        },
        {
          key: 'blame',
          explanation:
            'You blame somebody for something, but you accuse somebody of something. The preposition decides.',
          targets: ['word:blame', 'grammar:prepositions-dependent'],
        },
        {
          key: 'neighbours',
          explanation: 'The next sentence says “them”, so a plural is needed: the people who live next to you.',
          targets: ['word:neighbour'],
        },
        {
          key: 'lock',
          explanation: 'If you lock yourself out, the door is shut and the key is inside.',
          targets: ['word:lock out'],
        },
      ],
    },
    {
      type: 'ordering',
      title: 'Words on the fridge',
      skill: 'grammar',
      prompt: 'Ngozi has word magnets on the fridge. Put the pieces in the right order.',
      minutes: 6,
      items: [
        {
          stem: 'An indirect question about the tram',
          parts: ['Could you tell me', 'when', 'the last tram', 'leaves', 'from here?'],
          explanation:
            'In an indirect question the subject comes before the verb and there is no do: when the last tram leaves.',
          targets: ['grammar:question-forms'],
        },
        {
          stem: 'The place of a relative clause',
          parts: ['The coat', 'that I bought', 'in September', 'has already', 'saved my life.'],
          explanation: 'The relative clause follows its noun (the coat), and only then comes the main verb.',
          targets: ['grammar:relative-clauses'],
        },
        {
          stem: 'A sentence with “used to”',
          parts: ['My boss', 'used to', 'be', 'a sailor', 'before he became', 'a baker.'],
          explanation: 'Used to + infinitive tells what was true in the past and is not true any more.',
          targets: ['grammar:used-to'],
        },
        {
          stem: 'Too and enough in one kitchen',
          parts: ['This kitchen', 'is not', 'big', 'enough', 'for three people', 'to cook in.'],
          explanation: 'Enough stands after an adjective: big enough; then for + person and to + infinitive.',
          targets: ['grammar:too-enough'],
        },
      ],
    },
    {
      type: 'rewrite',
      title: 'Not like this, Tomasz',
      skill: 'writing',
      prompt:
        'Rewrite Tomasz’s message to his landlady as a polite e-mail with a greeting and a closing. Keep all his facts.',
      minutes: 15,
      stimulus: {
        kind: 'text',
        title: 'His first attempt',
        text: `hi!! shower’s been cold since monday, not funny, i come home from work at noon and i’m covered in flour. also the window in my room won’t close and there’s water on the floor. u said someone would come on wednesday but nobody came. when’s he coming?? i’m home every day after 1. tomasz`,
      },
      words: [70, 120],
      genre: 'email',
      points: [
        { label: 'greets the reader politely', any: ['dear'] },
        { label: 'says since when the shower has been cold', any: ['since monday', 'from monday', 'on monday'] },
        { label: 'describes the problem with the window', any: ['window'] },
        {
          label: 'mentions that nobody came on Wednesday',
          any: [
            'nobody came',
            'no one came',
            'did not come',
            'nobody has come',
            'nobody arrived',
            'no one arrived',
            'nobody appeared',
            'no one has come',
          ],
        },
        {
          label: 'asks politely when somebody will come',
          any: [
            'could you',
            'would you',
            'can you',
            'i would be grateful',
            'i would like to know',
            'please let me know',
            'please tell me',
          ],
        },
        {
          label: 'closes the e-mail',
          any: ['regards', 'best wishes', 'yours', 'sincerely', 'many thanks', 'thank you in advance', 'kind'],
        },
      ],
      model: `Dear Mrs Haugen,

I am writing because there are two problems in the flat. The shower has been cold since Monday. As I work in a bakery and come home covered in flour, I really need hot water.

In addition, the window in my room does not close any more, and there is some water on the floor. I am afraid that the wood might be damaged.

You said that someone would come on Wednesday, but unfortunately nobody came. Could you please tell me when he is coming? I am at home every day after one o’clock.

Thank you for your help.

Kind regards,
Tomasz`,
      explanation:
        'A polite e-mail names its reason first, uses full sentences and softens requests: “Could you please tell me when …” instead of “when’s he coming??”.',
      targets: ['grammar:question-forms'],
    },
  ],
};
