import type { ModuleInput } from '../schema.ts';

export const knowingHand: ModuleInput = {
  id: 'c1-the-knowing-hand',
  title: 'The knowing hand',
  description: 'In a workshop for organ pipes: words for skill, and for the things that skill cannot say.',
  skill: 'vocabulary',
  level: 'C1',
  order: 3,
  canDo: [
    'Choose between words that are close in meaning but not in use.',
    'Use idioms of work and learning without forcing them.',
    'Build the noun, adjective or verb that a sentence needs.',
    'Say precisely how something is done, and how it is learned.',
  ],
  tasks: [
    {
      type: 'yes_no_vocab',
      skill: 'vocabulary',
      title: 'Tools of the bench',
      prompt: 'Which of these are English words? Say yes only to those that you know; some do not exist.',
      minutes: 4,
      items: [
        {
          word: 'deft',
          real: true,
          explanation: 'Deft means quick, light and skilful, of hands and of remarks.',
          targets: ['word:deft'],
        },
        {
          word: 'mordulent',
          real: false,
          explanation: 'No such word: it only borrows the sound of mordant and fraudulent.',
          targets: ['word:mordant'],
        },
        {
          word: 'knack',
          real: true,
          explanation: 'A knack is a skill that seems natural: he has a knack of finding the flaw.',
          targets: ['word:knack'],
        },
        {
          word: 'painstaking',
          real: true,
          explanation: 'Painstaking work takes pains: it is slow and extremely careful.',
          targets: ['word:painstaking'],
        },
        {
          word: 'glinder',
          real: false,
          explanation: 'No such word, however much it sounds like glimmer and cinder.',
          targets: ['word:glimmer'],
        },
        {
          word: 'hone',
          real: true,
          explanation: 'To hone is to sharpen: a blade first, then a skill or a sentence.',
          targets: ['word:hone'],
        },
        {
          word: 'veneer',
          real: true,
          explanation:
            'A veneer is a thin layer of fine wood over plain wood, and so any fair surface: a veneer of calm.',
          targets: ['word:veneer'],
        },
        {
          word: 'tacit',
          real: true,
          explanation: 'What is tacit is understood without being said: tacit agreement, tacit knowledge.',
          targets: ['word:tacit'],
        },
        {
          word: 'prenify',
          real: false,
          explanation: 'No such verb; many real verbs do end in -ify, such as solidify and rectify.',
          targets: ['word:rectify'],
        },
        {
          word: 'supple',
          real: true,
          explanation: 'Supple means bending easily without breaking: supple leather, a supple mind.',
          targets: ['word:supple'],
        },
        {
          word: 'meticulous',
          real: true,
          explanation: 'Meticulous people see to every detail.',
          targets: ['word:meticulous'],
        },
        {
          word: 'corvenance',
          real: false,
          explanation: 'No such noun; do not confuse it with covenant, which is a solemn agreement.',
          targets: ['word:covenant'],
        },
        {
          word: 'brittle',
          real: true,
          explanation: 'Brittle things are hard and snap easily: brittle bones, a brittle laugh.',
          targets: ['word:brittle'],
        },
        {
          word: 'chisel',
          real: true,
          explanation: 'A chisel is a tool with a sharp end, struck to cut wood or stone.',
          targets: ['word:chisel'],
        },
        {
          word: 'fastive',
          real: false,
          explanation: 'No such adjective: festive exists, and so does fast, but not this.',
          targets: ['word:festive'],
        },
        {
          word: 'dexterity',
          real: true,
          explanation: 'Dexterity is skill of the hands; the root is a word for the right hand.',
          targets: ['word:dexterity'],
        },
        {
          word: 'adept',
          real: true,
          explanation: 'Adept at something means highly skilled in it.',
          targets: ['word:adept'],
        },
        {
          word: 'swaddern',
          real: false,
          explanation: 'No such word: to swaddle exists, and means to wrap a baby tightly.',
          targets: ['word:swaddle'],
        },
        {
          word: 'solder',
          real: true,
          explanation: 'To solder is to join metal with melted metal; the l is silent in American English.',
          targets: ['word:solder'],
        },
        {
          word: 'tacerate',
          real: false,
          explanation: 'No such verb; lacerate is real, and means to tear flesh.',
          targets: ['word:lacerate'],
        },
        {
          word: 'warp',
          real: true,
          explanation: 'Damp wood warps, that is, twists out of shape; judgement can be warped as well.',
          targets: ['word:warp'],
        },
      ],
    },
    {
      type: 'short_answer',
      skill: 'reading',
      title: 'Until it stops complaining',
      prompt: 'Read the essay and answer in one to eight words.',
      minutes: 12,
      hints: [{ cost: 15, text: 'The answers follow the order of the text, and its own words will do.' }],
      stimulus: {
        kind: 'text',
        title: 'Until it stops complaining',
        text: `For the first eight months Joos did not let me touch a pipe. I swept, I sorted screws, I carried lead. When I complained, as I did in the ninth week, he gave me a spoon, told me to drop it on the flagstones and asked what I had heard. A spoon, I said. He nodded, as though this confirmed something, and sent me back to my screws.

I had come to Ghent with a degree in acoustics and the vanity that goes with it. I could have drawn him the spectrum of that spoon. What I could not do, and what it took me most of a year to notice that I could not do, was tell from the sound whether the person who dropped it was tired. He could. He did not know how he did it, either, and this seemed to me at the time a weakness in his position. Pressed for a rule, he would say “until it stops complaining”. How far was one to open the foot of a pipe? Until it stopped complaining. How long should the metal rest? The same. I filled two notebooks with measurements, hoping to surprise him in a law of which he was unaware, and for a while I believed that I had one. Then the weather changed, and my law was out by a quarter of a tone.

It is tempting to call such knowledge mysterious. It is nothing of the kind. It is merely slow. A rule is something that one person can hand to another across a table, and it is a splendid thing for that very reason, but it has to leave out whatever will not lie flat. What Joos knew had never been flat. It had entered him ten thousand times, through the fingers and the soles of the feet, each time a little differently, and the differences were the knowledge.

I have an apprentice of my own now. Last week he asked me how far to raise the lip of a flute pipe. I heard myself draw breath to tell him, and had just enough shame to let it out again. Then I gave him a spoon.`,
      },
      items: [
        {
          stem: 'What had the writer studied before she came to Ghent?',
          accepted: ['acoustics', 'she had studied acoustics', 'a degree in acoustics'],
          explanation: 'She had “a degree in acoustics and the vanity that goes with it”.',
        },
        {
          stem: 'What could Joos tell from the sound of a dropped spoon?',
          accepted: [
            'whether the person who dropped it was tired',
            'whether someone was tired',
            'if the person was tired',
            'if the person who dropped it was tired',
            'whether the person was tired',
            'tiredness',
            'that a person was tired',
            'how tired the person was',
          ],
          explanation: 'He could “tell from the sound whether the person who dropped it was tired”.',
        },
        {
          stem: 'What did Joos say whenever he was asked for a rule?',
          accepted: ['until it stops complaining', 'until it stopped complaining'],
          explanation: 'The phrase gives the moment at which to stop, but no measure: the ear must decide.',
        },
        {
          stem: 'What put an end to the law that she believed she had found?',
          accepted: [
            'the weather',
            'a change in the weather',
            'the weather changed',
            'a change of weather',
            'change in the weather',
            'change of weather',
            'the change in the weather',
            'weather',
          ],
          explanation: '“Then the weather changed, and my law was out by a quarter of a tone.”',
        },
        {
          stem: 'Which adjective does she offer in place of “mysterious”?',
          accepted: ['slow', 'merely slow'],
          explanation: '“It is nothing of the kind. It is merely slow”: such knowledge only takes a long time.',
        },
        {
          stem: 'What does a rule have to leave out?',
          accepted: [
            'whatever will not lie flat',
            'what will not lie flat',
            'whatever does not lie flat',
            'everything that will not lie flat',
            'anything that will not lie flat',
            'what does not lie flat',
          ],
          explanation: 'The image is of paper on a table: what is handed across has to be flat, and skill is not.',
        },
        {
          stem: 'What kept her from answering her own apprentice?',
          accepted: [
            'shame',
            'her shame',
            'a sense of shame',
            'feeling ashamed',
            'she was ashamed',
            'she felt ashamed',
          ],
          explanation: 'She “had just enough shame” to say nothing, and gave him a spoon as Joos had done.',
        },
      ],
    },
    {
      type: 'gap_fill',
      skill: 'vocabulary',
      title: 'Grown from a root',
      prompt: 'Complete each sentence with a word formed from the one in brackets.',
      minutes: 7,
      hints: [{ cost: 15, text: 'Five of the words need something in front: in-, im-, un-, inter- or under-.' }],
      items: [
        {
          stem: 'The ___ (DEXTEROUS) with which she bends the metal took ten years to acquire.',
          accepted: ['dexterity', 'dexterousness'],
          explanation: 'The usual noun is dexterity: the -ous of the adjective drops out.',
          targets: ['word:dexterity'],
        },
        {
          stem: 'No two pipes are ___ (CHANGE): put one in the place of another and the chord turns sour.',
          accepted: ['interchangeable'],
          explanation: 'Interchangeable: able to take each other’s place. The e of change stays, to keep the g soft.',
          targets: ['word:interchangeable'],
        },
        {
          stem: 'The slightest ___ (PERFECT) in the lip makes the note hiss.',
          accepted: ['imperfection'],
          explanation: 'An imperfection is a small fault; before p the prefix in- becomes im-.',
          targets: ['word:imperfection'],
        },
        {
          stem: 'Over the centuries the organ had suffered from one well-meant ___ (INTERVENE) after another.',
          accepted: ['intervention'],
          explanation: 'The noun from intervene is intervention; one … after another takes the singular.',
          targets: ['word:intervention'],
        },
        {
          stem: 'Her ear is practically ___ (FALLIBLE): in thirty years I have not known it to be wrong.',
          accepted: ['infallible'],
          explanation: 'Infallible: unable to be wrong. In- is the prefix for most adjectives in -ible.',
          targets: ['word:infallible'],
        },
        {
          stem: 'What the workshop is known for, apart from its reeds, is a stubborn ___ (WILL) to be hurried.',
          accepted: ['unwillingness'],
          explanation:
            'Unwillingness to do something: will, willing, unwilling, unwillingness, each built on the last.',
          targets: ['word:unwillingness'],
        },
        {
          stem: 'To call the flood “a lively afternoon” was a typical ___ (STATE) of his.',
          accepted: ['understatement'],
          explanation: 'An understatement makes a thing smaller than it was; an overstatement does the reverse.',
          targets: ['word:understatement'],
        },
        {
          stem: 'He spoke with the quiet ___ (ASSURE) of a man whom no tool has ever contradicted.',
          accepted: ['assurance', 'self-assurance', 'assuredness', 'self-assuredness'],
          explanation:
            'Assurance is here confidence in oneself; in British English it can also be insurance on a life.',
          targets: ['word:assurance'],
        },
      ],
    },
    {
      type: 'mcq_single',
      skill: 'vocabulary',
      title: 'The one that fits',
      prompt: 'Choose the word that fits the sentence.',
      minutes: 7,
      items: [
        {
          stem: 'The knowledge had never been written down; it was ___, shared by everyone and stated by no one.',
          options: { a: 'reticent', b: 'tacit', c: 'mute', d: 'discreet' },
          key: 'b',
          why: {
            a: 'Reticent describes people who do not like to speak, not knowledge.',
            c: 'Mute means unable or refusing to speak; knowledge that all share is not that.',
            d: 'Discreet people keep secrets on purpose; here nothing is being hidden.',
          },
          explanation: 'Tacit means understood without being put into words: tacit knowledge, tacit consent.',
          targets: ['word:tacit'],
        },
        {
          stem: 'After years at the bench she has ___ a sharp eye for flaws.',
          options: { a: 'adopted', b: 'grown', c: 'acquired', d: 'hardened' },
          key: 'c',
          why: {
            a: 'One adopts what exists already and can be taken over: a method, a child.',
            b: 'Grown would make the eye a part of the body.',
            d: 'To harden an eye is to make it less kind, not more exact.',
          },
          explanation: 'A taste, a habit and an eye for something are acquired, that is, got gradually by practice.',
          targets: ['word:acquire'],
        },
        {
          stem: 'He ran a ___ finger along the seam, as if the metal might wake.',
          options: { a: 'tentative', b: 'provisional', c: 'hypothetical', d: 'approximate' },
          key: 'a',
          why: {
            b: 'Provisional is said of arrangements that will be replaced.',
            c: 'A hypothetical finger would exist only in the mind.',
            d: 'Approximate is said of figures and amounts.',
          },
          explanation: 'A tentative movement is made with hesitation, ready to be taken back.',
          targets: ['word:tentative'],
        },
        {
          stem: 'Left for a century in dry air, the leather had become so ___ that it snapped at a touch.',
          options: { a: 'supple', b: 'pliant', c: 'fickle', d: 'brittle' },
          key: 'd',
          why: {
            a: 'Supple leather bends without harm: the contrary of what is meant.',
            b: 'Pliant too means easily bent.',
            c: 'Fickle is said of people and luck that keep changing.',
          },
          explanation: 'Brittle things do not bend but snap.',
          targets: ['word:brittle'],
        },
        {
          stem: 'Cheap imitations have slowly ___ the market for hand-made reeds.',
          options: { a: 'eroded', b: 'corroded', c: 'evaporated', d: 'decomposed' },
          key: 'a',
          why: {
            b: 'Corrode is said of metal, and of what eats away character; not of markets.',
            c: 'A market may evaporate, but the verb takes no object in this sense.',
            d: 'Dead matter decomposes; nothing decomposes a market.',
          },
          explanation: 'To erode is to wear away bit by bit, as water does: erode a market, trust, support.',
          targets: ['word:erode'],
        },
        {
          stem: 'He has no patience with theory, and he makes no ___ about saying so.',
          options: { a: 'teeth', b: 'bones', c: 'nerves', d: 'ribs' },
          key: 'b',
          why: {
            a: 'Teeth appear in other idioms: in the teeth of, to grit one’s teeth.',
            c: 'One loses one’s nerve, or has the nerve to speak; one does not make nerves.',
            d: 'No idiom with ribs fits here.',
          },
          explanation: 'To make no bones about something is to say it openly, without hesitation.',
          targets: ['word:bone'],
        },
        {
          stem: 'Her first attempts were clumsy, but the old man had the ___ not to say so.',
          options: { a: 'tactics', b: 'tactile', c: 'contact', d: 'tact' },
          key: 'd',
          why: {
            a: 'Tactics are a plan for winning; he only spares her feelings.',
            b: 'Tactile is an adjective: to do with touch.',
            c: 'To have the contact not to say something makes no sense.',
          },
          explanation: 'Tact is the sense of what not to say; to have the tact to do something is a common frame.',
          targets: ['word:tact'],
        },
      ],
    },
    {
      type: 'mcq_single',
      skill: 'listening',
      title: 'A pair of gloves',
      prompt: 'Listen to an organ builder and an engineer and choose the best answer.',
      minutes: 9,
      stimulus: {
        kind: 'dialogue',
        title: 'A pair of gloves',
        text: `Ravi: So the idea is simple. Joos wears a pair of gloves with sensors in them, and in a month we have forty years of experience in a file.
Marit: I see. And what happens to the file?
Ravi: It trains the next generation. They put on the gloves, and when they press too hard the gloves resist.
Marit: And when ought they to press too hard?
Ravi: I’m not sure I follow.
Marit: Last Tuesday he forced a pipe so far out of tune that I thought he was ill. He was finding out where the metal would give up. You would have recorded it as a mistake.
Ravi: We would have averaged it out, to be honest.
Marit: Quite. And your average is a man who has never been curious.
Ravi: You make it sound as though I had come to rob you. My grandfather was a weaver in Jaipur. He had a way of tying in a broken thread that nobody has managed since he died. I would have given anything for a pair of gloves.
Marit: But you wouldn’t have wanted his average.
Ravi: No. I would have wanted that one knot.
Marit: Then let’s not record forty years. Let’s record one knot. He’ll do one thing, on one morning, and grumble while he does it, and you will keep the grumbling in.
Ravi: The grumbling isn’t data.
Marit: My dear Ravi, the grumbling is the only part that he has ever explained.`,
      },
      items: [
        {
          stem: 'What is Marit getting at when she asks, “And when ought they to press too hard?”',
          options: {
            a: 'That the gloves would resist at the wrong moment.',
            b: 'That beginners seldom press hard enough.',
            c: 'That the gloves might hurt the people who wear them.',
            d: 'That what looks like a mistake may be made on purpose.',
          },
          key: 'd',
          why: {
            a: 'She is not doubting that the device works, but the idea behind it.',
            b: 'Her example is of the master, not of a beginner.',
            c: 'Harm to the wearer is never mentioned.',
          },
          explanation: 'Her example explains the question: Joos forced a pipe out of tune in order to learn something.',
        },
        {
          stem: 'What does Marit express with “Quite”?',
          options: {
            a: 'That Ravi’s answer is only partly true.',
            b: 'That Ravi has just confirmed her objection.',
            c: 'That she is pleased with so honest a description of the method.',
            d: 'That she would like him to go on.',
          },
          key: 'b',
          why: {
            a: 'Quite means “partly” before an adjective; alone, as a reply, it means exactly so.',
            c: 'The next sentence attacks the method.',
            d: 'She goes on herself, at once.',
          },
          explanation:
            'Quite, as a complete reply, means exactly; here it turns his honest admission into her own argument.',
          targets: ['word:quite'],
        },
        {
          stem: 'Why does Ravi mention his grandfather?',
          options: {
            a: 'To show that he knows what it is for a skill to be lost.',
            b: 'To show that weaving is a harder craft to learn than building organs.',
            c: 'To prove that the gloves have worked before.',
            d: 'To admit that his project comes too late.',
          },
          key: 'a',
          why: {
            b: 'The crafts are not compared.',
            c: 'There were no gloves then: “I would have given anything” for a pair.',
            d: 'It is too late for one knot, but not for his project.',
          },
          explanation:
            'He answers the charge of coming “to rob you”: nobody has managed the knot since the old man died.',
        },
        {
          stem: 'What use does Marit make of the story?',
          options: {
            a: 'She uses it to end the conversation.',
            b: 'She casts doubt on whether it is true.',
            c: 'She shows him that he himself wanted something single, not an average.',
            d: 'She shows him that his grandfather’s skill was worth more than Joos’s.',
          },
          key: 'c',
          why: {
            a: 'It leads on to her proposal.',
            b: 'She takes it at its word.',
            d: 'The two men are not ranked.',
          },
          explanation:
            '“But you wouldn’t have wanted his average.” Ravi has to agree: “I would have wanted that one knot.”',
        },
        {
          stem: 'Why does she want the grumbling kept in?',
          options: {
            a: 'It would make the recording amusing.',
            b: 'It would remind the apprentices of the future that the work is hard.',
            c: 'It would prove that the recording is genuine.',
            d: 'It is where Joos comes nearest to saying what he knows.',
          },
          key: 'd',
          why: {
            a: 'The remark is funny, but it makes a serious point.',
            b: 'Nothing is said of a warning to apprentices.',
            c: 'No one doubts that the recording will be genuine.',
          },
          explanation: '“The grumbling is the only part that he has ever explained.”',
          targets: ['word:grumble'],
        },
      ],
    },
    {
      type: 'matching',
      skill: 'vocabulary',
      title: 'Idioms of the workshop',
      prompt: 'Match each idiom with its meaning.',
      minutes: 6,
      extra: ['to be paid for each piece', 'to do two jobs at once'],
      items: [
        {
          left: 'to cut corners',
          right: 'to save time or money by doing a job less well than one should',
          explanation: 'Whoever cuts a corner does not go all the way round: it is a reproach.',
          targets: ['word:corner'],
        },
        {
          left: 'a rule of thumb',
          right: 'a rough guide drawn from practice, not from theory',
          explanation: 'A rule of thumb is good enough for most cases, and claims no more.',
          targets: ['word:thumb'],
        },
        {
          left: 'by trial and error',
          right: 'by trying various ways and dropping those that fail',
          explanation: 'The phrase takes no article: she learned it by trial and error.',
          targets: ['word:trial'],
        },
        {
          left: 'to learn the ropes',
          right: 'to find out how things are done in a new job',
          explanation: 'It comes from sailing ships, on which a new hand had many ropes to tell apart.',
          targets: ['word:rope'],
        },
        {
          left: 'to go against the grain',
          right: 'to be contrary to one’s nature or habits',
          explanation:
            'Wood planed against its grain tears; a thing that goes against the grain is done with reluctance.',
          targets: ['word:grain'],
        },
        {
          left: 'an old hand',
          right: 'a person of long experience',
          explanation: 'Hand stands for worker; one is an old hand at something.',
          targets: ['word:hand'],
        },
        {
          left: 'rough and ready',
          right: 'simple and not quite finished, but good enough for now',
          explanation: 'A rough and ready solution works, and nobody will put it in a glass case.',
          targets: ['word:rough'],
        },
        {
          left: 'to lose one’s touch',
          right: 'no longer to be as good at something as one was',
          explanation: 'Touch here is the sureness of a player’s or a craftsman’s hand.',
          targets: ['word:touch'],
        },
      ],
    },
    {
      type: 'transform',
      skill: 'grammar',
      title: 'Shorter by a clause',
      prompt: 'Rewrite each sentence with a participle clause. Begin with the words given.',
      minutes: 8,
      hints: [
        {
          cost: 10,
          text: 'The participle takes the place of the conjunction and the verb: because she had seen becomes having seen.',
        },
        { cost: 20, text: 'A passive clause is left with its past participle alone, or with having been.' },
      ],
      items: [
        {
          stem: 'Because she had never held a chisel, she was a little afraid of it.',
          start: 'Never having',
          accepted: ['Never having held a chisel, she was a little afraid of it.'],
          explanation: 'Having with a participle shows what was earlier; never, like not, stands before having.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'When it is heated gently, the metal becomes soft.',
          start: 'Heated',
          accepted: ['Heated gently, the metal becomes soft.'],
          explanation: 'A past participle stands for the passive clause: when it is heated becomes heated.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'As there was no more light, we put down our tools.',
          start: 'There being',
          accepted: ['There being no more light, we put down our tools.'],
          explanation: 'There can be the subject of a participle: there being no light. The style is formal.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'Since he had been told twice already, the boy did not ask again.',
          start: 'Having',
          accepted: [
            'Having been told twice already, the boy did not ask again.',
            'Having already been told twice, the boy did not ask again.',
            'Having been already told twice, the boy did not ask again.',
          ],
          explanation: 'A passive that is earlier than the main verb becomes having been with a participle.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'She worked on, and her lips were pressed tightly together.',
          start: 'She worked on,',
          accepted: [
            'She worked on, her lips pressed tightly together.',
            'She worked on, with her lips pressed tightly together.',
            'She worked on, lips pressed tightly together.',
          ],
          explanation:
            'A participle may have a subject of its own, different from that of the main clause: her lips pressed.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'Joos did not want to wake the cat, so he tuned the pipe in a whisper.',
          start: 'Not',
          accepted: [
            'Not wanting to wake the cat, Joos tuned the pipe in a whisper.',
            'Not wanting to wake the cat, he tuned the pipe in a whisper.',
          ],
          explanation:
            'Not stands before the participle; since both clauses have one subject, it is named in the main clause.',
          targets: ['grammar:participle-clauses'],
        },
      ],
    },
    {
      type: 'c_test',
      skill: 'vocabulary',
      title: 'The rope walk',
      prompt: 'The ends of some words are missing. Complete them.',
      minutes: 8,
      text: `Nobody in the village could remember a time when the rope walk had not been there. It was a buil[ding] so long that, seen fr[om] one end, the men at the oth[er] seemed no larger th[an] beetles. They walked backwards all day, paying out the hemp from a bund[le] tied round the wa[ist], and by their own reck[oning] most of them had walked round the ea[rth] by the time they reti[red]. Visitors used to ask how they managed to ke[ep] the tension even. That ques[tion] puzzled them; it was rat[her] as if they had been asked how they avo[ided] falling over. One of them, when pres[sed], replied that the rope told him, and turned aw[ay] before anyone could ask what it sa[id]. When the walk clo[sed], a thorough rec[ord] was made of the machines. Of the walking, as far as I am aw[are], there is none.`,
      items: [
        { explanation: 'A building so long that …: the rope walk was a kind of shed.', targets: ['word:building'] },
        { explanation: 'Seen from one end: a participle clause with from.', targets: ['word:from'] },
        { explanation: 'One end calls for the other.', targets: ['word:other'] },
        { explanation: 'No larger than: a comparative takes than.', targets: ['word:than'] },
        { explanation: 'A bundle is a number of things tied together.', targets: ['word:bundle'] },
        {
          explanation: 'The waist is the narrow part of the body; waste, which sounds the same, is rubbish.',
          targets: ['word:waist'],
        },
        {
          explanation: 'By their own reckoning: by is used for the measure by which one judges; to reckon is to count.',
          targets: ['word:reckon'],
        },
        { explanation: 'To walk round the earth: they had covered that distance in all.', targets: ['word:earth'] },
        { explanation: 'By the time they retired: by the time needs no when.', targets: ['word:retire'] },
        { explanation: 'To keep something even is to hold it in that state.', targets: ['word:keep'] },
        {
          explanation: 'That question takes up “used to ask” from the sentence before.',
          targets: ['word:question'],
        },
        { explanation: 'It was rather as if: rather softens the comparison.', targets: ['word:rather'] },
        { explanation: 'Avoid takes a gerund: avoided falling.', targets: ['word:avoid'] },
        {
          explanation: 'When pressed is short for when he was pressed, that is, asked insistently.',
          targets: ['word:press', 'grammar:ellipsis'],
        },
        { explanation: 'To turn away ends a conversation without a word.', targets: ['word:away'] },
        { explanation: 'What it said: after “the rope told him”.', targets: ['word:say'] },
        { explanation: 'The walk closed, that is, went out of business.', targets: ['word:close'] },
        { explanation: 'To make a record of something is to set it down for later.', targets: ['word:record'] },
        {
          explanation: 'As far as I am aware limits a claim to what the writer knows.',
          targets: ['word:aware', 'grammar:hedging'],
        },
      ],
    },
    {
      type: 'write_sentence',
      skill: 'writing',
      title: 'A sentence that holds',
      prompt: 'Write one full sentence for each situation and use the words given.',
      minutes: 10,
      items: [
        {
          stem: 'Tell a visitor why a certain skill is never found in manuals.',
          uses: ['tacit', 'seldom'],
          model:
            'So much of what a voicer does is tacit that it is seldom written down, and when it is, nobody recognises it.',
          explanation:
            'Tacit needs a noun of knowing or agreeing, or a clause such as what he does; seldom stands before the main verb.',
          targets: ['word:tacit', 'word:seldom'],
        },
        {
          stem: 'Warn a new colleague against saving time in the wrong place.',
          uses: ['cut corners', 'sooner or later'],
          model:
            'You may be tempted to cut corners when no one is looking, but sooner or later the pipe itself will give you away.',
          explanation:
            'Cut corners takes no object; sooner or later is an adverbial and can stand anywhere in its clause.',
          targets: ['word:corner'],
        },
        {
          stem: 'Describe someone at work, with a participle clause.',
          uses: ['painstaking', 'having'],
          model: 'Having wrapped the oldest pipe in felt, she began the painstaking work of scraping it clean.',
          explanation: 'The understood subject of having has to be the subject of the main clause: here she.',
          targets: ['word:painstaking', 'grammar:participle-clauses'],
        },
        {
          stem: 'Say of a rule both what it is good for and where it fails.',
          uses: ['rule of thumb', 'albeit'],
          model: 'It is a serviceable rule of thumb, albeit one that deserts you as soon as the weather turns.',
          explanation: 'Albeit means although it is; it introduces a phrase, not a clause with a verb of its own.',
          targets: ['word:albeit', 'grammar:concession'],
        },
      ],
    },
  ],
};
