import type { ModuleInput } from '../schema.ts';

export const theRepairCafe: ModuleInput = {
  id: 'b1-the-repair-cafe',
  title: 'The repair café',
  description:
    'Toasters, torn jackets and the people who mend them: read about a monthly meeting in an old fire station.',
  skill: 'reading',
  level: 'B1',
  order: 1,
  canDo: [
    'follow an article about people and their projects and tell reasons from results',
    'find out what a text says, what it denies and what it leaves open',
    'understand instructions and put the steps of a process in order',
    'say what is done and by whom with the passive',
  ],
  tasks: [
    {
      type: 'mcq_single',
      title: 'A Saturday at the old fire station',
      skill: 'reading',
      prompt: 'Read the article and choose the best answer.',
      minutes: 8,
      stimulus: {
        kind: 'text',
        title: 'Hold the torch, please',
        text: `On the first Saturday of every month, the doors of the old fire station in our part of Setúbal are open, and by ten there is a queue outside. Nobody is buying anything. People are carrying toasters, torn jackets, lamps and, once, a singing plastic fish.

The repair café was started four years ago by Inês Carvalho, who used to design kitchens for a living. “I kept throwing out things that were only a little bit broken,” she says. “It made me angry with myself. Then I found out that my neighbour, Mr Duarte, had repaired radios for forty years and had nobody to talk to about them. That was the whole plan: his screwdrivers and my coffee machine.”

Today there are fourteen volunteers. Visitors do not leave their things and come back later. They sit down next to the person who is doing the repair, hold the torch and ask questions. Inês insists on this. “Once you have seen the inside of your kettle, you are not afraid of it any more.”

Not everything can be saved. About a third of the machines go home as broken as they came, usually because one small part cannot be bought on its own. Still, hardly anyone leaves in a bad mood. “They came with a problem,” says Mr Duarte, “and they leave with an explanation and a piece of cake. Most shops do not give you either.”`,
      },
      items: [
        {
          stem: 'Why did Inês want to start the café?',
          options: {
            a: 'She had lost her job as a kitchen designer.',
            b: 'She was unhappy about throwing away things that were nearly all right.',
            c: 'Her neighbour asked her to help him with his radios.',
            d: 'She hoped to earn money by selling coffee.',
          },
          key: 'b',
          why: {
            a: 'She used to design kitchens, but the article does not say that she lost that job.',
            c: 'She found out about Mr Duarte’s skill; he did not ask her for anything.',
            d: 'The coffee machine was her part of the plan, but nothing is said about earning money.',
          },
          explanation:
            'She says she threw out things “only a little bit broken” and that this made her angry with herself.',
        },
        {
          stem: 'What does Inês insist on?',
          options: {
            a: 'Visitors have to collect their things before the end of the day.',
            b: 'Visitors should bring their own tools and a torch.',
            c: 'Visitors must stay and take part in the repair.',
            d: 'Visitors may only bring machines from the kitchen.',
          },
          key: 'c',
          why: {
            a: 'They do not leave their things there at all.',
            b: 'They hold the torch, but the text does not ask them to bring one.',
            d: 'People also bring jackets and lamps.',
          },
          explanation:
            '“Insists on this” points back to the sentence before it: visitors sit next to the person and help.',
        },
        {
          stem: 'What does Inês mean by her remark about the kettle?',
          options: {
            a: 'Knowing how a thing works makes you more confident with it.',
            b: 'Kettles are safer than most people believe.',
            c: 'People should check their kettles more often.',
            d: 'It is easier to repair a kettle than other machines.',
          },
          key: 'a',
          why: {
            b: 'She speaks about people’s fear, not about the safety of kettles.',
            c: 'Looking inside once is enough for her point; she gives no advice to check it often.',
            d: 'Nothing is compared here: the kettle is only an example.',
          },
          explanation:
            'When you have seen the inside, you “are not afraid of it any more”: understanding takes the fear away.',
        },
        {
          stem: 'Why do some machines go home broken?',
          options: {
            a: 'Because there are too few volunteers.',
            b: 'Because their owners lose patience.',
            c: 'Because they are too old to be worth the work.',
            d: 'Because a part that is needed is not sold separately.',
          },
          key: 'd',
          why: {
            a: 'There are fourteen volunteers, and the text does not say that this is too few.',
            b: 'Hardly anyone leaves in a bad mood.',
            c: 'The age of the machines is not mentioned.',
          },
          explanation:
            'The reason stands after “because”: “one small part cannot be bought on its own”. On its own = separately.',
        },
        {
          stem: 'What does Mr Duarte say about most shops?',
          options: {
            a: 'They are more expensive than the café.',
            b: 'They offer neither an explanation nor cake.',
            c: 'They repair things, but they take too long.',
          },
          key: 'b',
          why: {
            a: 'He does not speak about prices.',
            c: 'He does not say how long shops take.',
          },
          explanation:
            '“Either” after a negative means “not the one and not the other”: no explanation and no piece of cake.',
        },
      ],
    },
    {
      type: 'matching',
      title: 'What is wrong with it?',
      skill: 'vocabulary',
      prompt: 'Match each sentence from the waiting room with the word for the problem.',
      minutes: 5,
      extra: ['It is out of stock.', 'It is second-hand.'],
      items: [
        {
          left: 'The cup fell, and now there is a thin line down its side.',
          right: 'It is cracked.',
          explanation: 'A crack is a thin line where something has begun to break but has not come apart.',
          targets: ['word:crack'],
        },
        {
          left: 'I caught my sleeve on a nail and made a hole in it.',
          right: 'It is torn.',
          explanation: 'Cloth and paper are torn when they are pulled apart: tear, tore, torn.',
          targets: ['word:tear'],
        },
        {
          left: 'The battery in the torch has no power left.',
          right: 'It is flat.',
          explanation:
            'A flat battery (American English also: a dead battery) has no power left. A tyre without air is flat, too.',
          targets: ['word:flat'],
        },
        {
          left: 'Water is coming out of the bottom of the kettle.',
          right: 'It is leaking.',
          explanation: 'Something leaks when liquid or gas gets out through a small hole.',
          targets: ['word:leak'],
        },
        {
          left: 'I can pull the drawer as hard as I like: it does not move.',
          right: 'It is stuck.',
          explanation: 'What cannot be moved from its place is stuck: stick, stuck, stuck.',
          targets: ['word:stuck'],
        },
        {
          left: 'The iron garden chair has turned brown in the rain.',
          right: 'It is rusty.',
          explanation: 'Rust is the brown layer on iron that has been wet; the adjective is rusty.',
          targets: ['word:rusty'],
        },
        {
          left: 'The screw in the handle needs a few turns, because the handle moves.',
          right: 'It is loose.',
          explanation: 'Loose (one sound /s/, two o’s) is the opposite of tight. Do not mix it up with the verb lose.',
          targets: ['word:loose'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'House rules',
      skill: 'reading',
      prompt: 'Read the notice. Are the statements true, false, or does the notice not say?',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'False needs a sentence in the notice that says the opposite. If the notice is silent, choose “not given”.',
        },
      ],
      stimulus: {
        kind: 'text',
        title: 'Before you join the queue',
        text: `Welcome to the repair café! Please read this before you sit down.

The repair itself is free. If a new part is needed, you pay what it costs in the shop and not a cent more. There is a box for gifts next to the cake. Nobody looks at it, and nobody looks at you.

You may bring two things a day. If you bring more, the others wait until everybody in the queue has had a turn. We are happy to look at clothes, bicycles, lamps, radios, toys, small furniture and anything with a plug that you can carry on your own. We do not repair phones, because the screens break too easily and then everybody is sad. For the same reason we do not touch anything that is still under guarantee: take it back to the shop and let them do the work.

Our volunteers know a lot, but they are not a company. It may happen that a thing works even less after the repair than before. By sitting down at a table you accept this, and nobody will pay for the damage.

Children are welcome at the toy table, where they are allowed to use real tools as long as an adult stays with them.

The kitchen closes at three, the tables at four. We start tidying up at half past three, so the last number is given out at three o’clock.`,
      },
      items: [
        {
          stem: 'Visitors pay more for a new part than it costs in a shop.',
          key: 'false',
          explanation: 'You pay “what it costs in the shop and not a cent more”: the same price.',
        },
        {
          stem: 'Somebody who brings three things may have to wait for the third.',
          key: 'true',
          explanation: 'Two things a day are normal; more must wait “until everybody in the queue has had a turn”.',
        },
        {
          stem: 'A neighbour may help you to carry in a washing machine.',
          key: 'false',
          explanation:
            'Things with a plug must be things “that you can carry on your own”, so help with carrying is no way round the rule.',
        },
        {
          stem: 'Phones are the things that visitors most often ask about.',
          key: 'not_given',
          explanation: 'The notice says that phones are not repaired and why, but not how often people ask.',
        },
        {
          stem: 'You should take a radio that is still under guarantee to the shop.',
          key: 'true',
          explanation: 'They do not touch anything under guarantee: “take it back to the shop”.',
        },
        {
          stem: 'Volunteers have to pay if they make the damage worse.',
          key: 'false',
          explanation: 'Visitors accept the risk by sitting down, and “nobody will pay for the damage”.',
        },
        {
          stem: 'Most of the children who come are with their parents.',
          key: 'not_given',
          explanation: 'An adult has to stay with them, but the notice does not say who these adults usually are.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Done by volunteers',
      skill: 'grammar',
      prompt: 'Complete the report with the verb in brackets. Use a passive form.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'A passive is a form of be with the past participle: is mended, was mended, has been mended.',
        },
        { cost: 20, text: 'Look at the time words first: every month, last Saturday, so far, next week.' },
      ],
      items: [
        {
          stem: 'Every month about sixty things ___ (bring) to the fire station.',
          accepted: ['are brought'],
          explanation: '“Every month” asks for the present; things (plural) are brought. Bring, brought, brought.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'Last Saturday an old sewing machine ___ (find) in front of the door.',
          accepted: ['was found'],
          explanation: '“Last Saturday” is a finished time: past simple passive, was + participle.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'Nobody knows who it belonged to, but it ___ (already / repair) by Amara.',
          accepted: ['has already been repaired', 'was already repaired', 'had already been repaired'],
          explanation: '“Already” with a result now: has been + participle, and already stands after has.',
          targets: ['grammar:passive', 'grammar:present-perfect-vs-past'],
        },
        {
          stem: 'When we arrived, the tables ___ (put) out by two students, so we helped them to finish.',
          accepted: ['were being put'],
          explanation: 'The work was in progress at that moment: were being + participle. Put, put, put.',
          targets: ['grammar:passive', 'grammar:past-continuous'],
        },
        {
          stem: 'Next week the lights in the hall ___ (change), so bring a lamp.',
          accepted: ['will be changed', 'are going to be changed', 'are being changed', 'are to be changed'],
          explanation: 'A plan for the future in the passive: will be / are going to be + participle.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'Tools must ___ (clean) before they go back into the box.',
          accepted: ['be cleaned'],
          explanation: 'After a modal verb the passive is be + participle, without to: must be cleaned.',
          targets: ['grammar:passive', 'grammar:modals'],
        },
      ],
    },
    {
      type: 'ordering',
      title: 'The lamp from the flea market',
      skill: 'reading',
      prompt: 'Put the sentences in the right order to make a story.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'Look for words that point back: it, there, this, the other one. What they point to comes before.',
        },
      ],
      items: [
        {
          stem: 'How the lamp came home',
          parts: [
            'My sister found a beautiful green lamp at a flea market in Évora.',
            'The man who sold it promised her that it worked.',
            'When she plugged it in at home, however, nothing happened.',
            'She could not take it back, because he was only there once a year.',
            'So she brought it to the fire station the next Saturday.',
          ],
          explanation:
            'It and the man need the lamp first; however answers the promise; “take it back” needs the broken lamp, and so gives the result.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'What was wrong with it',
          parts: [
            'Mr Duarte took the lamp apart and looked at the pieces.',
            'At first he could not see anything wrong with any of them.',
            'Then he noticed a tiny hole in the cable.',
            'Something had bitten through it, probably a mouse.',
            'After he had cut out this piece, the lamp worked perfectly.',
          ],
          explanation:
            'At first and then give the order; it in “bitten through it” is the cable, and “this piece” is where the hole was.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'What happened in the end',
          parts: [
            'My sister was so pleased that she wanted to pay him.',
            'He refused and pointed to a clock on the table next to his.',
            'A boy of about twelve was trying to open it with a kitchen knife.',
            '“Help him instead,” Mr Duarte said.',
            'That was two years ago, and since then she has not missed a single Saturday.',
          ],
          explanation:
            'He refused answers the wish to pay; it is the clock; him is the boy; that sums up the whole scene.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'c_test',
      title: 'The mug with a history',
      skill: 'vocabulary',
      prompt: 'The second half of some words is missing. Complete them.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'Read the whole text first: it is about a mug that broke and what became of it.' },
        { cost: 20, text: 'Most of the damaged words are small: to, but, the, we, now, too, for …' },
      ],
      text: `My grandmother’s favourite mug broke the day before her birthday. I wanted t[o] buy a n[ew] one, b[ut] she shook h[er] head. “You ca[n] buy a mug,” s[he] said, “but n[ot] forty ye[ars] of brea[kfast].” So w[e] took t[he] pieces to t[he] repair café a[nd] glued th[em] together. N[ow] it is t[oo] weak f[or] coffee, so she keeps her pens in it.`,
      items: [
        { explanation: 'Want is followed by to + infinitive: wanted to buy.', targets: ['grammar:gerund-infinitive'] },
        { explanation: 'The old mug is broken, so the other choice is a new one.', targets: ['word:new'] },
        { explanation: 'Her answer goes against the wish: but.', targets: ['grammar:linking-words'] },
        {
          explanation: 'Parts of the body take a possessive in English: she shook her head.',
          targets: ['grammar:pronouns'],
        },
        {
          explanation: 'It is possible to buy a mug: you can, then the infinitive without to.',
          targets: ['grammar:modals'],
        },
        { explanation: 'The grandmother is speaking: she said.', targets: ['grammar:pronouns'] },
        { explanation: 'You can buy one thing but not the other: “but not”.', targets: ['grammar:negatives'] },
        { explanation: 'Forty is followed by a plural; she has used the mug for forty years.', targets: ['word:year'] },
        { explanation: 'A mug is used in the morning: forty years of breakfast.', targets: ['word:breakfast'] },
        { explanation: 'The two of them took it: “I” and the grandmother are we.', targets: ['grammar:pronouns'] },
        { explanation: 'We know which pieces: those of the broken mug, so the.', targets: ['grammar:articles'] },
        {
          explanation: 'A particular place that the reader knows already: the repair café.',
          targets: ['grammar:articles'],
        },
        { explanation: 'Two things done one after the other: took … and glued.', targets: ['grammar:linking-words'] },
        { explanation: 'The object is the pieces (plural): them.', targets: ['grammar:pronouns'] },
        { explanation: 'The story moves to the present: now it is.', targets: ['grammar:time-expressions'] },
        {
          explanation: 'More weakness than is good for the purpose: too weak for something.',
          targets: ['grammar:too-enough'],
        },
        {
          explanation: 'Too + adjective + for + noun: too weak for coffee.',
          targets: ['grammar:prepositions-dependent'],
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'Three messages for Inês',
      skill: 'reading',
      prompt: 'Read the messages and answer in one to five words.',
      minutes: 7,
      stimulus: {
        kind: 'text',
        title: 'Inbox, Thursday evening',
        text: `Dear Inês,
I am sorry, but I will not be able to help on Saturday. My daughter’s train from Braga gets in at eleven, and I have promised to cook. Could somebody else look after the bicycle table? Rui knows how to do brakes, even though he says that he does not. I will be back next month. Yusuf

Hello!
You repaired my mother’s record player in May, and I never thanked you properly. She is eighty-six and has been dancing in the kitchen ever since. Her doctor says that her knee is much better. My mother says that it has nothing to do with the doctor. I am sending you a chocolate cake with my nephew, who will also bring a hairdryer. The hairdryer is not a present. Marta S.

Good evening,
I write for the school magazine and would like to interview two of your volunteers, one over sixty and one under twenty. I want to ask what they have learned from each other. It will take about fifteen minutes, and I can come at any time except between one and two, when I have football. May I take photographs? If somebody does not want to be in a picture, I will only photograph their hands. Leonor, class 10B`,
      },
      items: [
        {
          stem: 'Which table needs a volunteer on Saturday?',
          accepted: ['the bicycle table', 'bicycle table', 'bicycle', 'bicycles', 'the bike table', 'bikes'],
          explanation: 'Yusuf cannot come and asks whether somebody else could “look after the bicycle table”.',
        },
        {
          stem: 'What is Rui able to do, in Yusuf’s opinion?',
          accepted: ['do brakes', 'brakes', 'repair brakes', 'fix brakes', 'mend brakes', 'he can do brakes'],
          explanation: '“Rui knows how to do brakes, even though he says that he does not.”',
        },
        {
          stem: 'What was repaired for Marta’s mother?',
          accepted: ['a record player', 'her record player', 'record player', 'the record player'],
          explanation: 'The first sentence says it: the record player, in May. The hairdryer is still broken.',
        },
        {
          stem: 'What has probably helped the old lady’s knee, as she sees it?',
          accepted: ['dancing', 'the dancing', 'dancing in the kitchen', 'music', 'the record player', 'the music'],
          explanation:
            'She dances every day now and says it has nothing to do with the doctor, so she thinks of the dancing.',
        },
        {
          stem: 'Why can Leonor not come at half past one?',
          accepted: [
            'football',
            'she has football',
            'she plays football',
            'because she has football',
            'soccer',
            'she has football practice',
            'football practice',
          ],
          explanation: 'Half past one lies between one and two, “when I have football”.',
        },
        {
          stem: 'What will Leonor photograph if a person does not want to be in a picture?',
          accepted: ['their hands', 'hands', 'only their hands', 'the hands', 'his or her hands', 'the person’s hands'],
          explanation: 'In that case she will “only photograph their hands”.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'Said another way',
      skill: 'grammar',
      prompt: 'Write the sentence again so that it means the same. Begin as shown.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'The object of the old sentence becomes the subject of the new one.' },
        { cost: 20, text: 'Keep the tense: put be into the tense of the old verb, then add the participle.' },
      ],
      items: [
        {
          stem: 'They give out the last number at three o’clock.',
          start: 'The last number',
          accepted: ['The last number is given out at three o’clock.', 'The last number is given out at three.'],
          explanation: 'Present simple passive; the particle out stays with its verb: is given out.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'Someone has stolen the box with the small screws.',
          start: 'The box',
          accepted: [
            'The box with the small screws has been stolen.',
            'The box with the small screws has been stolen by someone.',
          ],
          explanation: 'Present perfect passive: has been stolen. “By someone” adds nothing and is left out.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'Inês’s uncle built the long table.',
          start: 'The long table',
          accepted: ['The long table was built by Inês’s uncle.'],
          explanation: 'Past simple passive: was built. Here it matters who did it, so by names the person.',
          targets: ['grammar:passive'],
        },
        {
          stem: 'You must not use these tools without an adult.',
          start: 'These tools',
          accepted: ['These tools must not be used without an adult.'],
          explanation: 'Modal + be + participle: must not be used.',
          targets: ['grammar:passive', 'grammar:modals'],
        },
        {
          stem: 'The woman is a nurse. She repairs our clocks.',
          start: 'The woman who',
          accepted: ['The woman who repairs our clocks is a nurse.', 'The woman who is a nurse repairs our clocks.'],
          explanation: 'The relative clause stands right after its noun; who replaces she, so she is not repeated.',
          targets: ['grammar:relative-clauses'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'At the toy table',
      skill: 'listening',
      prompt: 'Listen to the conversation and choose the best answer.',
      minutes: 6,
      stimulus: {
        kind: 'dialogue',
        title: 'The robot that only turns left',
        text: `Amara: Hello, sit down. What have you brought me?
Leo: My little brother’s robot. It can only turn left now. He’s been crying since Wednesday.
Amara: Since Wednesday? Poor boy. Did he drop it?
Leo: He says he didn’t. To be honest, I think I sat on it. I haven’t told him.
Amara: I see. Then let’s open it quickly, before he finds out. Can you hold the back? There, one of the wheels has come off its little stick. Nothing is broken.
Leo: Do we need glue?
Amara: No, glue would stop it turning. Just push until it clicks. Harder. Did you hear that?
Leo: Yes! That’s all? I nearly bought him a new one.
Amara: With your own money?
Leo: With all of it. It costs thirty euros, and I’ve got thirty-two.
Amara: Then spend two of them on cake, and tell him the truth. Brothers usually know anyway.`,
      },
      items: [
        {
          stem: 'What is the matter with the robot?',
          options: {
            a: 'It makes a strange noise.',
            b: 'It does not move at all.',
            c: 'It turns in only one direction.',
          },
          key: 'c',
          why: {
            a: 'The only noise is the click when it is repaired.',
            b: 'It still moves, but only to the left.',
          },
          explanation: 'Leo says: “It can only turn left now.”',
        },
        {
          stem: 'Who probably broke it?',
          options: { a: 'Leo', b: 'his little brother', c: 'Amara' },
          key: 'a',
          why: {
            b: 'The brother says that he did not drop it, and Leo knows better.',
            c: 'Amara only opens it to repair it.',
          },
          explanation: '“To be honest, I think I sat on it” is Leo’s own story.',
        },
        {
          stem: 'Why does Amara not use glue?',
          options: {
            a: 'She has none left.',
            b: 'The wheel has to be able to move.',
            c: 'It takes too long to dry.',
          },
          key: 'b',
          why: {
            a: 'She does not say that there is none.',
            c: 'She does not speak about drying; she is worried about the turning.',
          },
          explanation: 'She explains: “glue would stop it turning”. Stop something doing = make it impossible.',
        },
        {
          stem: 'What does Amara tell Leo to do in the end?',
          options: {
            a: 'to buy his brother a new robot',
            b: 'to give the café two euros',
            c: 'to tell his brother what happened',
          },
          key: 'c',
          why: {
            a: 'He nearly did that, but now he does not need to.',
            b: 'The two euros are for cake, not a gift to the café.',
          },
          explanation: 'Her last words are “tell him the truth”: he should say that he sat on the robot.',
        },
      ],
    },
  ],
};
