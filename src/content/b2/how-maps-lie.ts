import type { ModuleInput } from '../schema.ts';

export const howMapsLie: ModuleInput = {
  id: 'b2-how-maps-lie',
  title: 'How maps lie',
  description:
    'A retired map-maker in Montevideo opens a small exhibition of useful errors. Read closely: between lines, and between the lines.',
  skill: 'reading',
  level: 'B2',
  order: 2,
  canDo: [
    'follow an argument through a longer article and recognise the writer’s attitude',
    'tell what a text states from what it only suggests',
    'see how reference words and connectors hold a text together',
    'understand and use careful, hedged statements',
  ],
  tasks: [
    {
      type: 'mcq_single',
      title: 'The museum of useful errors',
      skill: 'reading',
      prompt: 'Read the article and choose the best answer.',
      minutes: 11,
      stimulus: {
        kind: 'text',
        title: 'A flat picture of a round thing',
        text: `The first thing that Amalia Ferreira hands to visitors is an orange and a knife. “Peel it,” she says, “in one piece if you can, and press the skin flat on the table.” Nobody has ever managed. The skin tears, or it bulges, or it has to be stretched. When there is enough juice on the table, she points to the map of the world behind her. “He had the same problem,” she says, meaning Gerardus Mercator, who in 1569 published the map that most of us still carry in our heads.

Ferreira drew maps for the port of Montevideo for thirty-four years, and she is tired of hearing that Mercator cheated. On his map, it is true, Greenland appears to be about as large as Africa, into which it would fit some fourteen times. But he was not drawing for classrooms. He was drawing for sailors, who did not care how big Greenland was; they wanted a straight line on paper to be a course that they could steer by compass. That is precisely what he gave them, and the swollen north was the price. “He told one lie in order to be honest about something else,” says Ferreira. “Show me a map that does better.”

Her exhibition, in two rooms above a bicycle shop, is a collection of such bargains. There is an underground map on which stations that are five minutes apart on foot look as far from each other as stations at opposite ends of a park. It is hopeless as a picture of the city and unbeatable as an answer to the question of where to change trains. There is a hiking map that leaves out a lake, because it was drawn for skiers.

What she does object to is a map that hides its bargain. Visitors tend to trust whatever is printed in fine lines and quiet colours, and even more what glows on a telephone. So in the last room hangs a map of her own making, beautifully lettered, of a bay with three islands. Only a small note beside the light switch says that the third does not exist. In four months, eleven people have asked her how to get there.`,
      },
      items: [
        {
          stem: 'Why does Ferreira give her visitors an orange?',
          options: {
            a: 'to show that the earth is not perfectly round',
            b: 'to let them experience the problem that every map-maker has',
            c: 'to make them feel welcome before the exhibition',
            d: 'to prove that Mercator used the wrong method',
          },
          key: 'b',
          why: {
            a: 'The exact shape of the earth is not the question; any ball causes the problem.',
            c: 'It may be friendly, but she has a point to make: “He had the same problem.”',
            d: 'She defends Mercator.',
          },
          explanation:
            'The skin of a ball cannot be laid flat without tearing or stretching, and this is what map-makers face.',
        },
        {
          stem: 'How does Ferreira feel about the criticism of Mercator?',
          options: {
            a: 'She finds it unfair.',
            b: 'She shares it to some extent.',
            c: 'She thinks that it comes too late.',
            d: 'She is amused by it.',
          },
          key: 'a',
          why: {
            b: 'She admits the fact about Greenland, but not that it is a fault.',
            c: 'The time of the criticism is not her point.',
            d: 'She is “tired of hearing” it, which is not amusement.',
          },
          explanation:
            'She is “tired of hearing that Mercator cheated” and explains that his map did exactly what it was for.',
        },
        {
          stem: 'What was the advantage of Mercator’s map?',
          options: {
            a: 'It showed the north in more detail than others.',
            b: 'It could be used by people without a compass.',
            c: 'A straight line on it could be followed at sea.',
            d: 'It made distances easy to compare.',
          },
          key: 'c',
          why: {
            a: 'The north was swollen, that is too big, not more detailed.',
            b: 'The course was to be steered by compass.',
            d: 'With sizes so different from reality, distances are hard to compare.',
          },
          explanation: 'Sailors “wanted a straight line on paper to be a course that they could steer by compass”.',
        },
        {
          stem: 'What is meant by “bargains” in the third paragraph?',
          options: {
            a: 'maps that were bought cheaply',
            b: 'agreements between map-makers and their customers',
            c: 'mistakes that were discovered too late',
            d: 'losses that are accepted for the sake of a gain',
          },
          key: 'd',
          why: {
            a: 'That is another sense of the word; nothing is said about prices.',
            b: 'A bargain can be an agreement, but here it describes what a map gives up and gets.',
            c: 'The maps give something up on purpose.',
          },
          explanation:
            '“Such” points back to Mercator, for whom the swollen north was “the price”: one thing is given up for another.',
        },
        {
          stem: 'Which opinion about the underground map does the writer express?',
          options: {
            a: 'It would be better if the distances were correct.',
            b: 'It serves its purpose because it ignores real distances.',
            c: 'It was made for people who prefer to walk.',
            d: 'It is easier to draw than an ordinary map.',
          },
          key: 'b',
          why: {
            a: 'It is called “unbeatable” as it is.',
            c: 'People who walk would be misled by it.',
            d: 'How hard it is to draw is not discussed.',
          },
          explanation:
            '“Hopeless as a picture of the city and unbeatable as an answer” to the one question that travellers have.',
        },
        {
          stem: 'What does the map with three islands demonstrate?',
          options: {
            a: 'People believe what looks well made.',
            b: 'Visitors do not understand her lettering.',
            c: 'Beautiful maps are more accurate than others.',
            d: 'Islands are difficult to place correctly.',
          },
          key: 'a',
          why: {
            b: 'The lettering is beautiful, and nobody has trouble with it.',
            c: 'It shows the opposite: beauty is no guarantee.',
            d: 'The third island does not exist, so it has no correct place.',
          },
          explanation:
            'Eleven people wanted to visit an island that does not exist, because they trusted “fine lines and quiet colours”.',
        },
      ],
    },
    {
      type: 'matching',
      title: 'Verbs that do not tell the whole truth',
      skill: 'vocabulary',
      prompt: 'Match each sentence with what happens to the truth in it.',
      minutes: 6,
      extra: ['to repeat something in other words', 'to prove that something is wrong'],
      items: [
        {
          left: 'The brochure exaggerates the size of the beach.',
          right: 'to make something seem bigger or better than it is',
          explanation:
            'You exaggerate when you make more of something than there is. The word is spelled with a double g.',
          targets: ['word:exaggerate'],
        },
        {
          left: 'The old chart distorts the coast in the north.',
          right: 'to change the shape of something so that it looks wrong',
          explanation: 'Distort means twist out of shape; it is used for pictures, sounds and facts.',
          targets: ['word:distort'],
        },
        {
          left: 'The guide omits the steep part of the path.',
          right: 'to leave something out',
          explanation: 'Omit (omitting, omitted) is the formal word for leave out. The noun is omission.',
          targets: ['word:omit'],
        },
        {
          left: 'The sign misleads drivers who do not know the village.',
          right: 'to cause somebody to believe something false',
          explanation: 'Mislead, misled, misled: to lead in a wrong direction, often in thought.',
          targets: ['word:mislead'],
        },
        {
          left: 'He claims that he has walked round the whole lake.',
          right: 'to say that something is true without giving proof',
          explanation: 'To claim does not mean to demand only: claiming that … leaves open whether it is true.',
          targets: ['word:claim'],
        },
        {
          left: 'She admits that the scale is wrong.',
          right: 'to agree, unwillingly, that something is true',
          explanation: 'Admit (admitting, admitted) is followed by that or by -ing: she admits making a mistake.',
          targets: ['word:admit'],
        },
        {
          left: 'The legend implies that the road is open all year.',
          right: 'to suggest something without saying it directly',
          explanation: 'The speaker or text implies; the reader infers.',
          targets: ['word:imply'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      title: 'The village that was only ink',
      skill: 'reading',
      prompt: 'Read the text. Are the statements true, false, or not given?',
      minutes: 9,
      hints: [{ cost: 15, text: 'Two statements are not given: look for those about how many or what somebody knew.' }],
      stimulus: {
        kind: 'text',
        title: 'Label nineteen of the exhibition',
        text: `Whoever draws a good map has a problem: it can be copied in an afternoon, whereas measuring the land may have taken years. How do you prove that a competitor has copied your work rather than measured the same hills and roads? They are, after all, supposed to look alike.

One answer, well known in the trade, is to plant a small mistake. You add a bend to a stream, a lane that leads nowhere or, if you are bold, a village. It has to be harmless, so you place it where nobody is likely to look for a bed at night. If the same village later turns up on someone else’s map, you know that they never went there, for there is no there to go to.

The plan does not always work. In one famous case, which is told wherever map-makers meet, two employees of a company mixed the letters of their own names, made a place name out of them and printed it at a lonely crossroads in the mountains. Years afterwards it appeared on the map of a rival. The lawyers were delighted, but not for long. The rival, it turned out, had measured honestly. Somebody had opened a shop at the crossroads, had looked at the map to find out what the spot was called, and had painted the invented name above the door. Because there was a shop of that name, there was a place of that name.

I like this story better than any other in my profession. We are used to thinking that the map follows the land. Every now and then the land reads the map and obeys. – A. F.`,
      },
      items: [
        {
          stem: 'Copying a map takes far less time than making one from measurements.',
          key: 'true',
          explanation: 'It can be copied “in an afternoon”, whereas measuring “may have taken years”.',
        },
        {
          stem: 'Two maps of the same area that look alike prove that one of them was copied.',
          key: 'false',
          explanation:
            'Good maps of the same land are “supposed to look alike”; that is exactly why a proof is difficult.',
        },
        {
          stem: 'Planted mistakes are put where they will hardly harm anyone.',
          key: 'true',
          explanation: '“It has to be harmless”, so it stands where nobody will look for a bed.',
        },
        {
          stem: 'Most map-makers plant at least one mistake in each map.',
          key: 'not_given',
          explanation: 'The trick is “well known in the trade”, but how many use it is not stated.',
        },
        {
          stem: 'The invented name was formed from the names of two people.',
          key: 'true',
          explanation: 'Two employees “mixed the letters of their own names”.',
        },
        {
          stem: 'The rival company had copied the crossroads from the first map.',
          key: 'false',
          explanation: 'It “had measured honestly” and found a real shop with that name.',
        },
        {
          stem: 'The owner of the shop knew that the name had been invented.',
          key: 'not_given',
          explanation: 'The owner took the name from the map; whether he or she knew its origin is left open.',
        },
        {
          stem: 'The writer enjoys the fact that a map changed the real world.',
          key: 'true',
          explanation: 'She likes the story best, and her last sentence says why: “the land reads the map and obeys”.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Drawn by hand, seen from above',
      skill: 'grammar',
      prompt: 'Complete the sentences with a participle (-ing, -ed or having + participle) of the verb in brackets.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'Does the subject do it (-ing) or is it done to the subject (-ed / third form)?' },
        { cost: 15, text: 'If one action is clearly finished before the other begins, use having + participle.' },
      ],
      items: [
        {
          stem: '___ (see) from the harbour, the hill looks much higher than it is.',
          accepted: ['Seen', 'When seen', 'If seen'],
          explanation: 'The hill is seen, so the past participle is used: (When it is) seen from the harbour.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: '___ (work) in the port for most of her life, she knows every sandbank by name.',
          accepted: ['Having worked'],
          explanation: 'The work is the earlier reason for her present knowledge: having + participle.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'The maps ___ (hang) in the last room are all her own.',
          accepted: ['hanging', 'hung'],
          explanation:
            'A short relative clause: the maps that hang there. Hung (that were hung there) is possible, too.',
          targets: ['grammar:participle-clauses', 'grammar:relative-clauses'],
        },
        {
          stem: 'Not ___ (know) the way, I followed a man with a bicycle.',
          accepted: ['knowing'],
          explanation: 'The subject (I) does not know: active, so -ing. Not stands before the participle.',
          targets: ['grammar:participle-clauses'],
        },
        {
          stem: 'Any chart ___ (print) before the storm should be used with care.',
          accepted: ['printed'],
          explanation: 'Charts are printed: a short passive relative clause, “that was printed”.',
          targets: ['grammar:participle-clauses', 'grammar:relative-clauses'],
        },
        {
          stem: 'She closed the drawer, ___ (leave) one map on the table.',
          accepted: ['leaving', 'having left'],
          explanation: 'The -ing form adds what happened at the same time or as a result.',
          targets: ['grammar:participle-clauses'],
        },
      ],
    },
    {
      type: 'ordering',
      title: 'Torn out of the guest book',
      skill: 'reading',
      prompt: 'Put the sentences in order. Connectors and reference words will guide you.',
      minutes: 8,
      hints: [
        {
          cost: 15,
          text: 'Find the sentence that needs no other one before it; then look for what this, such or the latter points to.',
        },
      ],
      items: [
        {
          stem: 'A taxi driver writes',
          parts: [
            'For twenty years I found my way through this city without any help.',
            'Then the company gave us a device that speaks.',
            'At first I argued with it, as you would with a passenger who knows better.',
            'Before long, though, I had stopped listening to my own memory and heard only that voice.',
            'Last week it broke, and for a moment I did not know where I lived.',
          ],
          explanation:
            'Then introduces the device; it and “that voice” refer to it; at first – before long – last week give the line of time.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'A teacher writes',
          parts: [
            'I asked my class to draw the way to school from memory.',
            'Hardly any two of the drawings agreed.',
            'One boy’s consisted entirely of dogs, with the streets as thin lines between them.',
            'Another showed nothing but places where you can sit down.',
            'Neither is wrong, of course; they merely answer different questions.',
          ],
          explanation:
            'The drawings follow from the task; one and another are examples; neither sums up exactly two of them.',
          targets: ['grammar:linking-words'],
        },
        {
          stem: 'A sailor writes',
          parts: [
            'My father left me two things: a boat and a chart.',
            'The former sank within a year.',
            'The latter still hangs above my bed, although half of its depths are out of date.',
            'These I have never corrected, since every one of them is in his handwriting.',
            'For safe sailing, I have bought another.',
          ],
          explanation:
            'The former is the boat, the latter the chart; “these” are the depths; “another” is another chart, needed because the old one stays uncorrected.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'Perhaps, as far as we know',
      skill: 'vocabulary',
      prompt:
        'A careful writer does not claim more than she knows. Complete the text with words from the bank; some are not needed.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'Fixed patterns: appears to be, is thought to have, it is possible that, may well, evidence for.',
        },
      ],
      text: `We do not know who drew this map. The handwriting ___ to be that of a woman, and the paper is ___ to have come from Genoa. It is quite ___ that she never saw the coast herself: the river mouths are ___ invented, or at least copied from memory. What the small red crosses mean is anybody’s ___. They ___ well stand for wells; it has ___ been suggested that they are graves. There is, however, no ___ for either reading.`,
      extra: ['able', 'must', 'prove', 'opinion'],
      items: [
        {
          key: 'appears',
          explanation: 'Appear to be = seem to be: it looks so, but I may be wrong.',
          targets: ['word:appear', 'grammar:hedging'],
        },
        {
          key: 'thought',
          explanation: 'Is thought to have come: people believe it. The passive keeps the writer out of it.',
          targets: ['word:think', 'grammar:passive-reporting'],
        },
        {
          key: 'possible',
          explanation:
            'Quite possible = it may well be so. It is able is not said: only people and things that can act are able to do something.',
          targets: ['word:possible', 'grammar:hedging'],
        },
        {
          key: 'probably',
          explanation: 'Probably is the adverb before a participle; “or at least” softens it further.',
          targets: ['word:probably', 'grammar:hedging'],
        },
        { key: 'guess', explanation: 'It is anybody’s guess = nobody knows.', targets: ['word:guess'] },
        {
          key: 'may',
          explanation: 'May well + infinitive = it is rather likely. Must well is not said.',
          targets: ['grammar:hedging', 'grammar:modals-of-deduction'],
        },
        {
          key: 'also',
          explanation: 'A second suggestion is added: it has also been suggested; the adverb stands after has.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'evidence',
          explanation: 'Evidence for something = facts that make it believable; it is uncountable.',
          targets: ['word:evidence'],
        },
      ],
    },
    {
      type: 'matching',
      title: 'Five maps, five readers',
      skill: 'reading',
      prompt: 'Read the descriptions of five maps and decide who would need each of them.',
      minutes: 8,
      stimulus: {
        kind: 'text',
        title: 'From the catalogue',
        text: `A. At first glance this sheet shows nothing but a white field with thin brown lines, some close together, others far apart. Where they crowd, the ground is steep; where they spread, you may rest. Paths are deliberately absent, for the owner of this copy never used any.

B. A strip of paper, four metres long and as wide as a hand. One road runs straight through it from end to end, although in reality it winds through three valleys. To the left and right stand inns, wells and, marked with a small skull, the places where one should not stop after dark. Whatever lies more than an hour away from the road does not exist.

C. Every house of the quarter has been coloured by hand: pink for brick, yellow for wood, blue for stone. The colours faded where the sheet was often touched, namely along the yellow streets. It was kept in a tin box, with a table of prices glued to the lid.

D. No land at all. The numbers grow larger towards the edge, and in the middle, in red, someone has added: “mud, not sand, the old book is wrong”. Along the margin runs a list of hours for each day of the month.

E. This is the only map in the house that has been drawn from below. The dots are joined by lines into a hunter, a swan and a kettle, and a paper disc can be turned to choose the month and the hour. A corner has been burnt, presumably by the candle without which it could not be read.`,
      },
      extra: ['a person who sells land to farmers', 'a teacher of small children'],
      items: [
        {
          left: 'Map A',
          right: 'somebody who climbs where no one else goes',
          explanation: 'Lines that show steepness and no paths: its owner moves off the paths in the mountains.',
        },
        {
          left: 'Map B',
          right: 'a merchant on a long journey by land',
          explanation: 'Only the road, its inns, wells and dangers matter: what a traveller along one route needs.',
        },
        {
          left: 'Map C',
          right: 'an insurer who fears fire',
          explanation:
            'Building materials and a table of prices: wooden (yellow) houses burn, so these streets were looked up most.',
        },
        {
          left: 'Map D',
          right: 'a captain who has to enter a bay',
          explanation:
            'Numbers are depths, mud or sand tells how an anchor holds, and the list of hours gives the tides.',
        },
        {
          left: 'Map E',
          right: 'a person who watches the night sky',
          explanation:
            'A map “drawn from below” with dots joined into figures shows the stars; the disc sets month and hour.',
        },
      ],
    },
    {
      type: 'transform',
      title: 'Put more cautiously',
      skill: 'grammar',
      prompt: 'Rewrite the sentence with the word given, which must not be changed. Begin as shown.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'For guesses about the past use a modal + have + participle.' },
        { cost: 20, text: 'Reported beliefs: is believed / is thought / is said + to (have) …' },
      ],
      items: [
        {
          stem: 'I am sure that the sailor drew this at night.',
          keyword: 'must',
          start: 'The sailor',
          accepted: ['The sailor must have drawn this at night.'],
          explanation: 'A confident conclusion about the past: must have + participle.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'It is impossible that she copied it from a book.',
          keyword: 'have',
          start: 'She',
          accepted: ['She cannot have copied it from a book.', 'She could not have copied it from a book.'],
          explanation: 'The opposite of must have is can’t (or couldn’t) have, not mustn’t have.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          stem: 'Perhaps the red crosses were added later.',
          keyword: 'might',
          start: 'The red crosses',
          accepted: ['The red crosses might have been added later.'],
          explanation: 'A possibility in the past and in the passive: might have been + participle.',
          targets: ['grammar:modals-of-deduction', 'grammar:passive'],
        },
        {
          stem: 'It is believed that the artist lived in Salto.',
          keyword: 'to',
          start: 'The artist',
          accepted: ['The artist is believed to have lived in Salto.'],
          explanation: 'The living lies before the believing: to have lived.',
          targets: ['grammar:passive-reporting'],
        },
        {
          stem: 'It seems that nobody checked the scale.',
          keyword: 'seems',
          start: 'Nobody',
          accepted: ['Nobody seems to have checked the scale.'],
          explanation: 'Seem + perfect infinitive: to have checked. Nobody keeps the sentence negative.',
          targets: ['grammar:hedging'],
        },
      ],
    },
    {
      type: 'mcq_multi',
      title: 'The question of the third island',
      skill: 'listening',
      prompt: 'Listen to Amalia Ferreira and a visitor. Choose all the answers that are right.',
      minutes: 8,
      hints: [{ cost: 15, text: 'The questions have two, three and two right answers.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'Ten minutes before closing time',
        text: `Visitor: Excuse me, is there a boat to this island? The small one, with the bay shaped like a spoon?
Amalia: You’re the twelfth. Sit down, I’ll make some tea. I’m afraid you can’t go there.
Visitor: Is it private?
Amalia: It’s imaginary. There’s a note by the light switch.
Visitor: You mean to say you made it up? But there are depths all round it! There’s even a wreck!
Amalia: I got a bit carried away with the wreck. Are you angry? Most people are, for a minute or two.
Visitor: To be honest, I’m disappointed more than angry. I’d been planning the whole trip while I stood there. I even knew what I’d take to eat.
Amalia: In that case you have been there, which is more than I can say. What did you take?
Visitor: Bread, and those hard pears. Listen, would you sell me the map?
Amalia: No. But I’ll draw you another, with a landing place on the north side. I’ve always felt that the south was too rough for a small boat.
Visitor: And could you put in a path?
Amalia: That, I’m afraid, you’ll have to find yourself.`,
      },
      items: [
        {
          stem: 'How does the visitor react when she learns the truth?',
          options: {
            a: 'She refers to details that made the island convincing.',
            b: 'She is more disappointed than angry.',
            c: 'She says that she had suspected it.',
            d: 'She threatens to complain.',
            e: 'She blames herself for not reading the note.',
          },
          keys: ['a', 'b'],
          why: {
            c: 'She is surprised: “You mean to say you made it up?”',
            d: 'She asks to buy the map, which is the opposite of a complaint.',
            e: 'She does not mention the note again.',
          },
          explanation: 'She names the depths and the wreck, and says: “I’m disappointed more than angry.”',
        },
        {
          stem: 'What do we learn about Amalia?',
          options: {
            a: 'She regrets having made the map.',
            b: 'She admits that she went further than necessary with one detail.',
            c: 'She is used to this kind of question.',
            d: 'She has visited a similar island.',
            e: 'She thinks that the visitor’s imagination is worth something.',
          },
          keys: ['b', 'c', 'e'],
          why: {
            a: 'She even offers to draw another one.',
            d: 'She says that she has not been “there”, and mentions no other island.',
          },
          explanation:
            'She “got a bit carried away with the wreck”, counts the visitor as the twelfth, and tells her: “In that case you have been there.”',
        },
        {
          stem: 'What will the new map be like?',
          options: {
            a: 'It will be a copy of the old one.',
            b: 'It will have a place to land in the north.',
            c: 'It will contain a path.',
            d: 'It will leave something for the visitor to discover.',
            e: 'It will cost more than the old one.',
          },
          keys: ['b', 'd'],
          why: {
            a: 'It will differ from the old one on the north side.',
            c: 'She refuses to draw the path.',
            e: 'No price is mentioned; the old map is not for sale.',
          },
          explanation: 'It gets “a landing place on the north side”, but the path “you’ll have to find yourself”.',
        },
      ],
    },
  ],
};
