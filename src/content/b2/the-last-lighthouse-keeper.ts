import type { ModuleInput } from '../schema.ts';

export const theLastLighthouseKeeper: ModuleInput = {
  id: 'b2-the-last-lighthouse-keeper',
  title: 'The last lighthouse keeper',
  description:
    'A radio producer records the sounds of Cape Harrow, where a light still turns but nobody lives. Listen to tides, fog and memory.',
  skill: 'listening',
  level: 'B2',
  order: 4,
  canDo: [
    'follow an interview and recognise attitudes that are only hinted at',
    'take notes from a talk that explains how something works',
    'compare what several speakers say about the same subject',
    'write down connected speech with its weak forms',
  ],
  tasks: [
    {
      type: 'mcq_single',
      title: 'Two hundred and eleven steps',
      skill: 'listening',
      prompt: 'Listen to the interview and choose the best answer.',
      minutes: 8,
      stimulus: {
        kind: 'dialogue',
        title: 'Interview with the keeper’s daughter',
        text: `Noor: Agnes, you were born in this tower. Is it true that you were afraid of the dark?
Agnes: Terrified. People find that very funny, a keeper’s daughter. But we never had any darkness, you see. Every nine seconds the light came past my window. The first night I slept on the mainland, I thought I’d gone blind.
Noor: What was your father like?
Agnes: Punctual. He didn’t have moods, he had tasks. If you’d asked him whether he was lonely, he would have looked it up in the manual.
Noor: And then the light was made automatic.
Agnes: In the spring I turned sixteen. Two young men came with a metal box about so big, and it took them a day. My father helped them carry it up, all two hundred and eleven steps. He made them lunch.
Noor: Was he bitter about it?
Agnes: I used to wish he had been. He said it was a good box. But that evening he went up at sunset as usual, and sat there, and when I came to fetch him, he said: It doesn’t need me to look at it, but it’s rude not to.
Noor: Do you come back often?
Agnes: Once a year. I tell everybody I’m here to count the puffins.`,
      },
      items: [
        {
          stem: 'Why did Agnes fear the dark as a child?',
          options: {
            a: 'She had been frightened by stories about the tower.',
            b: 'She had never experienced real darkness at home.',
            c: 'The lamp sometimes failed during storms.',
            d: 'She had problems with her eyes.',
          },
          key: 'b',
          why: {
            a: 'She mentions no stories.',
            c: 'The light came past every nine seconds; nothing is said about failures.',
            d: '“I thought I’d gone blind” describes her shock, not an illness.',
          },
          explanation: '“We never had any darkness, you see”: the light swept past her window all night.',
        },
        {
          stem: 'What does she suggest about her father when she mentions the manual?',
          options: {
            a: 'He was not used to talking about feelings.',
            b: 'He was not very good at his work.',
            c: 'He read a great deal.',
            d: 'He suffered from loneliness.',
          },
          key: 'a',
          why: {
            b: 'He was punctual and did his tasks.',
            c: 'The manual is a joke, not a hobby.',
            d: 'We cannot tell whether he was lonely; he would not have known what to answer.',
          },
          explanation:
            'Looking up in a manual whether one is lonely means treating a feeling like a technical question.',
        },
        {
          stem: 'How did the father treat the two young men?',
          options: { a: 'with suspicion', b: 'with coldness', c: 'with courtesy', d: 'with envy' },
          key: 'c',
          why: {
            a: 'He called their machine a good box.',
            b: 'He cooked for them, which is hardly cold.',
            d: 'There is no sign that he wanted to be like them.',
          },
          explanation: 'He helped to carry the box up all the steps and “made them lunch”.',
        },
        {
          stem: 'What does Agnes mean by “I used to wish he had been”?',
          options: {
            a: 'She wanted him to find another job.',
            b: 'She would have found his anger easier to bear than his calm.',
            c: 'She thought that the box was badly made.',
            d: 'She hoped that he would stay on the island.',
          },
          key: 'b',
          why: {
            a: 'Another job is not mentioned.',
            c: 'It was he who judged the box, and his verdict was good.',
            d: 'The wish is about bitterness: “had been” repeats “bitter”.',
          },
          explanation:
            'The words refer to “bitter”: a father who protested would have been easier for her than one who accepted it quietly.',
        },
        {
          stem: 'What is probably the true reason for her yearly visits?',
          options: {
            a: 'She studies sea birds.',
            b: 'She has to check the equipment.',
            c: 'She is writing a book about the cape.',
            d: 'She feels attached to the place.',
          },
          key: 'd',
          why: {
            a: 'That is only what she tells everybody.',
            b: 'The light is automatic and not her job.',
            c: 'No book is mentioned.',
          },
          explanation: '“I tell everybody I’m here to count the puffins” admits that this is an excuse.',
        },
      ],
    },
    {
      type: 'gap_fill',
      title: 'Why the water comes back late',
      skill: 'listening',
      prompt: 'Listen to the guide and complete the notes with one or two words.',
      minutes: 8,
      stimulus: {
        kind: 'audio',
        title: 'Talk on the beach',
        text: `Before we walk out to the tower, let me explain why I keep looking at my watch. The sea here rises and falls twice a day, and the difference is about as high as a two-storey house. What pulls the water is chiefly the moon, and to a lesser degree the sun. Now, the moon moves on while the earth turns, so it takes a little longer than a day until it stands above us again. That’s why high water comes roughly fifty minutes later every day. When sun and moon pull in the same direction, at new moon and at full moon, we get especially high and low water, which is called a spring tide. It has nothing to do with the season, by the way. Today is one of those days. The path will be dry for just under three hours. If you see water in the small hollow by the post with the red stripe, don’t discuss it: turn round. The sea never comes in where you expect it. It comes in behind you.`,
      },
      items: [
        {
          stem: 'The sea rises and falls ___ a day.',
          accepted: ['twice', 'two times'],
          explanation: '“Rises and falls twice a day”: two high and two low waters.',
        },
        {
          stem: 'The water is pulled chiefly by the ___.',
          accepted: ['moon'],
          explanation: 'Chiefly = mainly: the moon; the sun does so “to a lesser degree”.',
        },
        {
          stem: 'Each day high water is about fifty ___ later.',
          accepted: ['minutes'],
          explanation: 'The moon needs a little more than a day to be above us again: roughly fifty minutes.',
        },
        {
          stem: 'At new and full moon there is a so-called ___ tide.',
          accepted: ['spring'],
          explanation: 'A spring tide has nothing to do with the season: the water springs up.',
        },
        {
          stem: 'Today the path stays dry for just under three ___.',
          accepted: ['hours'],
          explanation: 'Just under = a little less than.',
        },
        {
          stem: 'Turn round when there is water in the ___ near the post.',
          accepted: ['hollow', 'small hollow'],
          explanation: 'A hollow is a place that is lower than the ground around it, so it fills first.',
        },
        {
          stem: 'According to the guide, the sea comes in ___ you.',
          accepted: ['behind'],
          explanation: 'Her last words: not where you expect it, but behind you.',
        },
      ],
    },
    {
      type: 'c_test',
      title: 'What fog does to a voice',
      skill: 'vocabulary',
      prompt: 'The second half of some words is missing. Complete them.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'The text compares fog with storms: one is loud, the other is not.' },
        {
          cost: 20,
          text: 'Fog hides one thing after another: first the harbour, then a building, then your own hand.',
        },
      ],
      text: `Nobody who has lived by the sea is afraid of storms. What we fe[ar] is fog, bec[ause] it ma[kes] no no[ise]. It swal[lows] the harbour fi[rst], then the chu[rch], and fin[ally] the ha[nd] in fr[ont] of yo[ur] face. Voi[ces] seem t[o] come from now[here]. As chil[dren] we were forb[idden] to go out[side] in it, and of course we did.`,
      items: [
        {
          explanation: 'The first sentence says what people are not afraid of; fear (verb) gives the contrast.',
          targets: ['word:fear'],
        },
        { explanation: 'The silence is the reason for the fear: because.', targets: ['grammar:linking-words'] },
        { explanation: 'Make a noise is the collocation; fog is singular, so makes.', targets: ['word:make'] },
        { explanation: 'A storm is loud; fog makes no noise.', targets: ['word:noise'] },
        { explanation: 'Fog hides things as if it ate them: it swallows them.', targets: ['word:swallow'] },
        {
          explanation: 'First, then, finally: the order in which things disappear.',
          targets: ['grammar:linking-words'],
        },
        {
          explanation: 'The fog climbs from the harbour into the village, where it hides the church.',
          targets: ['word:church'],
        },
        { explanation: 'The last step of the row: finally, with double l.', targets: ['word:finally'] },
        { explanation: 'You cannot see your hand in front of your face is a fixed image.', targets: ['word:hand'] },
        { explanation: 'In front of is one fixed phrase of place.', targets: ['word:front'] },
        { explanation: 'You and your stand for people in general.', targets: ['grammar:pronouns'] },
        {
          explanation: 'What you hear without seeing the speakers: voices, plural because of seem.',
          targets: ['word:voice'],
        },
        { explanation: 'Seem is followed by to + infinitive.', targets: ['grammar:gerund-infinitive'] },
        { explanation: 'You cannot tell where they come from: from nowhere.', targets: ['word:nowhere'] },
        { explanation: 'As children = when we were children; the irregular plural.', targets: ['word:child'] },
        {
          explanation: 'Forbid, forbade, forbidden: were forbidden to go = were not allowed to.',
          targets: ['word:forbid'],
        },
        { explanation: 'Go outside = leave the house.', targets: ['word:outside'] },
      ],
    },
    {
      type: 'matching',
      title: 'Five callers and a sound',
      skill: 'listening',
      prompt:
        'Noor asks listeners for the sound of the sea that they remember. Match each caller with what the sound means to him or her.',
      minutes: 8,
      stimulus: {
        kind: 'dialogue',
        title: 'You are on the air',
        text: `Renske: For me it’s ropes against masts, that clinking when there’s wind in the marina. I lived on a houseboat as a student. I had no money, no plan, and every morning a perfectly good reason not to get up. I’ve been looking for that sound in every flat I’ve rented.
Tariq: The foghorn. My shift on the container ship ended with it, once. We’d passed within a stone’s throw of another ship, and nobody had seen a thing. I still wake up when a lorry sounds its horn.
Ines: Pebbles, when a wave pulls them back. My grandson is deaf, and I put his feet in the water so that he could feel it. He laughed out loud. I’d never properly listened to it before that day.
Kenji: Well, silence, actually. When the water goes out a very long way, the gulls stop. Where I grew up, we were taught to run uphill when that happens.
Olive: My husband’s diesel engine. Forty years of it, five every morning, under the window. I complained the whole time. Since he retired, I can’t sleep past five.`,
      },
      extra: ['pride in a piece of work', 'anger about tourists'],
      items: [
        {
          left: 'Renske',
          right: 'a longing for a freer time',
          explanation: 'No money, no plan, and she has looked for the sound ever since: she misses those days.',
        },
        {
          left: 'Tariq',
          right: 'a danger narrowly escaped',
          explanation: 'The ships passed “within a stone’s throw” of each other; he still wakes up in fright.',
        },
        {
          left: 'Ines',
          right: 'something discovered thanks to somebody else',
          explanation: 'She had “never properly listened to it” until her deaf grandson felt it with his feet.',
        },
        {
          left: 'Kenji',
          right: 'a warning that everyone at home understood',
          explanation:
            'When the sea goes far out and the birds fall silent, people run uphill: a huge wave may follow.',
        },
        {
          left: 'Olive',
          right: 'an annoyance that turned into a need',
          explanation: 'She complained for forty years and now cannot sleep without it.',
        },
      ],
    },
    {
      type: 'cloze_bank',
      title: 'By the time the boat came',
      skill: 'grammar',
      prompt: 'Complete the text with the connectors from the bank. Some are not needed.',
      minutes: 8,
      hints: [
        { cost: 10, text: 'In spite of takes a noun; although, whereas and provided that take a subject and a verb.' },
      ],
      text: `In winter the supply boat came once a fortnight, ___ the sea allowed it. ___ it did not, we ate what there was, ___ meant beans. My mother was a cheerful woman, ___ my father went quiet when the flour ran low. Once, after three weeks of storm, he rowed out himself, ___ everything she said to stop him. ___ he got back, it was dark, and the lamp was turning. She had climbed up and lit it, ___ she had been told a hundred times that it was no work for her. He looked up, said nothing, and the next day wrote both names in the log.`,
      extra: ['unless', 'however', 'what'],
      items: [
        {
          key: 'provided that',
          explanation: 'Provided that = only if. Unless would turn the meaning round.',
          targets: ['grammar:linking-words', 'grammar:first-conditional'],
        },
        {
          key: 'When',
          explanation: 'A repeated case in the past: each time that it did not, we ate beans.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'which',
          explanation: 'Which after a comma can refer to the whole clause before it. What cannot.',
          targets: ['grammar:relative-clauses'],
        },
        {
          key: 'whereas',
          explanation: 'Whereas sets two different people side by side. However cannot join two clauses in this way.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'in spite of',
          explanation: 'In spite of + noun or pronoun: what she said did not stop him.',
          targets: ['grammar:linking-words'],
        },
        {
          key: 'By the time',
          explanation: 'By the time + clause = at some point before he got back it had become dark.',
          targets: ['grammar:linking-words', 'grammar:past-perfect'],
        },
        {
          key: 'although',
          explanation: 'Although + clause: what she had been told did not stop her. In spite of needs a noun or -ing.',
          targets: ['grammar:linking-words'],
        },
      ],
    },
    {
      type: 'dictation',
      title: 'Through the static',
      skill: 'listening',
      prompt: 'Listen to each sentence and write down exactly what you hear.',
      minutes: 8,
      items: [
        {
          text: 'The keeper must have been listening to the radio.',
          explanation:
            '“Must have been” shrinks in speech to something like “musta bin”, but all three words are written.',
          targets: ['grammar:modals-of-deduction'],
        },
        {
          text: 'Whose boat is it, and who’s going to row?',
          explanation: 'The two sound alike: whose asks for the owner, who’s is short for who is.',
          targets: ['word:whose'],
        },
        {
          text: 'They’re supposed to have left their lamps over there.',
          explanation: 'They’re (they are), their (of them) and there (in that place) sound the same.',
          targets: ['word:there'],
        },
        {
          text: 'Hardly anyone thought the weather would worsen so quickly.',
          explanation: 'Thought and though differ by one letter, and weather (rain, wind) is not whether (if).',
          targets: ['word:weather'],
        },
        {
          text: 'Had we known about the tide, we would have waited.',
          explanation:
            'Had we known = if we had known; “would have” is often heard as “would of” but never written so.',
          targets: ['grammar:third-conditional', 'grammar:inversion'],
        },
      ],
    },
    {
      type: 'short_answer',
      title: 'Found behind the stove',
      skill: 'reading',
      prompt: 'Read the pages from the keeper’s private notebook and answer in one to six words.',
      minutes: 9,
      stimulus: {
        kind: 'text',
        title: 'Not for the official log',
        text: `3 November. Wind north-east, rising. The inspector has been and found nothing to object to, which appeared to disappoint him. He did ask why there are two chairs in the lamp room when the regulations allow for one. I said that the other was for the regulations. He did not smile, but he stayed for supper.

19 December. Agnes asked me at breakfast what the light is saying. I explained that each lighthouse has its own rhythm, so that a captain can tell from the seconds of darkness where he is. She thought about this and remarked that in that case it is the dark that does the talking. I have kept this light for fourteen years and had never looked at it in that way.

2 February. Eleven days without a boat. E. made soup from the last of the onions, and we drew lots for the tin of peaches. Agnes won and divided it into three with a ruler.

27 March. Letter from the Board. Next year a machine is to do my work. They write that it needs no sleep, no coal and no onions, and that I shall be offered a post in the harbour office. I read it aloud to the lamp, as seemed only fair.

28 March. E. says that the town has trees. I had forgotten about trees. She showed me how she has been keeping an apple seed in a cup behind this stove, for six years, she says, in case anyone should ever ask us to leave.`,
      },
      items: [
        {
          stem: 'What was against the rules in the lamp room?',
          accepted: [
            'a second chair',
            'the second chair',
            'two chairs',
            'having two chairs',
            'an extra chair',
            'the number of chairs',
            'one chair too many',
            'there were two chairs',
          ],
          explanation: '“The regulations allow for one” chair, and there were two.',
        },
        {
          stem: 'By what does a captain recognise a lighthouse, according to the keeper?',
          accepted: [
            'by its rhythm',
            'its rhythm',
            'the rhythm',
            'the seconds of darkness',
            'by the seconds of darkness',
            'its own rhythm',
            'by the dark',
            'by the darkness',
            'the darkness between the flashes',
            'the rhythm of the light',
            'by the rhythm',
          ],
          explanation: 'Each has its own rhythm, and a captain counts the seconds of darkness between the flashes.',
        },
        {
          stem: 'How did Agnes show her sense of fairness?',
          accepted: [
            'she shared the peaches',
            'she divided the peaches',
            'she divided the tin into three',
            'by sharing the peaches',
            'she shared her peaches',
            'she divided the peaches equally',
            'she shared the tin',
            'by dividing the peaches',
            'she divided it with a ruler',
            'sharing the peaches',
            'she divided it into three',
            'she shared the peaches equally',
          ],
          explanation: 'She won the tin and could have kept it, but “divided it into three with a ruler”.',
        },
        {
          stem: 'What new job was the keeper offered?',
          accepted: [
            'a post in the harbour office',
            'a job in the harbour office',
            'in the harbour office',
            'work in the harbour office',
            'harbour office',
            'a harbour office job',
            'an office job',
            'a post in the harbor office',
          ],
          explanation: 'The Board writes that he “shall be offered a post in the harbour office”.',
        },
        {
          stem: 'What had his wife been keeping for six years?',
          accepted: [
            'an apple seed',
            'apple seed',
            'a seed',
            'the seed of an apple',
            'one apple seed',
            'an apple seed in a cup',
          ],
          explanation: 'She kept an apple seed in a cup behind the stove for the day when they would have to leave.',
        },
      ],
    },
    {
      type: 'summarise',
      title: 'For those who missed the programme',
      skill: 'writing',
      prompt:
        'Summarise the article for the website of the radio station in your own words. Do not copy whole sentences.',
      minutes: 18,
      stimulus: {
        kind: 'text',
        title: 'A light that nobody needs?',
        text: `When the light at Cape Harrow was made automatic, it was assumed that the tower would look after itself. It did not. Salt got into the stone, rain into the stairs, and twelve years ago a storm took away part of the keeper’s house. By then most ships found their way by satellite, and the authority responsible announced that the lamp would be switched off for good and the building closed.

The decision caused an unexpected stir. Fishermen pointed out that electronics fail precisely when the weather is at its worst, and that a light can be understood by anybody in any language. Others admitted frankly that they had no practical argument at all: they simply could not imagine the night without it. A group of forty people, among them two former keepers and a class of schoolchildren, offered to take over the tower.

After three years of negotiations they were given a contract. They have since repaired the stairs and turned the house into four simple rooms, which are let to guests from May to September. The income pays for paint, glass and insurance, though only just. The lamp itself has been replaced by one that uses about as much electricity as a kettle. Guests are asked for only one thing besides the rent: at sunset somebody has to climb up and see whether the light has come on. It always has. Nobody has ever refused to go.`,
      },
      words: [80, 130],
      genre: 'report',
      points: [
        {
          label: 'explains why the tower was going to be closed',
          any: [
            'satellite',
            'damage',
            'storm',
            'bad condition',
            'no longer needed',
            'not needed',
            'poor condition',
            'falling apart',
            'decay',
            'fell into',
          ],
        },
        {
          label: 'mentions the arguments for the light',
          any: [
            'fail',
            'electronic',
            'any language',
            'fishermen',
            'understood by',
            'break down',
            'breaks down',
            'fishers',
          ],
        },
        {
          label: 'says who took it over',
          any: ['group', 'volunteers', 'forty', 'former keepers', 'took over', 'take over', 'association'],
        },
        { label: 'says how it is paid for', any: ['guests', 'rooms', 'rent', 'visitors', 'holiday', 'income'] },
        { label: 'mentions the custom at sunset', any: ['sunset', 'evening', 'climb', 'check', 'every night'] },
      ],
      model: `After the lighthouse at Cape Harrow had become automatic, the building slowly fell into decay. As ships now navigate by satellite, the authorities planned to turn off the lamp and close the tower. Many people objected. Fishermen argued that electronic systems tend to break down in bad weather, whereas everybody understands a light; others were just too fond of it to lose it.

In the end a group of forty volunteers, including former keepers, took over the tower. They have restored it and rent out four rooms in summer, which covers the costs. There is one custom that guests gladly accept: every evening one of them climbs up to check that the light is on, although it has never failed.`,
      explanation:
        'The summary keeps the line problem – protest – solution – custom, replaces the words of the source (decay, navigate, restored) and leaves out figures that do not matter.',
      targets: ['grammar:linking-words'],
    },
    {
      type: 'repeat_after',
      title: 'Weak words, strong words',
      skill: 'speaking',
      prompt: 'Listen to each sentence and repeat it with the same rhythm. Let the small words be small.',
      minutes: 7,
      items: [
        {
          text: 'It doesn’t need me to look at it, but it’s rude not to.',
          explanation:
            'Need, look, rude and not are strong. The final to keeps its full vowel because nothing follows.',
        },
        {
          text: 'You should have told me that the path was under water.',
          explanation: '“Should have” sounds like “should’ve”; told, path and water are strong. Should has no l sound.',
        },
        {
          text: 'If I had been asked, I would have stayed a little longer.',
          explanation: 'Had, been, would and have are all weak; asked, stayed and longer carry the beat.',
        },
        {
          text: 'Not until the fog had lifted did we see how close we were.',
          explanation: 'After “lifted” there is a small pause; close has an /s/ here, as it means near.',
        },
        {
          text: 'What I remember best is the sound of pebbles in the dark.',
          explanation: 'The first part rises, the second falls; “of” and “in the” are hardly more than a breath.',
        },
      ],
    },
  ],
};
