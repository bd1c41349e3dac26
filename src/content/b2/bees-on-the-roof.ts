import type { ModuleInput } from '../schema.ts';

export const beesOnTheRoof: ModuleInput = {
  id: 'b2-bees-on-the-roof',
  title: 'Bees on the roof',
  description:
    'Above a public swimming pool in Zagreb live half a million bees. Build words, pair words and find the right shade of meaning.',
  skill: 'vocabulary',
  level: 'B2',
  order: 1,
  canDo: [
    'form nouns, adjectives and adverbs from a word that you know, with prefixes and suffixes',
    'use words together that belong together, such as raise awareness or pose a threat',
    'choose between words that are close in meaning',
    'report what people believe without saying that it is true',
  ],
  tasks: [
    {
      type: 'gap_fill',
      title: 'The family tree of words',
      skill: 'vocabulary',
      prompt: 'Use the word in capitals to form a word that fits the gap.',
      minutes: 8,
      hints: [
        {
          cost: 10,
          text: 'Check the place of the gap: after an article or a possessive comes a noun, before an adjective often an adverb.',
        },
        { cost: 15, text: 'Two words need a negative prefix; read the rest of the sentence to find out which.' },
      ],
      items: [
        {
          stem: 'Every hive gets a thorough ___ in the first warm week of spring. (INSPECT)',
          accepted: ['inspection'],
          explanation:
            'After the adjective thorough a noun is needed: inspect → inspection. An inspector would be the person.',
          targets: ['word:inspection', 'grammar:word-formation'],
        },
        {
          stem: 'To a beginner, the noise inside sounds ___ threatening, although the bees are perfectly calm. (SURPRISE)',
          accepted: ['surprisingly'],
          explanation: 'An adverb describes the adjective threatening: surprising + -ly.',
          targets: ['word:surprisingly', 'grammar:word-formation'],
        },
        {
          stem: 'The lifeguards were ___ to begin with, but now they eat honey every morning. (ENTHUSIASM)',
          accepted: ['unenthusiastic'],
          explanation: '“But now” shows that they did not like the idea at first: un- + enthusiastic.',
          targets: ['word:unenthusiastic', 'grammar:word-formation'],
        },
        {
          stem: 'Her ___ of the city’s trees is so good that she can taste them in the honey. (KNOW)',
          accepted: ['knowledge'],
          explanation: 'Know forms an irregular noun, knowledge, which is uncountable in most uses.',
          targets: ['word:knowledge', 'grammar:word-formation'],
        },
        {
          stem: 'What began as a hobby has become a considerable ___. (RESPONSIBLE)',
          accepted: ['responsibility'],
          explanation: 'After the article and an adjective a noun is needed: -ible becomes -ibility.',
          targets: ['word:responsibility', 'grammar:word-formation'],
        },
        {
          stem: 'A ___ decision about the hives had to be made within minutes. (LIFE, SAVE)',
          accepted: ['life-saving', 'lifesaving'],
          explanation: 'A noun and an -ing form make an adjective: something that saves lives is life-saving.',
          targets: ['word:life-saving', 'grammar:word-formation'],
        },
        {
          stem: 'It would be ___ to open a hive in a thunderstorm. (WISE)',
          accepted: ['unwise'],
          explanation: 'Nobody should do it, so the negative is needed: unwise.',
          targets: ['word:unwise', 'grammar:word-formation'],
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Eleven metres above the water',
      skill: 'reading',
      prompt: 'Read the article and choose the best answer.',
      minutes: 10,
      stimulus: {
        kind: 'text',
        title: 'The quiet tenants',
        text: `Regulars at the public pool in the east of Zagreb know that they should not leave their lemonade uncovered. Few of them have ever seen where the visitors come from. To do so you have to go past the showers, up an iron staircase and through a door marked “Pumps”, behind which Mirjana Kos, in a white suit that has seen better days, is talking to her bees.

She did not set out to become a beekeeper. For nineteen years Kos was responsible for the chemistry of the water: a solitary job, spent mostly in a cellar. When a swarm settled on the diving board one Sunday in June, the manager wanted to call pest control. Kos, who had seen her grandfather deal with bees, asked for a cardboard box and a bath towel instead. It took her twenty minutes. The crowd applauded, the manager turned pale, and the box went up to the roof “for one night”.

That was six years ago. What is now a row of fourteen hives was never officially approved; it was merely tolerated, and then, when the first jars of honey were sold at the ticket office and paid for new changing rooms, discovered to have been everybody’s idea. Kos tells this story without bitterness. “An idea that works soon has many fathers,” she says. “I only mind that none of them will carry the boxes upstairs.”

She is wary of the praise that city beekeepers tend to receive. It is flattering to be told that one is saving nature, but a honey bee is a farm animal, and too many hives in one district can leave less for its wild relatives. When a bank recently offered to pay for thirty more, she turned the money down and asked for a flower meadow. The bank said that it would think about it. It has been thinking, Kos says, for quite some time.`,
      },
      items: [
        {
          stem: 'What does the first paragraph suggest about the bees?',
          options: {
            a: 'They have become a danger to swimmers.',
            b: 'Most visitors meet them without knowing where they live.',
            c: 'They are kept secret by the staff of the pool.',
            d: 'People come to the pool in order to see them.',
          },
          key: 'b',
          why: {
            a: 'The bees like lemonade; that is annoying at worst.',
            c: 'They are hard to reach, but the text does not say that anybody hides them.',
            d: 'Regulars come to swim; few have ever seen the hives.',
          },
          explanation:
            'Regulars cover their lemonade, so they meet the bees, but “few of them have ever seen where the visitors come from”.',
        },
        {
          stem: 'Why was Kos able to deal with the swarm?',
          options: {
            a: 'She had watched a member of her family do it.',
            b: 'She had been trained by pest control.',
            c: 'Her work had taught her about dangerous chemicals.',
            d: 'She had been secretly keeping bees for years.',
          },
          key: 'a',
          why: {
            b: 'Pest control was the manager’s idea, and nobody came.',
            c: 'She used a box and a towel, not chemistry.',
            d: 'She had not planned to keep bees at all.',
          },
          explanation: 'The relative clause gives the reason: she “had seen her grandfather deal with bees”.',
        },
        {
          stem: 'What does the writer say about the official attitude to the hives?',
          options: {
            a: 'They were approved after a long discussion.',
            b: 'They were forbidden until the new changing rooms were built.',
            c: 'They were accepted once they turned out to be profitable.',
            d: 'They were supported by the manager from the beginning.',
          },
          key: 'c',
          why: {
            a: 'The hives were “never officially approved”.',
            b: 'They were tolerated, not forbidden.',
            d: 'The manager turned pale and had wanted to have the swarm removed.',
          },
          explanation: 'First merely tolerated, they became “everybody’s idea” when the honey had earned money.',
        },
        {
          stem: 'What does Kos imply by her remark about “many fathers”?',
          options: {
            a: 'People like to claim a success as their own.',
            b: 'Good ideas usually come from a group.',
            c: 'Men are given more credit than women.',
            d: 'She is glad that the work is shared.',
          },
          key: 'a',
          why: {
            b: 'She is being ironic: the idea was hers alone.',
            c: 'Fathers is an image; she does not compare men with women.',
            d: 'Nobody carries the boxes, so the work is not shared.',
          },
          explanation: 'The idea was hers, but once it worked, everyone pretended to have had it.',
        },
        {
          stem: 'Why did she refuse the bank’s offer?',
          options: {
            a: 'She did not want to owe anybody money.',
            b: 'There was no room for more hives on the roof.',
            c: 'She believed that the bank only wanted publicity.',
            d: 'She thought that more hives might harm other insects.',
          },
          key: 'd',
          why: {
            a: 'Debt is not mentioned; it was an offer to pay.',
            b: 'The text says nothing about the space.',
            c: 'She may think so, but the text gives another reason.',
          },
          explanation:
            'Just before, we read that too many hives “can leave less for its wild relatives”, that is for wild bees.',
        },
        {
          stem: 'What is the tone of the last two sentences?',
          options: { a: 'grateful', b: 'drily ironic', c: 'openly angry', d: 'full of hope' },
          key: 'b',
          why: {
            a: 'There is nothing to be grateful for yet.',
            c: 'She makes her point without raising her voice.',
            d: '“For quite some time” shows that she no longer expects an answer.',
          },
          explanation:
            'Repeating “think” and adding “for quite some time” says politely that the bank is doing nothing.',
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'Words that live together',
      skill: 'vocabulary',
      prompt: 'Complete the leaflet with verbs from the bank. Some are not needed.',
      minutes: 7,
      hints: [
        {
          cost: 10,
          text: 'Each verb belongs to the noun after it: … into account, … a threat, … in mind, … a hand, … to conclusions.',
        },
      ],
      text: `Thinking of keeping bees? Before you do, ___ into account that a hive needs you every week from April to August. Bees do not normally ___ a threat to neighbours, but it is only fair to talk to them first, if only to ___ their minds at rest. ___ in mind that bees need water, and if you do not offer any, they will find the nearest swimming pool. Join a club: older members will gladly ___ you a hand with your first harvest, and many clubs ___ courses in winter. Finally, do not ___ to conclusions when a hive goes quiet in November. The bees are not dead; they are keeping warm.`,
      extra: ['hit', 'fall', 'bring', 'make'],
      items: [
        {
          key: 'take',
          explanation: 'Take something into account = consider it when you decide.',
          targets: ['word:take into account'],
        },
        {
          key: 'pose',
          explanation: 'A danger, a threat, a risk or a problem is posed: pose a threat to somebody.',
          targets: ['word:pose'],
        },
        { key: 'put', explanation: 'Put somebody’s mind at rest = take away their worries.', targets: ['word:put'] },
        {
          key: 'Bear',
          explanation: 'Bear in mind (also: keep in mind) = do not forget.',
          targets: ['word:bear in mind'],
        },
        { key: 'lend', explanation: 'Lend (or give) somebody a hand = help.', targets: ['word:lend a hand'] },
        {
          key: 'run',
          explanation: 'To run a course, a shop or a hotel = to organise or manage it.',
          targets: ['word:run'],
        },
        {
          key: 'jump',
          explanation: 'Jump to conclusions = decide before you know the facts.',
          targets: ['word:jump to conclusions'],
        },
      ],
    },
    {
      type: 'yes_no_vocab',
      title: 'The beekeeper’s dictionary',
      skill: 'vocabulary',
      prompt: 'Some of these words exist in English, some are invented. Choose the real ones.',
      minutes: 5,
      items: [
        {
          word: 'reluctant',
          real: true,
          explanation: 'Reluctant = not willing and therefore slow to do something.',
          targets: ['word:reluctant'],
        },
        {
          word: 'thrive',
          real: true,
          explanation: 'To thrive is to grow well or be very successful.',
          targets: ['word:thrive'],
        },
        { word: 'bromulous', real: false, explanation: 'Bromulous is invented, though many adjectives end in -ulous.' },
        {
          word: 'scarce',
          real: true,
          explanation: 'What is scarce is hard to find because there is little of it.',
          targets: ['word:scarce'],
        },
        {
          word: 'dwindle',
          real: true,
          explanation: 'To dwindle is to become smaller and smaller or fewer and fewer.',
          targets: ['word:dwindle'],
        },
        {
          word: 'astervate',
          real: false,
          explanation: 'Astervate does not exist; the ending -ate only makes it look like a verb.',
        },
        {
          word: 'nectar',
          real: true,
          explanation: 'Nectar is the sweet liquid that bees collect from flowers.',
          targets: ['word:nectar'],
        },
        {
          word: 'swarm',
          real: true,
          explanation: 'A swarm is a large moving group of insects.',
          targets: ['word:swarm'],
        },
        { word: 'lurmish', real: false, explanation: 'Lurmish is invented; skirmish and furnish are real.' },
        {
          word: 'intricate',
          real: true,
          explanation: 'Intricate = with many small parts that fit together.',
          targets: ['word:intricate'],
        },
        {
          word: 'vulnerable',
          real: true,
          explanation: 'Vulnerable = easily hurt or attacked.',
          targets: ['word:vulnerable'],
        },
        {
          word: 'pelloquy',
          real: false,
          explanation: 'Pelloquy does not exist; soliloquy and colloquial have the same ancestor, this has none.',
        },
        {
          word: 'resilient',
          real: true,
          explanation: 'Resilient = able to recover quickly after something bad.',
          targets: ['word:resilient'],
        },
        { word: 'tedious', real: true, explanation: 'Tedious = long, slow and boring.', targets: ['word:tedious'] },
        { word: 'velocant', real: false, explanation: 'Velocity is real, but it has no adjective velocant.' },
        {
          word: 'abundant',
          real: true,
          explanation: 'Abundant = more than enough; the opposite of scarce.',
          targets: ['word:abundant'],
        },
        { word: 'quinderous', real: false, explanation: 'Quinderous is invented; ponderous is real.' },
        {
          word: 'cautious',
          real: true,
          explanation: 'Cautious = careful to avoid danger; the noun is caution.',
          targets: ['word:cautious'],
        },
        {
          word: 'plummet',
          real: true,
          explanation: 'To plummet is to fall suddenly and fast: temperatures and prices do it.',
          targets: ['word:plummet'],
        },
        {
          word: 'disforment',
          real: false,
          explanation: 'Disforment has a good prefix and a good suffix, but no word between them.',
        },
        {
          word: 'soothe',
          real: true,
          explanation: 'To soothe is to make someone calmer or a pain smaller.',
          targets: ['word:soothe'],
        },
        { word: 'tendrify', real: false, explanation: 'A tendril is part of a plant, but nothing is ever tendrified.' },
        {
          word: 'hazard',
          real: true,
          explanation: 'A hazard is something that may be dangerous.',
          targets: ['word:hazard'],
        },
        {
          word: 'elaborate',
          real: true,
          explanation: 'Elaborate = planned and made with great care and many details.',
          targets: ['word:elaborate'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'Jonas and his first sting',
      skill: 'listening',
      prompt: 'Listen to the conversation. Are the statements true, false, or not said?',
      minutes: 7,
      stimulus: {
        kind: 'dialogue',
        title: 'Behind the door marked “Pumps”',
        text: `Mirjana: Show me. Oh, that’s nothing. Keep still, and don’t pull at it, scrape it off with your fingernail.
Jonas: Nothing? My thumb looks like a tomato.
Mirjana: In that case you’re a proper beekeeper now. How did it happen?
Jonas: I took my glove off to answer the phone. I know, I know. You told me to leave it downstairs.
Mirjana: I did mention it. Twice, I believe.
Jonas: I’m waiting for a call about the room in Črnomerec. If I don’t pick up at once, it goes to someone else.
Mirjana: And did you get the room?
Jonas: I screamed into the landlady’s ear and dropped the phone. So I rather doubt it.
Mirjana: Give me her number. What’s she called? Horvat? Not Vesna Horvat, with the bakery? She buys six jars a year from me.
Jonas: You’d ring her up for me?
Mirjana: I’d tell her that you’re honest, tidy and unlikely ever to take off a glove again.`,
      },
      items: [
        {
          stem: 'Mirjana advises Jonas to pull the sting out quickly.',
          key: 'false',
          explanation: 'She says the opposite: “don’t pull at it, scrape it off”.',
        },
        {
          stem: 'Jonas had been warned about his phone more than once.',
          key: 'true',
          explanation: '“I did mention it. Twice, I believe.” The modest wording is her way of teasing him.',
        },
        {
          stem: 'The room in Črnomerec is cheaper than where Jonas lives now.',
          key: 'not_given',
          explanation: 'He wants the room very much, but neither the price nor his present home is mentioned.',
        },
        {
          stem: 'Jonas believes that he has probably lost the room.',
          key: 'true',
          explanation: '“So I rather doubt it” means that he does not think he got it.',
        },
        {
          stem: 'The landlady hung up before Jonas dropped the phone.',
          key: 'not_given',
          explanation: 'He screamed and dropped the phone; what she did is not said.',
        },
        {
          stem: 'Mirjana may know the landlady as a customer.',
          key: 'true',
          explanation: 'If it is the Vesna Horvat with the bakery, she buys six jars of honey a year.',
        },
        {
          stem: 'Mirjana refuses to get involved.',
          key: 'false',
          explanation: 'She asks for the number and says what she would tell the landlady.',
        },
      ],
    },
    {
      type: 'mcq_single',
      title: 'Close, but not the same',
      skill: 'vocabulary',
      prompt: 'Choose the word that fits both the meaning and the grammar.',
      minutes: 7,
      items: [
        {
          stem: 'The label must be ___ enough to be read by someone without glasses.',
          options: { a: 'obvious', b: 'legible', c: 'literate', d: 'eligible' },
          key: 'b',
          why: {
            a: 'Obvious means easy to understand or notice; here it is about letters.',
            c: 'Literate describes people who can read and write.',
            d: 'Eligible means having the right to something.',
          },
          explanation: 'Legible = clear enough to be read. Its opposite is illegible.',
          targets: ['word:legible'],
        },
        {
          stem: 'The council ___ the roof garden on condition that nobody smoked there.',
          options: { a: 'consented', b: 'obliged', c: 'allowed for', d: 'approved' },
          key: 'd',
          why: {
            a: 'Consent needs to before a thing: consented to the garden.',
            b: 'To oblige somebody is to force them or to do them a favour; a garden cannot be obliged.',
            c: 'To allow for something is to take it into account when you plan.',
          },
          explanation: 'To approve something = to give official permission. (Approve of = think well of.)',
          targets: ['word:approve', 'grammar:prepositions-dependent'],
        },
        {
          stem: 'Honey sales have fallen ___ since the rain began: from ninety jars a week to eighty-eight.',
          options: { a: 'marginally', b: 'sharply', c: 'considerably', d: 'scarcely' },
          key: 'a',
          why: {
            b: 'Sharply describes a great and sudden change.',
            c: 'Considerably means by a large amount.',
            d: 'Scarcely means almost not; it would come before the verb.',
          },
          explanation: 'Two jars out of ninety are very little: marginally = by a very small amount.',
          targets: ['word:marginally'],
        },
        {
          stem: 'I can’t ___ the smell of smoke, which is a pity for a beekeeper.',
          options: { a: 'support', b: 'suffer from', c: 'stand', d: 'carry' },
          key: 'c',
          why: {
            a: 'Support means help or hold up; it does not mean tolerate here.',
            b: 'You suffer from an illness; with can’t the sentence makes no sense.',
            d: 'You carry weight, not smells.',
          },
          explanation: 'Can’t stand (or can’t bear) something = dislike it strongly.',
          targets: ['word:stand'],
        },
        {
          stem: 'She has a ___ knowledge of wild plants: ask her anything.',
          options: { a: 'high', b: 'thorough', c: 'grand', d: 'heavy' },
          key: 'b',
          why: {
            a: 'Standards, prices and hopes are high; knowledge is not.',
            c: 'Grand describes buildings, plans and occasions that impress people.',
            d: 'Rain, traffic and losses are heavy.',
          },
          explanation: 'Knowledge is thorough, detailed, deep or broad.',
          targets: ['word:thorough'],
        },
        {
          stem: 'The smoke keeps the bees calm, but the ___ reason for using it is that it hides our scent.',
          options: { a: 'principle', b: 'head', c: 'principal', d: 'primarily' },
          key: 'c',
          why: {
            a: 'A principle is a rule or belief; the two words sound the same.',
            b: 'Head stands before jobs (head gardener), not before reasons.',
            d: 'Primarily is an adverb and cannot stand before a noun.',
          },
          explanation: 'Principal (adjective) = main. Principle (noun) = a basic rule.',
          targets: ['word:principal'],
        },
      ],
    },
    {
      type: 'transform',
      title: 'So they say',
      skill: 'grammar',
      prompt: 'Rewrite the sentence so that it means the same. Begin as shown.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'Pattern: somebody is said / thought / expected + to + infinitive.' },
        { cost: 20, text: 'If the action lies before the saying, use to have + participle.' },
      ],
      items: [
        {
          stem: 'People say that the honey tastes of lime trees.',
          start: 'The honey',
          accepted: ['The honey is said to taste of lime trees.'],
          explanation:
            'Passive reporting: subject + is said + to infinitive. The writer does not promise that it is true.',
          targets: ['grammar:passive-reporting'],
        },
        {
          stem: 'Everyone believes that a monk built the oldest hive.',
          start: 'The oldest hive',
          accepted: ['The oldest hive is believed to have been built by a monk.'],
          explanation: 'The building came before the believing, and it is passive: to have been built.',
          targets: ['grammar:passive-reporting', 'grammar:passive'],
        },
        {
          stem: 'They expect that the bees will swarm in May.',
          start: 'The bees',
          accepted: ['The bees are expected to swarm in May.'],
          explanation: 'Expected + to infinitive already points to the future, so will disappears.',
          targets: ['grammar:passive-reporting'],
        },
        {
          stem: 'People say Mirjana has never worn a glove.',
          start: 'Mirjana',
          accepted: [
            'Mirjana is said never to have worn a glove.',
            'Mirjana is said to have never worn a glove.',
            'Mirjana is said not to have ever worn a glove.',
          ],
          explanation:
            'The perfect infinitive carries the earlier time: to have worn; never may stand before or after to have.',
          targets: ['grammar:passive-reporting'],
        },
        {
          stem: 'A joiner made a new door for us.',
          start: 'We had',
          accepted: [
            'We had a new door made by a joiner.',
            'We had a new door made.',
            'We had a joiner make a new door for us.',
            'We had a joiner make a new door.',
            'We had a joiner make us a new door.',
            'We had a new door made for us by a joiner.',
          ],
          explanation: 'Have + object + participle: you arrange for somebody else to do it.',
          targets: ['grammar:causative-have'],
        },
      ],
    },
    {
      type: 'c_test',
      title: 'The bees on line eleven',
      skill: 'vocabulary',
      prompt: 'The second half of some words is missing. Complete them.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'It happens on a bus: think of the people on it, of its parts and of what one may not do.' },
        { cost: 20, text: 'Three of the verbs at the end are regular past forms: arr…, bru… and set… (a participle).' },
      ],
      text: `One morning in May our telephone rang before six. A bus dri[ver] on li[ne] eleven h[ad] stopped bec[ause] a cloud o[f] bees had set[tled] on his mir[ror]. Nob[ody] was all[owed] to g[et] off, and, stra[ngely] enough, not o[ne] of the passe[ngers] complained. Mirjana arr[ived] with a card[board] box, bru[shed] the sw[arm] into it and put the lid on. Then she bought a ticket and travelled home with all forty thousand of them on her knees.`,
      items: [
        { explanation: 'The person at the front of a bus is its driver.', targets: ['word:driver'] },
        { explanation: 'Buses and trams run on a line with a number.', targets: ['word:line'] },
        {
          explanation: 'The stopping came before the call: past perfect, had stopped.',
          targets: ['grammar:past-perfect'],
        },
        { explanation: 'The cloud of bees is the reason for stopping: because.', targets: ['grammar:linking-words'] },
        {
          explanation: 'A cloud of something: of joins a quantity to what it consists of.',
          targets: ['grammar:prepositions-dependent'],
        },
        { explanation: 'Insects, birds and dust settle: they come down and stay.', targets: ['word:settle'] },
        { explanation: 'A bus has a mirror in which the driver sees what is behind.', targets: ['word:mirror'] },
        {
          explanation: 'The doors stayed shut, so nobody got out; the verb is positive and the subject negative.',
          targets: ['word:nobody'],
        },
        { explanation: 'Be allowed to = have permission: nobody was allowed to leave.', targets: ['word:allow'] },
        { explanation: 'You get on and get off a bus.', targets: ['word:get off'] },
        {
          explanation: '“Strangely enough” comments on the whole sentence; an adverb is needed.',
          targets: ['word:strangely'],
        },
        { explanation: 'Not one of them = nobody at all, stronger than none.', targets: ['grammar:quantifiers'] },
        {
          explanation: 'People who travel in a vehicle are passengers; after “one of the” comes a plural.',
          targets: ['word:passenger'],
        },
        {
          explanation: 'Arrive, then brush, then put: three actions in a row in the past simple.',
          targets: ['word:arrive'],
        },
        { explanation: 'Cardboard is the thick stiff paper that boxes are made of.', targets: ['word:cardboard'] },
        { explanation: 'You brush insects or crumbs away with your hand or with a brush.', targets: ['word:brush'] },
        { explanation: 'A large group of bees that travels together is a swarm.', targets: ['word:swarm'] },
      ],
    },
    {
      type: 'topic_talk',
      title: 'Animals in the city',
      skill: 'speaking',
      prompt:
        'Talk for one to two minutes: should people keep animals such as bees, hens or goats in a city? Weigh up advantages and drawbacks, give an example and come to a conclusion.',
      minutes: 7,
      seconds: [60, 120],
      hints: [
        { cost: 10, text: 'Frame it: On the one hand … On the other hand … What matters most, in my view, is …' },
      ],
      points: [
        {
          label: 'names an advantage',
          any: ['advantage', 'benefit', 'on the one hand', 'good thing', 'positive', 'in favour', 'upside'],
        },
        {
          label: 'names a drawback',
          any: [
            'drawback',
            'disadvantage',
            'on the other hand',
            'however',
            'problem',
            'downside',
            'risk',
            'noise',
            'smell',
          ],
        },
        {
          label: 'gives an example',
          any: [
            'for example',
            'for instance',
            'such as',
            'a case in point',
            'my neighbour',
            'in my street',
            'in my town',
            'where i live',
          ],
        },
        {
          label: 'comes to a conclusion',
          any: [
            'all in all',
            'in my view',
            'in my opinion',
            'to sum up',
            'overall',
            'in conclusion',
            'on balance',
            'i would say',
          ],
        },
      ],
      model: `I grew up on the fifth floor, so for me animals in the city used to mean pigeons. On the one hand, there is a great benefit in keeping hens or bees near people’s homes: children see where food comes from, and neighbours who would otherwise just nod at each other start talking. For instance, a retired man in my street keeps four hens, and half of the street brings him salad.

On the other hand, animals are not decoration. They need somebody at weekends and during holidays, and not everybody wants to be woken by a cock at five in the morning. The main drawback, I think, is that people begin full of enthusiasm and lose interest after a year.

On balance, I would allow it, but only for groups, never for one person alone. If five families share the work, the animals will be looked after, and so, in a way, will the people.`,
      explanation:
        'A balanced talk signals each side (on the one hand, on the other hand), supports it with something concrete and ends with a clear position.',
      targets: ['grammar:linking-words'],
    },
  ],
};
