import type { ModuleInput } from '../schema.ts';

export const archive: ModuleInput = {
  id: 'c1-the-archive',
  title: 'What the archive keeps',
  description: 'The papers of a small port: what is kept, what is lost, and what someone would rather forget.',
  skill: 'reading',
  level: 'C1',
  order: 1,
  canDo: [
    'Follow the argument of an essay that says less than it means.',
    'Tell what a writer claims from what a reader might only assume.',
    'Compare two opinions and see exactly where they part.',
    'Put a text of some length into a few precise sentences.',
  ],
  tasks: [
    {
      type: 'mcq_single',
      skill: 'reading',
      title: 'The box marked Miscellaneous',
      prompt: 'Read the essay by an archivist and choose the best answer.',
      minutes: 12,
      stimulus: {
        kind: 'text',
        title: 'The box marked Miscellaneous',
        text: `When I took over the archive of our small port, my predecessor, Senhor Almeida, handed me a ring of eleven keys and a single piece of advice: never open the box marked “Miscellaneous” when you are in a hurry. I took it for one of his jokes. He was a man who announced floods as “a little damp” and who had once described the theft of a sixteenth-century map as “an unscheduled loan”.

The box, when I did open it, was less a container than a confession. Everything that had defeated forty years of cataloguing had been laid to rest in it: a dance card with no names; a photograph of three women on the quay, one of them scratched out with a pin; a letter that began “As you will have heard”; a key that fitted none of our locks. My first impulse was to do what I had been trained to do, namely to establish where each object came from and, failing that, to dispose of it. An archive that keeps everything, we were taught, is merely an attic with a budget.

I began with the scratched photograph. It took me a winter. I compared the quay with dated views of the harbour, traced the stamp of the studio, and showed the picture to anyone over eighty who would look at it. What I gathered was not a name but a silence of a peculiar shape. People who had chatted to me for an hour would reach the third woman and remember that they had something on the stove. By March I knew a good deal about what the town had agreed not to know, and nothing at all about her.

It would be satisfying to report that I then found her. I did not. What I found was that I could no longer throw the picture away. A record, I had always assumed, is worth keeping for what it tells us. This one was worth keeping for what it declined to tell us, and for the evidence, in the grooves left by that pin, that somebody had once cared enough to make sure of it.

So the box is still there, and I have added to it. When my successor arrives, I shall hand over the keys, and I shall tell her that it is a little damp.`,
      },
      items: [
        {
          stem: 'What do the examples in the first paragraph show about Senhor Almeida?',
          options: {
            a: 'He tended to play down whatever had gone wrong.',
            b: 'He hid the losses of the archive from the town.',
            c: 'He was too careless to be trusted with valuable papers.',
            d: 'He liked to make small difficulties sound alarming.',
          },
          key: 'a',
          why: {
            b: 'He “announced” floods and “described” the theft: he did not conceal them, he only chose mild words.',
            c: 'Nothing suggests that the flood or the theft was his fault.',
            d: 'It is the reverse: a flood becomes “a little damp”.',
          },
          explanation:
            'A flood is “a little damp” and a theft “an unscheduled loan”: both are understatement, that is, words deliberately too weak for the thing.',
          targets: ['word:understatement'],
        },
        {
          stem: 'Why does the writer call the box “less a container than a confession”?',
          options: {
            a: 'It held private letters in which people admitted their faults.',
            b: 'It held objects that had been acquired dishonestly.',
            c: 'It showed what the archivists had failed to make sense of.',
            d: 'It showed that Senhor Almeida had neglected his work.',
          },
          key: 'c',
          why: {
            a: 'Only one letter is named, and it admits nothing.',
            b: 'No object in it is said to be stolen.',
            d: 'The items had “defeated” cataloguing, which means that it had been attempted.',
          },
          explanation:
            'The next sentence decides: “Everything that had defeated forty years of cataloguing” lay in it, so the box admits a failure.',
        },
        {
          stem: 'What does the writer imply about the old people “remembering that they had something on the stove”?',
          options: {
            a: 'Their memory had become unreliable with age.',
            b: 'They were making an excuse not to talk about the third woman.',
            c: 'They had grown tired of being asked the same questions over and over again.',
            d: 'They honestly did not recognise the third woman.',
          },
          key: 'b',
          why: {
            a: 'They had chatted for an hour without trouble; what fails is not their memory.',
            c: 'Tiredness would not strike always at the same point of the picture.',
            d: 'People who do not recognise a face say so; these people leave.',
          },
          explanation:
            'The stove is a pretext. The writer calls it “a silence of a peculiar shape” and speaks of what “the town had agreed not to know”.',
          targets: ['word:pretext'],
        },
        {
          stem: 'In the fourth paragraph, “to make sure of it” refers to making sure that',
          options: {
            a: 'the photograph would be preserved.',
            b: 'the archive would look for the woman.',
            c: 'the other two women would be remembered.',
            d: 'the woman would not be known.',
          },
          key: 'd',
          why: {
            a: 'Scratching a face does not preserve a picture.',
            b: 'Whoever used the pin wanted the opposite of a search.',
            c: 'The other two play no part in the sentence; “it” points back to what the record declines to tell.',
          },
          explanation:
            '“It” picks up “what it declined to tell us”: somebody used a pin so that the picture should not tell who the woman was.',
        },
        {
          stem: 'What does the last sentence suggest?',
          options: {
            a: 'She wants to warn her successor of the state of the building.',
            b: 'She has come to share her predecessor’s way of speaking about what matters.',
            c: 'She regrets having kept the box for so long.',
            d: 'She intends to mislead her successor in the way in which she was once misled herself.',
          },
          key: 'b',
          why: {
            a: 'The words repeat Senhor Almeida’s phrase; no leak has been mentioned since.',
            c: 'She has added to the box, which is hardly regret.',
            d: 'His advice turned out to be sound, so he had not misled her.',
          },
          explanation:
            'By echoing “a little damp” she adopts his understatement: the box holds far more than the words admit, and she now sees why he spoke that way.',
        },
      ],
    },
    {
      type: 'matching',
      skill: 'vocabulary',
      title: 'The words of the trade',
      prompt: 'Match each word that archivists use with its meaning.',
      minutes: 6,
      extra: ['to store under a false name', 'a payment made to a library'],
      items: [
        {
          left: 'provenance',
          right: 'the record of where a thing came from and who has owned it',
          explanation:
            'Provenance comes from a verb meaning to come forth: a picture of doubtful provenance may be stolen.',
          targets: ['word:provenance'],
        },
        {
          left: 'ephemera',
          right: 'tickets, leaflets and the like, made to be used once and thrown away',
          explanation: 'What is ephemeral lasts a short time; ephemera are papers that were never meant to last.',
          targets: ['word:ephemera'],
        },
        {
          left: 'to redact',
          right: 'to black out names or passages before a document is released',
          explanation:
            'To redact once meant simply to edit; today it is nearly always said of what is hidden from the reader.',
          targets: ['word:redact'],
        },
        {
          left: 'to corroborate',
          right: 'to support a claim with further evidence',
          explanation: 'One witness corroborates another: the word implies a second, independent source.',
          targets: ['word:corroborate'],
        },
        {
          left: 'illegible',
          right: 'impossible to read because of the handwriting or the damage',
          explanation: 'Illegible concerns the letters themselves; what is legible but badly written is unreadable.',
          targets: ['word:illegible'],
        },
        {
          left: 'posterity',
          right: 'all the people who will live after us',
          explanation: 'Posterity takes no article: a diary is written for posterity, and posterity will judge.',
          targets: ['word:posterity'],
        },
        {
          left: 'to bequeath',
          right: 'to leave something to somebody in a will',
          explanation: 'One bequeaths to a person or an institution; the thing left is a bequest.',
          targets: ['word:bequeath'],
        },
        {
          left: 'verbatim',
          right: 'in exactly the same words',
          explanation:
            'A verbatim record changes nothing, not even the mistakes: the word is adverb and adjective alike.',
          targets: ['word:verbatim'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      skill: 'reading',
      title: 'Four letters',
      prompt: 'Decide whether each statement is true, false, or not given in the text.',
      minutes: 12,
      stimulus: {
        kind: 'text',
        title: 'Four letters',
        text: `The request came from a lawyer in Lyon, and it was courteous. Her client, a retired teacher named Mathilde Aubry, had learned that the letters which her mother wrote from the sanatorium in our town, some sixty years ago, were held by the archive, catalogued under the mother’s full name and open to any reader. Madame Aubry did not dispute that the sanatorium had been entitled to hand them over. She asked, nonetheless, that they be withdrawn, or at any rate closed for the rest of her own life.

Our committee met three times. Rui Tavares, the historian among us, had quoted from the letters in his own book, and he argued that without them the sanatorium would be known only through those who ran it. The voices of patients were scarce enough; to silence one of the few that had survived would be to side, however kindly, with the institution. Benedita Sousa, a nurse by training, replied that the patient had been writing to her sister and not to posterity, and that illness does not amount to consent.

I had expected the law to decide the matter for us. It was no help whatever. The dead have next to no say in such things, and the living daughter had no claim that a court would have recognised. We were left, in other words, with the uncomfortable business of deciding what was decent.

In the end we suggested to Madame Aubry that she come and read the letters, which, it turned out, she had never seen. She came in October. For two days she sat at the table by the window and spoke to no one. On the third morning she told me that she had changed her mind, though only in part. The letters might stay open, provided that the four in which her mother spoke of her, then a child of six, were closed for thirty years. Nothing in them had hurt her, she added; it was simply that those four, unlike the rest, were addressed to her, whatever it said on the envelope.

The catalogue now records that four items are restricted. It does not record why. Rui considers this a defeat. I have come to think of it as the most accurate entry we have.`,
      },
      items: [
        {
          stem: 'Madame Aubry maintained that the archive had come by the letters unlawfully.',
          key: 'false',
          explanation: 'She “did not dispute that the sanatorium had been entitled to hand them over”.',
        },
        {
          stem: 'Rui Tavares had already made use of the letters in published work.',
          key: 'true',
          explanation: 'He “had quoted from the letters in his own book”.',
        },
        {
          stem: 'Benedita Sousa had at one time worked in the sanatorium.',
          key: 'not_given',
          explanation: 'We learn only that she trained as a nurse; where she worked is not said.',
        },
        {
          stem: 'The committee went against a legal right that Madame Aubry could have enforced.',
          key: 'false',
          explanation: 'She had “no claim that a court would have recognised”: there was no such right.',
        },
        {
          stem: 'When Madame Aubry made her request, she did not know what the letters said.',
          key: 'true',
          explanation: 'It turned out later that she “had never seen” them.',
        },
        {
          stem: 'The patient eventually recovered and left the sanatorium.',
          key: 'not_given',
          explanation: 'The text says nothing of how the stay ended.',
        },
        {
          stem: 'Madame Aubry wanted four letters closed because they were painful to read.',
          key: 'false',
          explanation: '“Nothing in them had hurt her”: she felt that they were meant for her alone.',
        },
      ],
    },
    {
      type: 'transform',
      skill: 'grammar',
      title: 'Giving a sentence its weight',
      prompt: 'Rewrite each sentence with the same meaning. Begin with the words given.',
      minutes: 10,
      hints: [
        {
          cost: 10,
          text: 'After a negative or limiting opening, the auxiliary comes before the subject, as in a question.',
        },
        {
          cost: 20,
          text: 'In a cleft sentence the part that matters stands alone: “It was X that …” or “What … is X.”',
        },
      ],
      items: [
        {
          stem: 'I had never felt so much like an intruder.',
          start: 'Never',
          accepted: ['Never had I felt so much like an intruder.'],
          explanation: 'A negative adverb at the front calls for inversion: had I felt, not I had felt.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'The scratched photograph kept me awake, not the missing map.',
          start: 'It was',
          accepted: [
            'It was the scratched photograph that kept me awake, not the missing map.',
            'It was the scratched photograph, not the missing map, that kept me awake.',
            'It was the scratched photograph which kept me awake, not the missing map.',
            'It was the scratched photograph, not the missing map, which kept me awake.',
            'It was the scratched photograph and not the missing map that kept me awake.',
            'It was not the missing map but the scratched photograph that kept me awake.',
            'It was not the missing map that kept me awake but the scratched photograph.',
          ],
          explanation:
            'The it-cleft puts one element in the light and everything else into a relative clause with that or which.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          stem: 'I understood the silence only when the old keeper had died.',
          start: 'Only when',
          accepted: ['Only when the old keeper had died did I understand the silence.'],
          explanation:
            'After “only when” the inversion falls in the main clause, not in the clause of time: did I understand.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'We need a catalogue that admits its gaps.',
          start: 'What',
          accepted: [
            'What we need is a catalogue that admits its gaps.',
            'What we need is a catalogue which admits its gaps.',
          ],
          explanation: 'A what-cleft saves the new information for the end, where English puts its stress.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          stem: 'The reading room had hardly opened when the first visitors arrived.',
          start: 'No sooner',
          accepted: ['No sooner had the reading room opened than the first visitors arrived.'],
          explanation: 'No sooner is a comparative and takes than; hardly and scarcely take when.',
          targets: ['grammar:inversion'],
        },
        {
          stem: 'An envelope without an address lay at the bottom of the box.',
          start: 'At the bottom',
          accepted: ['At the bottom of the box lay an envelope without an address.'],
          explanation:
            'After a place at the front, a verb of position may stand before its subject with no auxiliary: lay an envelope.',
          targets: ['grammar:fronting'],
        },
      ],
    },
    {
      type: 'short_answer',
      skill: 'listening',
      title: 'Between the sardines and the squid',
      prompt: 'Listen to a radio talk and answer in one to five words.',
      minutes: 9,
      hints: [{ cost: 15, text: 'The answers come in the order of the questions; each is a phrase you can hear.' }],
      stimulus: {
        kind: 'audio',
        title: 'Between the sardines and the squid',
        text: `Good evening. People imagine that what destroys an archive is fire. In my experience it is generally a plumber. One night in November a pipe burst above our reading room, and by the time the caretaker came down to see what the cat was complaining about, some two thousand volumes were standing in water.

Now, the natural thing is to dry wet paper as fast as you can, with heaters, say. Nothing could be worse. Warm, wet paper grows mould within two days, and glossy paper, once it has dried, becomes a brick. So we did what sounds absurd. We rang the fish market. Within three hours our registers were lying at minus twenty-five degrees, between the sardines and the squid, and there they stayed until the spring. Freezing repairs nothing, you understand. What it buys is time. Frozen paper can wait while you look for the money, and for a machine that draws off the ice without letting it turn to water again.

We lost eleven volumes in the end, all of them lists of taxpayers, which I am told nobody mourned. What I regret is something else. For years I had written to the council about those pipes, each letter a shade more polite than the last. If I have learned anything, it is that politeness, in an emergency that has not happened yet, is read as contentment.`,
      },
      items: [
        {
          stem: 'What made the caretaker go and look?',
          accepted: [
            'the cat',
            'a cat',
            'the complaining cat',
            'the cat was complaining',
            'the noise of the cat',
            'her cat',
          ],
          explanation: 'The caretaker came down “to see what the cat was complaining about”.',
        },
        {
          stem: 'What does wet paper develop if it is kept warm?',
          accepted: ['mould', 'mold', 'mould within two days', 'mold within two days', 'it grows mould'],
          explanation: '“Warm, wet paper grows mould within two days”; American spelling has mold.',
          targets: ['word:mould'],
        },
        {
          stem: 'What does glossy paper turn into when it dries?',
          accepted: ['a brick', 'brick', 'bricks', 'a solid block', 'a block'],
          explanation: 'It “becomes a brick”: the pages stick together for good.',
        },
        {
          stem: 'Where were the registers taken?',
          accepted: [
            'the fish market',
            'to the fish market',
            'fish market',
            'a fish market',
            'the freezer of the fish market',
            'to a fish market',
            'a freezer at the fish market',
          ],
          explanation: '“We rang the fish market”, and the registers lay there “between the sardines and the squid”.',
        },
        {
          stem: 'What, according to the speaker, does freezing provide?',
          accepted: ['time', 'more time', 'it buys time', 'it provides time'],
          explanation: '“What it buys is time”: to buy time is to delay a harm until you can deal with it.',
        },
        {
          stem: 'What did the eleven lost volumes contain?',
          accepted: ['lists of taxpayers', 'taxpayer lists', 'taxpayers', 'names of taxpayers', 'lists of tax payers'],
          explanation:
            'They were “lists of taxpayers, which I am told nobody mourned”: dry humour at the expense of tax.',
        },
        {
          stem: 'Which quality of her letters does the speaker now regret?',
          accepted: [
            'politeness',
            'their politeness',
            'they were polite',
            'they were too polite',
            'being too polite',
            'her politeness',
          ],
          explanation:
            'Her politeness, she says, was “read as contentment”: the council thought that she was satisfied.',
        },
      ],
    },
    {
      type: 'mcq_multi',
      skill: 'reading',
      title: 'A heap or a handful of ash',
      prompt: 'Read two answers to the same question. Choose every statement that is right.',
      minutes: 11,
      hints: [{ cost: 15, text: 'The first and second questions have two right answers each, the third has three.' }],
      stimulus: {
        kind: 'text',
        title: 'Should an archive throw anything away?',
        text: `In an age when storage costs next to nothing, should an archive throw anything away? Two readers replied.

Priya Raman, Chennai
The question assumes that the cost of keeping is the cost of the shelf. It is not. The cost of keeping is the cost of finding. My uncle left us forty thousand photographs on a drive, unsorted, and I have looked at perhaps sixty of them. He deprived us of the pictures of his life by leaving us all of them. A good archivist discards as a good editor cuts: not because the passage is bad, but because the attention of readers is finite. I grant that she will sometimes be wrong, and that what she destroys cannot be called back. But the alternative is not a world without such mistakes. It is a world in which they are made later, by a search box, according to rules to which nobody has put a name.

Tomasz Wilk, Gdańsk
I used to agree with every word of that. Then I spent a year on the history of a laundry. The contracts and minutes of the firm had been kept with care. The slips on which the washerwomen pencilled their hours had been thrown out in 1961 as trivial, by an archivist who was, I am sure, conscientious. She simply could not imagine that anyone would ever ask. That is my objection. It is not that archivists choose badly, but that they choose as their own age would choose, and the whole interest that the future takes in us lies in what we did not think worth noticing. I do not pretend that searching is free, or that forty thousand photographs are a gift. But a heap can still be sorted by somebody cleverer than I am. Ash cannot.`,
      },
      items: [
        {
          stem: 'Which statements would both writers accept?',
          options: {
            a: 'Looking for something in a mass of material has its price.',
            b: 'What has been discarded is lost for good.',
            c: 'Archivists tend to be careless about the papers of ordinary people.',
            d: 'Space for records is becoming too expensive.',
            e: 'An archive should on no account destroy anything.',
          },
          keys: ['a', 'b'],
          why: {
            c: 'Tomasz calls the archivist of 1961 conscientious, and Priya speaks of a good archivist.',
            d: 'The question itself says that storage costs next to nothing, and neither writer denies it.',
            e: 'Priya holds the opposite: a good archivist discards.',
          },
          explanation:
            'Priya speaks of “the cost of finding”, and Tomasz does “not pretend that searching is free”. She grants that what is destroyed “cannot be called back”; he calls it ash.',
        },
        {
          stem: 'Which points belong to Priya’s argument?',
          options: {
            a: 'Most of her uncle’s pictures were not worth looking at.',
            b: 'To leave people everything may be to leave them nothing.',
            c: 'A trained archivist can be relied on not to make mistakes.',
            d: 'A selection will be made in any case, and by something less answerable.',
          },
          keys: ['b', 'd'],
          why: {
            a: 'She has seen sixty of them and does not judge the rest.',
            c: 'She grants that the archivist “will sometimes be wrong”.',
          },
          explanation:
            'Her uncle “deprived us of the pictures … by leaving us all of them”, and without an archivist the choice falls to a search box whose rules have no author.',
          targets: ['word:answerable'],
        },
        {
          stem: 'Which points belong to Tomasz’s argument?',
          options: {
            a: 'He has changed his mind on the question.',
            b: 'The archivist who destroyed the slips was acting in the interest of the firm.',
            c: 'People choose what to keep by the values of their own time.',
            d: 'Contracts and minutes have no value for a historian.',
            e: 'What has been kept in disorder can still be put in order.',
          },
          keys: ['a', 'c', 'e'],
          why: {
            b: 'He is sure that she was conscientious; she merely lacked the imagination.',
            d: 'He never says that the contracts were worthless, only that they were not the whole story.',
          },
          explanation:
            'He “used to agree”; archivists “choose as their own age would choose”; and “a heap can still be sorted”.',
          targets: ['word:conscientious'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      skill: 'vocabulary',
      title: 'An unreliable winter',
      prompt: 'Complete the text with words from the bank. Three words are not needed.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'Look for fixed partners: total …, to … out, to … over, deeply …' },
        { cost: 15, text: 'The witness in gap 3 makes mistakes; the face in gap 5 loses its outline.' },
      ],
      text: `My grandmother claimed to have total ___ of the winter of the great frost: the colour of the doctor’s gloves, the price of lamp oil. Only after her death, when I compared her account with the diary of the parish priest, did I discover how freely she had ___ it. The doctor, for one thing, had never come. I do not accuse her of lying. Memory is a notoriously ___ witness, which fills every gap with whatever lies nearest to hand. The scenes that we would most like to ___ out return at three in the morning, while a face we would give anything to keep grows ___ within a year. And once a story has been told often enough, it becomes so deeply ___ that no document can shift it. The diary, I should add, is hardly a better guide. Its author liked to ___ over anything that reflected badly on his parish, and there is a ___ of three weeks in February that he does not trouble to explain. I keep the two accounts side by side, in the hope that each will keep the other ___.`,
      extra: ['vivid', 'indelible', 'confided'],
      items: [
        {
          key: 'recall',
          explanation: 'Total recall is a set phrase for a memory that loses nothing.',
          targets: ['word:recall'],
        },
        {
          key: 'embellished',
          explanation: 'To embellish a story is to add attractive details that are not true, without quite lying.',
          targets: ['word:embellish'],
        },
        {
          key: 'fallible',
          explanation: 'Fallible means able to be wrong; a notoriously fallible witness is known for it.',
          targets: ['word:fallible'],
        },
        {
          key: 'blot',
          explanation: 'To blot out a memory is to cover it, as ink covers a word, so as not to see it.',
          targets: ['word:blot'],
        },
        {
          key: 'hazy',
          explanation:
            'Hazy, of memories and faces, means without a clear outline; vivid would be the contrary of what is meant.',
          targets: ['word:hazy'],
        },
        {
          key: 'ingrained',
          explanation:
            'Habits and beliefs are deeply ingrained; what is indelible cannot be more or less so, and so takes no deeply.',
          targets: ['word:ingrained'],
        },
        {
          key: 'gloss',
          explanation: 'To gloss over a thing is to pass it quickly, so that its unpleasant side is not noticed.',
          targets: ['word:gloss'],
        },
        {
          key: 'hiatus',
          explanation: 'A hiatus is a break in something that otherwise continues: a hiatus of three weeks.',
          targets: ['word:hiatus'],
        },
        {
          key: 'honest',
          explanation: 'To keep somebody honest is to make cheating impossible simply by watching.',
          targets: ['word:honest'],
        },
      ],
    },
    {
      type: 'ordering',
      skill: 'reading',
      title: 'Two short pieces, cut up',
      prompt: 'Put the sentences in the order in which the writer must have had them.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'Words such as “when someone finally did”, “by contrast” and “that care” point back to the line before.',
        },
      ],
      items: [
        {
          stem: 'A label in a museum',
          parts: [
            'The museum in Tartu had owned the wooden object for ninety years before anybody thought to ask what it was for.',
            'When someone finally did, three visitors gave three answers.',
            'The first held that it had been used for making bread, the second for bathing infants.',
            'The third, a farmer who had come in out of the rain, turned it over and sat down on it.',
            'Since that afternoon the label has read “Stool”, and no one has proposed a better theory.',
          ],
          explanation:
            '“When someone finally did” needs “thought to ask”; first, second and third follow the three answers; “that afternoon” closes the scene.',
          targets: ['grammar:ellipsis'],
        },
        {
          stem: 'What lasts',
          parts: [
            'Digital records are commonly thought to be permanent.',
            'In truth they are among the most perishable that we have ever made.',
            'A sheet of parchment, to begin with, asks nothing of its owner but a dry shelf and indifference.',
            'A file, by contrast, has to be copied, checked and converted every few years by someone who is paid to care.',
            'Let that care lapse for a single decade, and no machine may be left that is able to read it.',
          ],
          explanation:
            '“In truth” corrects “commonly thought”; “by contrast” sets the file against the parchment; “that care” repeats “paid to care”.',
          targets: ['word:perishable'],
        },
      ],
    },
    {
      type: 'summarise',
      skill: 'writing',
      title: 'For someone who has no time',
      prompt:
        'Summarise the article in 70 to 110 words for a colleague on the committee. Use your own words and leave out your own opinion.',
      minutes: 20,
      genre: 'notes',
      words: [70, 110],
      stimulus: {
        kind: 'text',
        title: 'In praise of the lost page',
        text: `We speak of forgetting as a failure: of the brain, of the family, of the state. Yet consider what life would be if nothing were ever lost. Every foolish letter, every quarrel since made up, every opinion held for a fortnight at the age of nineteen would stand as fresh as on the day it was written, and anyone who wished us ill could lay it on the table.

Societies have long understood this. Debts lapse after a time; minor offences are struck from the register; the courts of many countries close certain papers for decades. None of this was done to please the guilty. It was done because people who can never leave their past behind have little reason to become anything better.

The difficulty is that the same broom sweeps two kinds of dust. The page that would have shamed a harmless man may be the page that would have convicted a powerful one. Those who have most to hide are seldom the last to discover the beauty of forgetting.

A rule is therefore needed that does not depend on who is asking. Mine would be this. What private persons did in private should be allowed to fade. What was done in the name of others, with the money of others or to others against their will should be kept, and kept open, however long ago it was and however uncomfortable the reading.`,
      },
      points: [
        {
          label: 'Forgetting is not merely a failure',
          any: [
            'not a failure',
            'not merely a failure',
            'not simply a failure',
            'not only a failure',
            'not just a failure',
            'not always',
            'beneficial',
            'benefit',
            'useful',
            'value',
            'valuable',
            'defends',
            'defence',
            'defense',
            'has its uses',
            'in favour of forgetting',
          ],
        },
        {
          label: 'It lets people change; societies have rules for it',
          any: [
            'chance',
            'change',
            'improve',
            'fresh start',
            'start again',
            'start afresh',
            'begin again',
            'reform',
            'become better',
            'move on',
            'second chance',
          ],
        },
        {
          label: 'The danger: the powerful profit from it too',
          any: [
            'powerful',
            'those in power',
            'people in power',
            'abuse',
            'guilty',
            'misuse',
            'influential',
            'something to hide',
            'authorities',
          ],
        },
        {
          label: 'The line between private and public acts',
          any: ['private', 'personal'],
        },
        {
          label: 'Public acts stay on record',
          any: [
            'public',
            'on behalf of others',
            'in the name of',
            'open',
            'accessible',
            'preserved',
            'kept',
            'on record',
          ],
        },
      ],
      model:
        'The writer contends that forgetting, usually regarded as a defect, is in fact beneficial. Were nothing ever lost, our past follies could be held against us for ever; hence the long-standing practice of cancelling debts and sealing files, which gives people a chance to change. The drawback is that the powerful, who have more to conceal, profit from the same leniency. A rule must accordingly be found that applies to all alike: whatever individuals did in their private lives may be forgotten, whereas anything done on behalf of others, at their expense or against their will should be preserved and remain accessible, however embarrassing it may be.',
      explanation:
        'A good summary follows the turns of the argument (defence, objection, rule), attributes it to the writer and drops every example that the argument can do without.',
      targets: ['grammar:concession'],
    },
  ],
};
