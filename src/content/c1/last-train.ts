import type { ModuleInput } from '../schema.ts';

export const lastTrain: ModuleInput = {
  id: 'c1-the-last-train',
  title: 'The last train',
  description: 'A small town in the south of Chile loses its railway: what if, if only, and all that followed.',
  skill: 'grammar',
  level: 'C1',
  order: 4,
  canDo: [
    'Speak of what might have been and what it would mean today.',
    'Give weight to one part of a sentence by its place and form.',
    'Leave out what the listener can supply.',
    'Notice and correct the slips that even advanced writers make.',
  ],
  tasks: [
    {
      type: 'gap_fill',
      skill: 'grammar',
      title: 'If the line were still there',
      prompt: 'Put the words in brackets into the right form. Use all of them; add what is needed.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'Ask of each verb: is this about then, or about now? One sentence may hold both.' },
        { cost: 20, text: 'After would rather you, as though and supposing, the verb steps back one tense.' },
      ],
      items: [
        {
          stem: 'If the line ___ (not / close) when I was a child, I would probably be living in Quillay now.',
          accepted: ['had not closed', 'had not been closed'],
          explanation:
            'A past condition with a present result: had not closed … would be living. Such conditionals are called mixed.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'Were the trains ___ (return) tomorrow, few of us would know what to do with them.',
          accepted: ['to return'],
          explanation: 'Were … to is a formal if: it marks the idea as unlikely.',
          targets: ['grammar:inversion', 'grammar:mixed-conditionals'],
        },
        {
          stem: 'The branch ___ (should / keep) open; everyone says so, now that it is gone.',
          accepted: ['should have been kept'],
          explanation: 'Regret about the past in the passive: should have been with a participle.',
          targets: ['grammar:modal-perfect'],
        },
        {
          stem: 'By the time the last train left, the station clock ___ (stand) still for a week.',
          accepted: ['had been standing', 'had stood'],
          explanation: 'For a week up to a moment in the past calls for the past perfect, simple or continuous.',
          targets: ['grammar:past-perfect'],
        },
        {
          stem: 'The engine shed is said ___ (sell) that winter for the price of a used car.',
          accepted: ['to have been sold'],
          explanation: 'Is said reports in the present; the sale is earlier and passive: to have been sold.',
          targets: ['grammar:reporting-passive'],
        },
        {
          stem: 'I would rather you ___ (not / mention) the railway to my father tonight; he still dreams of it.',
          accepted: ['did not mention'],
          explanation: 'Would rather with a second subject takes the past tense for a wish about now or later.',
          targets: ['grammar:subjunctive'],
        },
        {
          stem: '___ (Leave) without a timetable, the town began to lose count of the hours.',
          accepted: ['left', 'having been left'],
          explanation: 'The town was left: a passive participle clause has left, or having been left.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'Supposing the commission ___ (vote) the other way that night, where would we be today?',
          accepted: ['had voted'],
          explanation: 'Supposing works like if: an unreal past takes had, and the result may lie in the present.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'For years he swept the platform every morning, as though the train ___ (be) merely late.',
          accepted: ['were', 'was'],
          explanation: 'As though with an unreal comparison takes were, in less formal English was.',
          targets: ['grammar:subjunctive'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      skill: 'reading',
      title: 'The connection with four o’clock',
      prompt: 'Decide whether each statement is true, false, or not given in the text.',
      minutes: 12,
      stimulus: {
        kind: 'text',
        title: 'The connection with four o’clock',
        text: `The last train left Quillay at twenty to seven on a Sunday in August, with the band playing, four minutes late. My father, who had been stationmaster for twenty-six years, entered the four minutes in his book. It is his last entry. In the column for the cause of the delay he wrote “speeches”.

What I remember of the weeks that followed is not grief but a kind of clumsiness. Nobody in Quillay had owned a watch to speak of. One put the bread in at the goods train, fetched the children at the railcar, and took in the washing when the mail whistled at the bridge, whatever the sky was doing. Now the day hung loose, like a dropped hem. Loaves burned. My aunt Eliana, who had not missed Mass since her wedding, arrived twice in one month as the priest was locking up. It was not that we had lost our connection with the capital, to which hardly anyone ever went. We had lost our connection with four o’clock.

The commission had expected the young to leave, and leave they did, though not at once and, I believe, not for the reasons given in its report. There had been no more work in the years before than there was in the years after. What there had been was a door at the end of the street. As long as it stood open one could put off going through it. I know of at least three people who would be in Quillay to this day if they had gone on being free to go.

Others came. A couple from Montevideo bought the goods shed, and make cheese in it. A retired surveyor is laying out a path along the track, with a piece of rail left in here and there so that walkers may know what they are walking on. Visitors find the silence restful. My father lived to see the first of them, a young man with a large camera, who asked whether the trains had been very noisy in the old days. He considered this. “I couldn’t tell you,” he said. “We only ever heard them when they were late.”`,
      },
      items: [
        {
          stem: 'The stationmaster blamed the railway for the late departure of the last train.',
          key: 'false',
          explanation: 'As the cause he entered “speeches”: the ceremony was to blame, not the railway.',
        },
        {
          stem: 'The people of Quillay had been in the habit of telling the time by the trains.',
          key: 'true',
          explanation: 'Nobody had a watch to speak of, and bread, children and washing all followed the trains.',
        },
        {
          stem: 'What the town chiefly missed was the journey to the capital.',
          key: 'false',
          explanation:
            'Hardly anyone ever went to the capital; what was lost was “four o’clock”, that is, the order of the day.',
        },
        {
          stem: 'Work had been easier to find before the line closed than it was afterwards.',
          key: 'false',
          explanation: '“There had been no more work in the years before than there was in the years after.”',
          targets: ['grammar:comparison'],
        },
        {
          stem: 'Some people stayed in Quillay as long as they knew that they could leave.',
          key: 'true',
          explanation:
            'Three people “would be in Quillay to this day if they had gone on being free to go”: an open door could wait.',
          targets: ['grammar:mixed-conditionals'],
        },
        {
          stem: 'The stationmaster was against turning the track into a path.',
          key: 'not_given',
          explanation: 'The text does not say what he thought of the path.',
        },
        {
          stem: 'The couple from Montevideo came because they were looking for quiet.',
          key: 'not_given',
          explanation: 'Visitors find the silence restful; why the couple came is not told.',
        },
        {
          stem: 'The old man’s answer implies that nobody noticed a train that was on time.',
          key: 'true',
          explanation: '“We only ever heard them when they were late”: what is regular is no longer heard.',
        },
      ],
    },
    {
      type: 'error_spot',
      skill: 'grammar',
      title: 'From letters to the commission',
      prompt: 'One piece of each sentence is wrong. Choose it and write it correctly.',
      minutes: 9,
      hints: [
        {
          cost: 10,
          text: 'Two mistakes concern word order, one an article, and three the form of a verb after another word.',
        },
        { cost: 15, text: 'Hardly has a partner other than than; the more needs a comparative to answer it.' },
      ],
      items: [
        {
          segments: ['The nostalgia', 'is a poor guide', 'to what a town', 'will need next.'],
          key: 0,
          accepted: ['Nostalgia'],
          explanation: 'An abstract noun in its general sense takes no article: nostalgia, progress, silence.',
          targets: ['grammar:articles-generic'],
        },
        {
          segments: ['We demand', 'that the minister', 'to come to Quillay', 'before the winter.'],
          key: 2,
          accepted: ['come to Quillay', 'should come to Quillay', 'comes to Quillay'],
          explanation:
            'Demand that is followed by a clause, not by an infinitive: in formal English the subjunctive come, or should come.',
          targets: ['grammar:subjunctive'],
        },
        {
          segments: ['The more often', 'the train was late,', 'the least willing', 'we were to take it.'],
          key: 2,
          accepted: ['the less willing'],
          explanation: 'In the more …, the less …, both halves need a comparative, not a superlative.',
          targets: ['grammar:comparison'],
        },
        {
          segments: ['Under no circumstances', 'the platform should be', 'built over,', 'whatever the price of land.'],
          key: 1,
          accepted: ['should the platform be'],
          explanation: 'Under no circumstances is negative: at the front it inverts subject and auxiliary.',
          targets: ['grammar:inversion'],
        },
        {
          segments: ['What struck me', 'most forcibly', 'it was', 'how soon we grew used to it.'],
          key: 2,
          accepted: ['was'],
          explanation: 'The what-clause is itself the subject, so that it has no place beside it.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          segments: ['The old surveyor,', 'whose maps I still have,', 'spent half his life', 'to draw lines on paper.'],
          key: 3,
          accepted: ['drawing lines on paper.', 'drawing lines on paper', 'in drawing lines on paper'],
          explanation: 'One spends time doing something: spend is followed by the -ing form.',
          targets: ['grammar:gerunds'],
        },
        {
          segments: ['Were it not been', 'for the path along the track,', 'hardly anyone', 'would come here today.'],
          key: 0,
          accepted: ['Were it not', 'If it were not', 'If it was not', 'Had it not been', 'If it had not been'],
          explanation:
            'Were it not for is the inverted form of if it were not for; been belongs to had it not been for.',
          targets: ['grammar:inversion', 'grammar:mixed-conditionals'],
        },
        {
          segments: ['So persuasive', 'was the report', 'that even my father', 'began to doubting us.'],
          key: 3,
          accepted: ['began to doubt us.', 'began to doubt us', 'began doubting us'],
          explanation:
            'Begin takes an infinitive or a gerund, but never to with a gerund. The inversion after so is correct.',
          targets: ['grammar:gerunds'],
        },
        {
          segments: ['Hardly', 'had the band stopped', 'than', 'the rain set in.'],
          key: 2,
          accepted: ['when', 'before'],
          explanation: 'Hardly and scarcely go with when; than belongs to no sooner.',
          targets: ['grammar:inversion'],
        },
        {
          segments: [
            'The station having closed,',
            'nobody could say',
            'what was the time',
            'without asking the priest.',
          ],
          key: 2,
          accepted: ['what the time was', 'what time it was'],
          explanation: 'An indirect question keeps the order of a statement: what the time was.',
          targets: ['grammar:indirect-questions'],
        },
      ],
    },
    {
      type: 'mcq_single',
      skill: 'listening',
      title: 'Nineteen passengers',
      prompt: 'Listen to a public hearing and choose the best answer.',
      minutes: 9,
      stimulus: {
        kind: 'dialogue',
        title: 'Nineteen passengers',
        text: `Chair: Doctor Menon, you have told us that the line carries nineteen passengers a day. Yes, at the back.
Rosario: Rosario Pinto. May I ask in which month you counted them?
Menon: We took an average over a week in February.
Rosario: In February the school is closed and half the town is picking fruit in the north.
Menon: We made an allowance for that. We doubled the figure. Even with forty passengers, each journey costs the public eleven times what the traveller pays.
Rosario: I don’t doubt it. And what does the road cost?
Menon: The road does not come within the terms of my report.
Rosario: No, I had noticed. It doesn’t come within anyone’s. It simply lies there, like the weather, and nobody asks what it earns.
Menon: That is a fair point. Had I been asked to compare the two, I would gladly have done so.
Rosario: Then may I ask something else that is not in your report? If you lived here, would you close the line?
Chair: I don’t think the doctor is obliged to answer that.
Menon: I’ll answer it. If I lived here I would fight for it tooth and nail. And I would lose, because someone like me would come with a table of figures, and he would not be lying.
Rosario: You are the first person from the ministry to depress me honestly.
Menon: I’m not from the ministry, as it happens. I’m from the institute. They are closing us next year.`,
      },
      items: [
        {
          stem: 'What is wrong with the count, in Rosario’s view?',
          options: {
            a: 'It was made by people who do not know the line.',
            b: 'It left out the children who travel to school on weekdays.',
            c: 'It was made at a time of year that is not typical.',
            d: 'It was made on a single day.',
          },
          key: 'c',
          why: {
            a: 'She asks about the month, not about the counters.',
            b: 'The children did not travel, because the school was closed; they were not left out.',
            d: 'Menon speaks of an average over a week.',
          },
          explanation: 'In February “the school is closed and half the town is picking fruit in the north”.',
        },
        {
          stem: 'How does Menon meet her objection?',
          options: {
            a: 'He shows that his conclusion would stand even if she were right.',
            b: 'He proves that the figures for the other months of the year are no different.',
            c: 'He admits that the figure is worthless.',
            d: 'He blames the commission for choosing the month.',
          },
          key: 'a',
          why: {
            b: 'He does not speak of other months.',
            c: 'He defends the figure by doubling it.',
            d: 'He says “we took an average” and blames nobody.',
          },
          explanation:
            '“We doubled the figure. Even with forty passengers …”: he grants more than she asks, and still arrives at his result.',
          targets: ['word:allowance'],
        },
        {
          stem: 'What does Rosario mean when she compares the road with the weather?',
          options: {
            a: 'The road is often closed by bad weather.',
            b: 'Nobody can say in advance what the road will cost.',
            c: 'People like to complain of the road, but nobody is prepared to do anything about it.',
            d: 'The cost of the road is taken for granted, so that nobody examines it.',
          },
          key: 'd',
          why: {
            a: 'The weather is only a comparison here.',
            b: 'She says that nobody asks, not that nobody could tell.',
            c: 'Complaints are not mentioned.',
          },
          explanation:
            'It “simply lies there … and nobody asks what it earns”, while the railway has to account for every ticket.',
        },
        {
          stem: 'What does Menon say that he would do if he lived in Quillay?',
          options: {
            a: 'Leave before the line was closed.',
            b: 'Resist the closure, though with no hope of success.',
            c: 'Accept the closure, since the figures are right.',
            d: 'Draw up a table of figures in favour of the line.',
          },
          key: 'b',
          why: {
            a: 'He would stay and fight.',
            c: 'The figures are right, he grants, and yet he would not accept it.',
            d: 'The table of figures is what would defeat him.',
          },
          explanation: 'He would fight “tooth and nail”, and lose to someone who “would not be lying”.',
          targets: ['word:tooth'],
        },
        {
          stem: 'What makes the last line ironic?',
          options: {
            a: 'Menon has been hiding from the meeting that he himself works for the ministry.',
            b: 'Menon will profit from the closure of the line.',
            c: 'The man who recommends the closure is about to be closed down himself.',
            d: 'The institute was never asked for its opinion.',
          },
          key: 'c',
          why: {
            a: 'He corrects her: he does not work for it.',
            b: 'He will lose by the next closure, not profit from this one.',
            d: 'It was the institute that wrote the report.',
          },
          explanation:
            '“They are closing us next year”: the institute that counts passengers has evidently been counted as well.',
          targets: ['word:irony'],
        },
      ],
    },
    {
      type: 'transform',
      skill: 'grammar',
      title: 'The same, with more force',
      prompt: 'Rewrite each sentence with the same meaning. Begin as shown and use the word given, unchanged.',
      minutes: 10,
      hints: [
        { cost: 10, text: 'Not until, not only and such at the front all bring the verb before its subject.' },
        {
          cost: 20,
          text: 'To turn a clause into a noun, look for the noun inside the adjective or verb: sudden, decide, stubborn.',
        },
      ],
      items: [
        {
          stem: 'Nobody knew how much we depended on the whistle until it stopped.',
          start: 'Not until',
          keyword: 'did',
          accepted: [
            'Not until the whistle stopped did anyone know how much we depended on it.',
            'Not until the whistle stopped did anybody know how much we depended on it.',
            'Not until it stopped did anyone know how much we depended on the whistle.',
            'Not until it stopped did anybody know how much we depended on the whistle.',
            'Not until the whistle stopped did we know how much we depended on it.',
            'Not until it stopped did we know how much we depended on the whistle.',
          ],
          explanation: 'Not until takes over the negation, so that nobody becomes anyone; the main clause is inverted.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'The closure was a blow, but the town survived it.',
          start: 'Blow',
          keyword: 'though',
          accepted: [
            'Blow though the closure was, the town survived it.',
            'Blow though it was, the town survived the closure.',
            'Blow though the closure was, it was survived by the town.',
          ],
          explanation: 'A noun at the front, before though, loses its article: Blow though it was.',
          targets: ['grammar:concession', 'grammar:fronting'],
        },
        {
          stem: 'People believe that the minister decided long before the hearing.',
          start: 'The minister',
          keyword: 'believed',
          accepted: [
            'The minister is believed to have decided long before the hearing.',
            'The minister is widely believed to have decided long before the hearing.',
          ],
          explanation:
            'People believe that X decided becomes X is believed to have decided: the perfect infinitive keeps the time.',
          targets: ['grammar:reporting-passive'],
        },
        {
          stem: 'The council decided suddenly, and that surprised everyone.',
          start: 'The council’s',
          keyword: 'decision',
          accepted: [
            'The council’s sudden decision surprised everyone.',
            'The council’s sudden decision surprised everybody.',
          ],
          explanation: 'As a noun, decision needs an adjective where decide had an adverb: suddenly becomes sudden.',
          targets: ['grammar:nominalisation'],
        },
        {
          stem: 'He was so stubborn that he swept the platform for eleven years.',
          start: 'Such',
          keyword: 'stubbornness',
          accepted: ['Such was his stubbornness that he swept the platform for eleven years.'],
          explanation: 'Such was + noun + that: such at the front brings the verb before its subject.',
          targets: ['grammar:inversion', 'grammar:emphatic-structures'],
        },
        {
          stem: 'They closed the line and tore up the rails as well.',
          start: 'Not only',
          keyword: 'close',
          accepted: [
            'Not only did they close the line, but they also tore up the rails.',
            'Not only did they close the line, but they tore up the rails as well.',
            'Not only did they close the line, they also tore up the rails.',
            'Not only did they close the line, they tore up the rails as well.',
            'Not only did they close the line but they also tore up the rails.',
            'Not only did they close the line, but they tore up the rails too.',
            'Not only did they close the line, but also tore up the rails.',
            'Not only did they close the line, they tore up the rails too.',
          ],
          explanation: 'Not only did they close …, but they also …: only the first clause is inverted.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'It was a mistake not to ask the residents first.',
          start: 'The residents',
          keyword: 'asked',
          accepted: ['The residents should have been asked first.', 'The residents ought to have been asked first.'],
          explanation:
            'Criticism of a past omission, in the passive: should have been asked or ought to have been asked.',
          targets: ['grammar:modal-perfect'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      skill: 'vocabulary',
      title: 'The junction, then and now',
      prompt: 'Complete the text with words from the bank. Three words are not needed.',
      minutes: 9,
      hints: [
        {
          cost: 15,
          text: 'In one’s …, to … to forty, to stand …, … up one after another: four of the gaps are set phrases.',
        },
      ],
      text: `In its ___ the junction gave work to three hundred people and had a brass band of its own. By the time I was born the number had ___ to forty, and the engine sheds, which nobody could afford to pull down, stood ___ among the thistles. The closure itself was less of an ___ than one might suppose; what is hollow already makes little noise when it falls. The shops were ___ up one after another, the young gave in to the ___ of the coast, and only the old stayed on. A smell of coal, I could swear, ___ in the waiting room for years. Today a ___ market fills the platform every Saturday, and journalists come to write about our ___. We thank them kindly. In private we suspect that we were merely too ___ to read the report.`,
      extra: ['abolished', 'fleeting', 'outskirts'],
      items: [
        {
          key: 'heyday',
          explanation: 'The heyday of a thing is its best time, now past: in its heyday.',
          targets: ['word:heyday'],
        },
        {
          key: 'dwindled',
          explanation: 'To dwindle is to become steadily smaller or fewer: dwindled to forty.',
          targets: ['word:dwindle'],
        },
        {
          key: 'derelict',
          explanation: 'A derelict building has been given up and is falling to pieces.',
          targets: ['word:derelict'],
        },
        {
          key: 'upheaval',
          explanation: 'An upheaval is a violent change that turns life over; the article an leaves only this word.',
          targets: ['word:upheaval'],
        },
        {
          key: 'boarded',
          explanation: 'Windows of closed shops are boarded up, that is, covered with boards.',
          targets: ['word:board'],
        },
        {
          key: 'lure',
          explanation: 'A lure attracts, often to one’s harm: the lure of the coast, of easy money.',
          targets: ['word:lure'],
        },
        {
          key: 'lingered',
          explanation: 'Smells, doubts and guests linger: they stay longer than one would expect.',
          targets: ['word:linger'],
        },
        {
          key: 'thriving',
          explanation:
            'A thriving market does well and grows; fleeting would mean over in a moment, and not every Saturday.',
          targets: ['word:thriving'],
        },
        {
          key: 'resilience',
          explanation: 'Resilience is the power to recover from a blow.',
          targets: ['word:resilience'],
        },
        {
          key: 'stubborn',
          explanation: 'Stubborn people will not change their minds: a modest word after the praise of “resilience”.',
          targets: ['word:stubborn'],
        },
      ],
    },
    {
      type: 'mcq_single',
      skill: 'grammar',
      title: 'Said in fewer words',
      prompt: 'Choose what completes the sentence in careful English.',
      minutes: 7,
      items: [
        {
          stem: '“Will the line ever reopen?” – “I very much ___.”',
          options: { a: 'doubt', b: 'doubt so', c: 'doubt not', d: 'doubt it' },
          key: 'd',
          why: {
            a: 'Doubt needs an object here.',
            b: 'So stands for a clause after think, hope and suppose, but not after doubt.',
            c: 'Not stands for a clause after hope and suppose; doubt is negative already.',
          },
          explanation: 'I think so, I hope not, but I doubt it: doubt takes it for a whole clause.',
          targets: ['grammar:ellipsis'],
        },
        {
          stem: '___ as it may seem, the timetable outlived the trains by ten years.',
          options: { a: 'Strange', b: 'Strangely', c: 'However strange', d: 'How strange' },
          key: 'a',
          why: {
            b: 'It may seem is completed by an adjective, not by an adverb.',
            c: 'However strange it may seem has no as.',
            d: 'How strange opens an exclamation.',
          },
          explanation: 'Adjective + as + subject + verb means although it may seem strange.',
          targets: ['grammar:concession', 'grammar:fronting'],
        },
        {
          stem: 'Standing on the empty platform, ___.',
          options: {
            a: 'it was easy to forget the cold',
            b: 'the mountains seemed close enough to touch',
            c: 'we could almost have touched the mountains',
            d: 'our breath froze on our scarves',
          },
          key: 'c',
          why: {
            a: 'It is not standing anywhere; nobody is named who is.',
            b: 'As written, the mountains are standing on the platform.',
            d: 'As written, the breath is standing on the platform.',
          },
          explanation:
            'The unnamed subject of the participle has to be the subject of the main clause: we were standing.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'My aunt has never seen the capital, nor ___ to.',
          options: { a: 'she wants', b: 'does she want', c: 'she does want', d: 'wants she' },
          key: 'b',
          why: {
            a: 'Nor calls for inversion.',
            c: 'Do is here, but in the wrong place.',
            d: 'Modern English inverts an auxiliary, not a main verb.',
          },
          explanation: 'Nor does she want to (see it): inversion after nor, and the verb after to may be left out.',
          targets: ['grammar:inversion', 'grammar:ellipsis'],
        },
        {
          stem: 'They asked me to sign the petition, but I would rather ___.',
          options: { a: 'not to', b: 'no', c: 'don’t', d: 'not' },
          key: 'd',
          why: {
            a: 'Would rather takes the bare infinitive, so no to is left over.',
            b: 'No cannot stand for a verb phrase.',
            c: 'Don’t is finite; after would rather with the same subject an infinitive is needed.',
          },
          explanation: 'I would rather not (sign it): the infinitive is understood.',
          targets: ['grammar:ellipsis'],
        },
        {
          stem: '___ had there been such a crowd at the station, not even for the president.',
          options: { a: 'Ever before', b: 'Not ever', c: 'Never before', d: 'Before never' },
          key: 'c',
          why: {
            a: 'Ever is not negative, and so cannot bring about the inversion.',
            b: 'Not ever does not open an inverted clause in this sense.',
            d: 'The set order is never before.',
          },
          explanation: 'Never before at the front takes inversion: had there been.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'There is a rumour ___ the goods shed is to become a hotel.',
          options: { a: 'that', b: 'which', c: 'of which', d: 'what' },
          key: 'a',
          why: {
            b: 'Which would have to be subject or object in its clause, but the clause is complete.',
            c: 'Of which would also need a gap in the clause.',
            d: 'What contains its own noun and cannot follow rumour.',
          },
          explanation: 'The clause tells the content of the rumour; such a clause after a noun opens with that.',
          targets: ['grammar:noun-clauses'],
        },
        {
          stem: '___ the station been built of marble, they would still have sold it.',
          options: { a: 'If', b: 'Had', c: 'Were', d: 'Should' },
          key: 'b',
          why: {
            a: 'If needs the finite verb had been.',
            c: 'Were cannot be followed by been.',
            d: 'Should would be followed by be, and would look ahead.',
          },
          explanation: 'Had the station been = if the station had been.',
          targets: ['grammar:inversion'],
        },
      ],
    },
    {
      type: 'read_aloud',
      skill: 'speaking',
      title: 'The surveyor’s guided walk',
      prompt: 'Read each passage aloud as a guide would: unhurried, with the stress on what matters.',
      minutes: 6,
      items: [
        {
          text: 'Never in its history had the station been so full as on the day it closed.',
          explanation: 'Two stresses carry the sentence: never, and closed. Let the voice fall only on the last word.',
        },
        {
          text: 'What you are standing on, ladies and gentlemen, is not gravel; it is the down platform, and you have missed your train.',
          explanation:
            'Pause before and after the address; set gravel against platform; keep a straight face to the end.',
        },
        {
          text: 'Had the commission come in winter, when the road was under snow, it might have counted rather more than nineteen passengers.',
          explanation: 'Had takes no stress; winter does. Rather is lightly stressed: it is an understatement.',
        },
        {
          text: 'It was here, on this very bench, that the mayor proposed to my grandmother, and here that she told him to wait for the next train.',
          explanation: 'In cleft sentences the part after it was takes the stress: here, and once more here.',
        },
        {
          text: 'The bridge, the tunnel, the signal box, the little garden with its painted stones: all of them are gone, and all of them, oddly enough, are still on the map.',
          explanation:
            'In a list the voice rises on each item and falls on the last; oddly enough is spoken lower, as an aside.',
        },
      ],
    },
    {
      type: 'ordering',
      skill: 'grammar',
      title: 'Sentences from the minutes',
      prompt: 'Put the pieces in order so that they make a correct sentence.',
      minutes: 8,
      hints: [
        {
          cost: 15,
          text: 'After an opening such as only by, nowhere or so quietly, expect an auxiliary before the subject.',
        },
      ],
      items: [
        {
          stem: 'How the train left',
          parts: ['So quietly', 'did the last train leave', 'that the dog', 'on the platform', 'did not wake.'],
          explanation: 'So with an adverb at the front inverts the clause: So quietly did it leave that …',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'How the turntable was found',
          parts: [
            'Only by asking',
            'the oldest inhabitants',
            'were we able',
            'to establish',
            'where the turntable',
            'had stood.',
          ],
          explanation:
            'Only by asking is limiting, so the main clause is inverted: were we able. The indirect question is not.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'What haste cost',
          parts: [
            'Had the council',
            'been in less of a hurry',
            'to sell the land,',
            'the sheds',
            'might have been saved.',
          ],
          explanation:
            'Had the council been stands for if the council had been; might have been saved is the unreal result.',
          targets: ['grammar:inversion', 'grammar:modal-perfect'],
        },
        {
          stem: 'What the report leaves out',
          parts: ['Nowhere', 'in the report', 'is there', 'any mention', 'of the people', 'who used the line.'],
          also: [
            [0, 2, 3, 1, 4, 5],
            [0, 2, 1, 3, 4, 5],
          ],
          explanation: 'Nowhere is negative: it is followed by is there, and by any rather than no.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'What really changed us',
          parts: [
            'It was not',
            'the loss of the trains',
            'but the loss of the timetable',
            'that changed',
            'the way we lived.',
          ],
          explanation: 'An it-cleft with not A but B, followed by that and the rest of the sentence.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          stem: 'What remains, in spite of everything',
          parts: ['Whatever', 'the reasons may have been,', 'the fact remains', 'that nobody', 'was consulted.'],
          explanation:
            'Whatever opens a clause of concession in normal order; the fact remains that brings the objection.',
          targets: ['grammar:concession'],
        },
      ],
    },
  ],
};
