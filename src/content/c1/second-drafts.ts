import type { ModuleInput } from '../schema.ts';

export const secondDrafts: ModuleInput = {
  id: 'c1-second-drafts',
  title: 'Second drafts',
  description: 'A painted ceiling, a quarrel over how to save it, and a report that has to be written twice.',
  skill: 'writing',
  level: 'C1',
  order: 5,
  canDo: [
    'Weigh two sides in an essay and come down where the argument leads.',
    'Turn talk into formal prose without losing what it says.',
    'Decline a request so that the other person keeps face.',
    'Take criticism of a draft, and see what it is really about.',
  ],
  tasks: [
    {
      type: 'mcq_single',
      skill: 'reading',
      title: 'The fifth leg',
      prompt: 'Read the essay by a restorer of paintings and choose the best answer.',
      minutes: 12,
      stimulus: {
        kind: 'text',
        title: 'The fifth leg',
        text: `Before I touch a painting I spend a day looking for my colleagues. They are always there. Somebody a hundred years ago gave the saint a healthier complexion; somebody fifty years ago removed it. Each of them was, by the standards of the time, rescuing the picture from the one before. I have no reason to think that I shall fare better, and it is with this in mind that I mix my colours so that the next person can take them off with a damp cloth.

That sentence usually reassures people. Whatever I add, I tell committees, can be undone. It is perfectly true, and it is beside the point. What cannot be undone is what I remove. Beneath the ceiling of the old Orient cinema, for instance, lies an older ceiling. The upper one was painted in a single summer by two sign-writers who had never been taught to draw a horse; it shows a cavalry charge. The lower one, as far as the tests allow us to judge, is the work of a person of real gifts, and in fair condition. To see it one would have to scrape off the horses.

The experts were of one mind, and the town was furious. I have seldom heard so many people defend a work that none of them could bring themselves to call good. A baker told me that he had been kissed for the first time under the third horse from the left, the one with five legs. He was not making a joke; he was giving evidence. For seventy years, it occurred to me, the whole town had been leaning back in the dark and looking up at those horses while it waited for the film to begin. If a picture is partly made by being looked at, and I have come to think that it is, then the sign-writers had had a great many assistants.

I recommended that the ceiling be cleaned, and that one square metre, above the projection room where nobody sits, be opened for the sake of those of us who cannot bear not to know. My colleagues call this cowardice. They may be right. But the fifth leg has been washed, and is holding up remarkably well.`,
      },
      items: [
        {
          stem: 'Who are the “colleagues” that she looks for in a painting?',
          options: {
            a: 'the artists who painted it together',
            b: 'the restorers who worked on it before her',
            c: 'the experts whose advice she will need',
            d: 'the people who will restore it after her',
          },
          key: 'b',
          why: {
            a: 'Giving a saint a new complexion comes after the painting was made.',
            c: 'She looks for them in the picture, not in an office.',
            d: 'They are mentioned too, as “the next person”, but they cannot be found in it yet.',
          },
          explanation: 'They have left their marks: one “gave the saint a healthier complexion”, another “removed it”.',
        },
        {
          stem: 'Why is the promise that her additions can be undone “beside the point”?',
          options: {
            a: 'It is not entirely true.',
            b: 'Committees do not understand it.',
            c: 'She would rather add nothing at all to a painting of any value.',
            d: 'The real danger lies in what a restorer takes away.',
          },
          key: 'd',
          why: {
            a: '“It is perfectly true.”',
            b: 'Committees are reassured by it.',
            c: 'She does mix colours and adds them.',
          },
          explanation: '“What cannot be undone is what I remove”: the sentence in the middle of the paragraph decides.',
          targets: ['word:undo'],
        },
        {
          stem: 'What did the people of the town think of the cavalry charge?',
          options: {
            a: 'They were attached to it, and knew that it was poor.',
            b: 'They believed that the experts underrated it.',
            c: 'They were amused by its mistakes.',
            d: 'They had hardly noticed it until it was in danger.',
          },
          key: 'a',
          why: {
            b: 'None of them “could bring themselves to call it good”.',
            c: 'The baker “was not making a joke”.',
            d: 'They had been looking up at it for seventy years.',
          },
          explanation:
            'They defended “a work that none of them could bring themselves to call good”: affection, not admiration.',
        },
        {
          stem: 'What does she mean by saying that the baker was “giving evidence”?',
          options: {
            a: 'He could prove when the horse had been painted.',
            b: 'He spoke as solemnly as though he were a witness before a court of law.',
            c: 'His memory bore on the question of what the ceiling was worth.',
            d: 'He confirmed that the horse had five legs.',
          },
          key: 'c',
          why: {
            a: 'His first kiss does not date the picture.',
            b: 'It is not his manner but the weight of what he said that matters.',
            d: 'Anyone could see the legs.',
          },
          explanation:
            'The passage goes on to say that a picture is partly made by being looked at: what people lived through under it belongs to its value.',
          targets: ['word:evidence'],
        },
        {
          stem: 'Who are the “great many assistants” of the sign-writers?',
          options: {
            a: 'painters whose names are not known',
            b: 'the audiences of seventy years',
            c: 'the restorers of the ceiling',
            d: 'the people who had paid for the work',
          },
          key: 'b',
          why: {
            a: 'There were two painters, and one summer.',
            c: 'No one had restored that ceiling before.',
            d: 'Payment is not mentioned.',
          },
          explanation:
            'If looking helps to make a picture, then everyone who looked up from a seat has had a hand in it.',
        },
        {
          stem: 'What is the effect of the last sentence?',
          options: {
            a: 'It makes fun of the recommendation.',
            b: 'It shows that she has changed her mind once again.',
            c: 'It claims that her colleagues have been proved wrong by the way things turned out.',
            d: 'It stands by her choice lightly, without claiming to have won.',
          },
          key: 'd',
          why: {
            a: 'The horse is funny; the decision to wash it is not mocked.',
            b: 'Cleaning the horses is what she had recommended.',
            c: 'She has just said, “They may be right.”',
          },
          explanation:
            'After “They may be right” comes “But”: she grants the objection and lets the washed leg speak for itself.',
        },
      ],
    },
    {
      type: 'mcq_multi',
      skill: 'grammar',
      title: 'Granting a point',
      prompt: 'Choose every answer that is correct in careful English.',
      minutes: 8,
      hints: [{ cost: 15, text: 'Ask what follows the gap: a noun, or a clause with a verb of its own?' }],
      items: [
        {
          stem: 'Which of these can begin the sentence “___ its faults, the ceiling is loved”?',
          options: { a: 'For all', b: 'Despite', c: 'Although', d: 'Notwithstanding', e: 'Even though' },
          keys: ['a', 'b', 'd'],
          why: {
            c: 'Although needs a clause: although it has faults.',
            e: 'Even though needs a clause as well.',
          },
          explanation: 'Its faults is a noun phrase, so a preposition is needed: for all, despite, notwithstanding.',
          targets: ['grammar:concession'],
        },
        {
          stem: 'Which of these can begin the sentence “___ the experts may be right, the town will not forgive them”?',
          options: { a: 'While', b: 'In spite of', c: 'Although', d: 'Nevertheless', e: 'Regardless' },
          keys: ['a', 'c'],
          why: {
            b: 'In spite of takes a noun or a gerund.',
            d: 'Nevertheless is an adverb: it cannot join two clauses.',
            e: 'Regardless would need of, and then a noun or a question word.',
          },
          explanation: 'The gap needs a conjunction: while in the sense of although, or although itself.',
          targets: ['grammar:concession'],
        },
        {
          stem: 'Which sentences put forward a claim with caution?',
          options: {
            a: 'The figure would appear to be a later addition.',
            b: 'The figure is, needless to say, a later addition.',
            c: 'The figure is in all likelihood a later addition.',
            d: 'There is some reason to think the figure a later addition.',
            e: 'The figure is beyond question a later addition.',
          },
          keys: ['a', 'c', 'd'],
          why: {
            b: 'Needless to say treats the claim as obvious.',
            e: 'Beyond question leaves no room for doubt.',
          },
          explanation: 'Would appear, in all likelihood and some reason to think leave room for error: they hedge.',
          targets: ['grammar:hedging'],
        },
        {
          stem: 'Which sentences about a copy are well formed?',
          options: {
            a: 'However good the copy, it remains a copy.',
            b: 'However the copy is good, it remains a copy.',
            c: 'Good as the copy is, it remains a copy.',
            d: 'As good the copy may be, it remains a copy.',
            e: 'The copy may be good, yet it remains a copy.',
          },
          keys: ['a', 'c', 'e'],
          why: {
            b: 'However in this sense stands directly before its adjective: however good the copy is.',
            d: 'The adjective comes before as: good as the copy may be.',
          },
          explanation:
            'However + adjective, adjective + as, and may … yet are three ways of granting a point before taking it back.',
          targets: ['grammar:concession', 'grammar:fronting'],
        },
      ],
    },
    {
      type: 'rewrite',
      skill: 'writing',
      title: 'From a note to a report',
      prompt:
        'The caretaker has left you this note. Rewrite it as a formal paragraph of 80 to 130 words for the report of the committee. Keep all his facts.',
      minutes: 18,
      genre: 'report',
      words: [80, 130],
      stimulus: {
        kind: 'text',
        title: 'The caretaker’s note',
        text: `Hi – just so you know, the ceiling’s got a lot worse since the storm. There’s water getting in above row twelve, loads of it, and bits of plaster the size of a plate keep coming down. Nobody’s been hit yet but it’s only a matter of time. I’ve roped off the middle rows. I told the council about the roof back in spring and they never got back to me, which is typical. If someone doesn’t fix those tiles before November you can forget about your horses, old or new. By the way, the guy who checked the wiring says it’s fine, so that’s one thing less to worry about. – Stoyan`,
      },
      points: [
        {
          label: 'The ceiling is worse since the storm',
          any: [
            'deteriorate',
            'deteriorated',
            'deteriorating',
            'deterioration',
            'worsen',
            'worsened',
            'worse',
            'decline',
            'declined',
            'damage',
          ],
        },
        {
          label: 'Water enters and plaster falls',
          any: ['plaster'],
        },
        {
          label: 'The danger to people, and what has been done',
          any: [
            'closed off',
            'roped off',
            'cordoned',
            'closed to the public',
            'been closed',
            'sealed off',
            'injure',
            'injured',
            'injury',
            'injuries',
            'hurt',
          ],
        },
        {
          label: 'The council did not answer',
          any: [
            'no reply',
            'no response',
            'no answer',
            'not replied',
            'not responded',
            'without reply',
            'not received',
            'yet to reply',
            'yet to respond',
            'unanswered',
            'failed to',
            'has not answered',
          ],
        },
        {
          label: 'The roof must be repaired before November',
          any: ['november'],
        },
        {
          label: 'The wiring is in order',
          any: ['wiring', 'electric', 'electrical', 'electrics', 'electricity'],
        },
      ],
      model:
        'The condition of the ceiling has deteriorated considerably since the recent storm. Water is entering in quantity above the twelfth row, as a result of which pieces of plaster up to the size of a plate have become detached. Although no one has been injured so far, an accident must be considered likely, and the central rows have accordingly been closed off. The state of the roof was brought to the attention of the council in spring; no reply has been received to date. Unless the tiles are repaired before November, the loss of both paintings is to be feared. The electrical wiring, by contrast, has been inspected and found to be sound.',
      explanation:
        'Formal style names things with nouns, prefers the passive where the agent does not matter, and leaves out irony (“typical”) but no fact.',
      targets: ['grammar:nominalisation'],
    },
    {
      type: 'mcq_multi',
      skill: 'listening',
      title: 'Pencil in the margin',
      prompt: 'Listen to the author of a report and a colleague who has read it. Choose every answer that is right.',
      minutes: 9,
      hints: [{ cost: 15, text: 'The first two questions have three right answers each, the last has two.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'Pencil in the margin',
        text: `Hana: You have left more pencil on it than I had ink.
Kofi: Because it’s worth the trouble. If it were hopeless, I would have written “interesting” at the bottom and gone to bed.
Hana: Go on, then. Start with the worst.
Kofi: Your first page apologises. You’re no expert, space is short, others have said it better. By the time we get to the horses I’m inclined to agree with you.
Hana: It was meant to disarm people.
Kofi: It disarms you. Cut it, all of it. Second, you quote the baker and then explain to us what he meant. He does it better.
Hana: And the middle, where I go through the tests?
Kofi: I wouldn’t touch a word. I followed every step, and I failed chemistry twice. My one real quarrel is with the end. For nine pages you weigh the two sides, and in the last line you call for further research.
Hana: Because I honestly don’t know.
Kofi: Then say that. “I don’t know” is a conclusion. “Further research is needed” is a fire exit.
Hana: That’s unkind. It’s also true. I couldn’t even say what the research would be into.
Kofi: And on page six there’s a semicolon so good that I read the sentence to my wife.
Hana: Now you’re just being polite.
Kofi: Not at all. For that I would have written “interesting”.`,
      },
      items: [
        {
          stem: 'Which parts of the report does Kofi want changed?',
          options: {
            a: 'the first page',
            b: 'the passage on the tests',
            c: 'the comment on what the baker said',
            d: 'the last line',
            e: 'the punctuation on page six',
          },
          keys: ['a', 'c', 'd'],
          why: {
            b: 'He “wouldn’t touch a word” of it.',
            e: 'He admires the semicolon.',
          },
          explanation: 'He would cut the apologies, drop the explanation of the quotation, and have an honest ending.',
        },
        {
          stem: 'What can one conclude about Kofi?',
          options: {
            a: 'To him, “interesting” is a polite way of dismissing a text.',
            b: 'He believes that modest openings weaken a text.',
            c: 'He is in favour of uncovering the older ceiling.',
            d: 'Science was not his strongest subject.',
            e: 'He was asked to review the report against his will.',
          },
          keys: ['a', 'b', 'd'],
          why: {
            c: 'He never says which ceiling he prefers.',
            e: 'He took trouble over it “because it’s worth the trouble”.',
          },
          explanation:
            'He would have written “interesting” on a hopeless text; an apology “disarms you”; and he failed chemistry twice.',
          targets: ['word:disarm'],
        },
        {
          stem: 'How does Hana respond to what he says about the end?',
          options: {
            a: 'She admits that she cannot decide between the two sides.',
            b: 'She insists that research is already under way.',
            c: 'She grants that he is right, though it hurts.',
            d: 'She offers to choose one of the sides after all.',
          },
          keys: ['a', 'c'],
          why: {
            b: 'She could not even say what it would be into.',
            d: 'He suggests that she say she does not know; she does not offer to choose.',
          },
          explanation: '“I honestly don’t know”, and then, “That’s unkind. It’s also true.”',
        },
      ],
    },
    {
      type: 'write_message',
      skill: 'writing',
      title: 'With great regret',
      prompt:
        'Eleni Markou, who chairs the committee, asks you to give the speech at the reopening and to praise the decision to keep the horses. You voted against it. Write an email (130 to 190 words) and decline.',
      minutes: 20,
      genre: 'email',
      words: [130, 190],
      hints: [
        { cost: 10, text: 'Thank her, decline, give an honest reason that accuses nobody, and offer something else.' },
        {
          cost: 15,
          text: 'Useful turns: I am honoured that …; I would not be doing you any favours if …; might I suggest …',
        },
      ],
      points: [
        {
          label: 'Thank her for the invitation',
          any: ['thank', 'honoured', 'honored', 'touched', 'flattered', 'grateful', 'kind of you', 'appreciate'],
        },
        {
          label: 'Decline clearly',
          any: [
            'decline',
            'afraid',
            'unable to',
            'cannot accept',
            'not the right person',
            'not be able to',
            'say no',
            'turn down',
            'have to refuse',
            'regret',
          ],
        },
        {
          label: 'Give the reason: you voted against it',
          any: [
            'voted against',
            'vote against',
            'opposed',
            'did not support',
            'did not vote',
            'disagree',
            'against the decision',
            'other side',
            'reservations',
            'not in favour',
            'not in favor',
            'minority',
          ],
        },
        {
          label: 'Show respect for the decision',
          any: [
            'respect',
            'accept the',
            'abide',
            'stand by',
            'loyal',
            'no bitterness',
            'fairly',
            'gladly accept',
            'wish it well',
            'come round',
            'entirely fair',
          ],
        },
        {
          label: 'Suggest somebody or something else',
          any: [
            'suggest',
            'instead',
            'propose',
            'recommend',
            'alternatively',
            'would be happy to',
            'would gladly',
            'glad to help',
            'in my place',
          ],
        },
      ],
      model: `Dear Eleni,

Thank you for your letter, and for thinking of me. I was touched to be asked, all the more so since you know perfectly well how I voted.

That, I am afraid, is also why I must decline. As one of the three members who opposed the decision, I could hardly praise it in public without somebody in the third row raising an eyebrow, and the evening deserves better than raised eyebrows. Let me add that I feel no bitterness whatsoever. The question was debated fairly, I respect the outcome, and I have caught myself looking up at that fifth leg with something not far from affection.

Might I suggest that you ask Mr Petrov, the baker, to speak in my place? Nobody could put the case for the horses with more conviction, and he has, as you may remember, a story to tell. For my part, I would gladly write the page on the older ceiling for the programme.

With warm regards and every good wish for the evening,
Hana`,
      explanation:
        'A refusal keeps goodwill when it is clear, gives a reason that the reader can accept and repeat, and leaves her with something in hand.',
      targets: ['grammar:hedging'],
    },
    {
      type: 'matching',
      skill: 'vocabulary',
      title: 'From the corridor to the page',
      prompt: 'Match each spoken phrase with the verb that a formal report would use.',
      minutes: 6,
      extra: ['to accumulate', 'to forfeit'],
      items: [
        {
          left: 'to play down (a danger)',
          right: 'to minimise',
          explanation: 'To minimise, or minimize, can mean to make small and, as here, to make something seem small.',
          targets: ['word:minimise'],
        },
        {
          left: 'to bear out (a theory)',
          right: 'to substantiate',
          explanation: 'Evidence bears out or substantiates a claim: it gives it substance.',
          targets: ['word:substantiate'],
        },
        {
          left: 'to do away with (a rule)',
          right: 'to abolish',
          explanation: 'One abolishes laws, taxes and customs, not single objects.',
          targets: ['word:abolish'],
        },
        {
          left: 'to come up with (a method)',
          right: 'to devise',
          explanation: 'To devise is to think out; the noun device is spelled with a c.',
          targets: ['word:devise'],
        },
        {
          left: 'to put off (a decision)',
          right: 'to defer',
          explanation: 'To defer a decision is to postpone it; to defer to a person is to give way to his judgement.',
          targets: ['word:defer'],
        },
        {
          left: 'to leave out (a name)',
          right: 'to omit',
          explanation: 'One omits by intention or by oversight; the noun is omission.',
          targets: ['word:omit'],
        },
        {
          left: 'to go along with (a view)',
          right: 'to concur',
          explanation: 'To concur with a person or in a view is to be of the same opinion.',
          targets: ['word:concur'],
        },
        {
          left: 'to make up for (a loss)',
          right: 'to compensate',
          explanation: 'To compensate for a loss, or to compensate somebody for it.',
          targets: ['word:compensate'],
        },
        {
          left: 'to set out (reasons)',
          right: 'to expound',
          explanation: 'To expound a theory is to explain it in detail and in order.',
          targets: ['word:expound'],
        },
      ],
    },
    {
      type: 'matching',
      skill: 'reading',
      title: 'Six readers of one draft',
      prompt: 'Six people have commented on a draft. Match each request with the reader who makes it.',
      minutes: 12,
      extra: [],
      stimulus: {
        kind: 'text',
        title: 'Six readers of one draft',
        text: `Ayesha, Lahore
I admired the piece so much that it took me two readings to notice that there is no one in it. Decisions “are taken”, walls “were painted”, the public “was informed”, and I had no idea by whom. I do not ask for names, merely for the occasional pronoun that could be held responsible.

Bjarne, Bergen
You tell us on page two that the ceiling is beautiful, on page three that it is extremely beautiful, and on page four that words fail you. They had by then begun to fail me. Give me one crack and one colour, and I will do the admiring myself.

Chidi, Enugu
Every claim in it may well be right. But when I read that something “is generally accepted”, I look to the foot of the page to see who has accepted it, and there is nobody there. A sceptic would have stopped reading. I only sighed.

Dolores, Córdoba
I enjoyed the fire, the caretaker’s cat and the history of the projector. I should enjoy them even more in the three other articles to which they belong. This one begins, if you will forgive me, on page five.

Emre, Izmir
You are fairest to the people with whom you agree. The case for uncovering the older ceiling gets four lines, and they are put into the mouth of the silliest person who ever held it. Beat the cleverest, and I will believe you.

Farida, Bukhara
“Perhaps”, “it might be suggested”, “to some extent”: taken singly, they do you credit. When I meet all three in one sentence, I begin to doubt whether you were in the building. You were. You spent a year in it. You may say so.`,
      },
      items: [
        {
          left: 'Say who did what.',
          right: 'Ayesha',
          explanation: 'She objects to passives without an agent: “I had no idea by whom.”',
          targets: ['grammar:reporting-passive'],
        },
        {
          left: 'Show the thing, and leave the praise to the reader.',
          right: 'Bjarne',
          explanation: '“Give me one crack and one colour, and I will do the admiring myself.”',
        },
        {
          left: 'Tell us on what the claims rest.',
          right: 'Chidi',
          explanation: 'He looks to the foot of the page, where notes would name the sources, and finds none.',
        },
        {
          left: 'Cut what does not belong to the subject.',
          right: 'Dolores',
          explanation: 'The amusing parts belong in “three other articles”; this one “begins on page five”.',
        },
        {
          left: 'Put the opposing view at its strongest.',
          right: 'Emre',
          explanation: 'The other side is given four lines, and a silly spokesman: “Beat the cleverest.”',
        },
        {
          left: 'Trust your own knowledge, and claim more firmly.',
          right: 'Farida',
          explanation: 'Three hedges in one sentence make the writer sound as if she had not been there.',
          targets: ['grammar:hedging'],
        },
      ],
    },
    {
      type: 'transform',
      skill: 'grammar',
      title: 'Verbs into nouns',
      prompt: 'Rewrite each pair of clauses as one tighter sentence. Begin with the words given.',
      minutes: 9,
      hints: [
        {
          cost: 15,
          text: 'Find the noun that belongs to the verb or adjective, and turn its adverb into an adjective.',
        },
      ],
      items: [
        {
          stem: 'The committee discovered the older ceiling, and this led to a quarrel.',
          start: 'The committee’s',
          accepted: ['The committee’s discovery of the older ceiling led to a quarrel.'],
          explanation: 'Discover becomes discovery of: the object of the verb follows with of.',
          targets: ['grammar:nominalisation'],
        },
        {
          stem: 'They refused to publish the tests, which made people suspicious.',
          start: 'Their',
          accepted: ['Their refusal to publish the tests made people suspicious.'],
          explanation: 'Refuse to do becomes refusal to do: the infinitive stays.',
          targets: ['grammar:nominalisation'],
        },
        {
          stem: 'The town reacted angrily, and nobody had foreseen that.',
          start: 'Nobody had foreseen',
          accepted: [
            'Nobody had foreseen the town’s angry reaction.',
            'Nobody had foreseen the angry reaction of the town.',
            'Nobody had foreseen that the town’s reaction would be angry.',
          ],
          explanation: 'React angrily becomes angry reaction: the adverb turns into an adjective.',
          targets: ['grammar:nominalisation'],
        },
        {
          stem: 'The plaster is deteriorating rapidly, and this worries us.',
          start: 'The rapid',
          accepted: [
            'The rapid deterioration of the plaster worries us.',
            'The rapid deterioration of the plaster is worrying us.',
          ],
          explanation: 'Deteriorate becomes deterioration; its subject follows with of.',
          targets: ['grammar:nominalisation'],
        },
        {
          stem: 'Experts disagree about the date, so that we have to be cautious.',
          start: 'Disagreement among experts about the date means',
          accepted: [
            'Disagreement among experts about the date means that we have to be cautious.',
            'Disagreement among experts about the date means we have to be cautious.',
            'Disagreement among experts about the date means that we must be cautious.',
            'Disagreement among experts about the date means we must be cautious.',
            'Disagreement among experts about the date means that we need to be cautious.',
            'Disagreement among experts about the date means that caution is necessary.',
          ],
          explanation:
            'Disagree becomes disagreement among people about something, and so that gives way to a verb of consequence: means that.',
          targets: ['grammar:nominalisation'],
        },
      ],
    },
    {
      type: 'write_essay',
      skill: 'writing',
      title: 'Back to the beginning?',
      prompt:
        'A newspaper asks its readers: “Should a building or picture that has been altered over the years be returned to its first state?” Write an essay of 200 to 280 words. Weigh both sides and reach a conclusion.',
      minutes: 30,
      genre: 'opinion',
      words: [200, 280],
      hints: [
        { cost: 10, text: 'Before you write, put the best argument of each side into one sentence.' },
        { cost: 15, text: 'Grant the point you are going to answer: Admittedly …; It is true that …; and yet …' },
      ],
      points: [
        {
          label: 'The case for the first state',
          any: [
            'original',
            'first state',
            'artist’s intention',
            "artist's intention",
            'intended',
            'maker',
            'intention',
          ],
        },
        {
          label: 'The case for keeping later changes',
          any: ['later', 'history', 'layer', 'alteration', 'addition', 'generations', 'changes'],
        },
        {
          label: 'The risk or loss in restoring',
          any: [
            'destroy',
            'lost',
            'loss',
            'remove',
            'irreversible',
            'undone',
            'scrape',
            'guess',
            'damage',
            'sacrifice',
          ],
        },
        {
          label: 'An example',
          any: [
            'for example',
            'for instance',
            'such as',
            'take ',
            'in my ',
            'consider',
            'imagine',
            'suppose',
            'a case in point',
          ],
        },
        {
          label: 'A concession before the answer',
          any: [
            'admittedly',
            'it is true',
            'granted',
            'although',
            'though',
            'while',
            'even if',
            'to be sure',
            'of course',
            'nevertheless',
            'and yet',
          ],
        },
        {
          label: 'A clear conclusion',
          any: [
            'conclude',
            'concluding',
            'conclusion',
            'in conclusion',
            'therefore',
            'in my view',
            'on balance',
            'i would',
            'all things considered',
            'for this reason',
            'i believe',
            'in short',
            'to my mind',
          ],
        },
      ],
      model: `There is something undeniably attractive in the idea of going back. If we strip away what later hands have added, the argument runs, the work will stand before us as its maker intended, and nobody will have to admire a masterpiece through the improvements of a less gifted age. Where the additions are careless and what they cover is sound, it is hard to disagree.

Yet the word “first” is less simple than it looks. The church in my grandmother’s village, for instance, was begun in one century, enlarged in the next, and given its crooked tower by the blacksmith after a fire. To return it to its original state would mean destroying the only part that anyone loves. Which of its builders, moreover, are we to obey? Buildings are seldom finished; they are merely interrupted.

Admittedly, not everything that has happened to a thing deserves to be kept, and a false ceiling is no more sacred for being old. What ought to make us hesitate is that the two possible mistakes are not of the same kind. If we wrongly preserve a poor addition, our grandchildren can still remove it. If we wrongly remove a good one, no amount of regret will bring it back.

On balance, therefore, I would reverse the burden of proof. Those who wish to uncover the first state should have to show not only that it is finer, but that what must be scraped away will be missed by no one. Such cases exist. They are rarer, I suspect, than those who own scrapers suppose.`,
      explanation:
        'A strong essay puts the other side fairly, answers it with a reason rather than a mood, and ends with a rule that could be applied.',
      targets: ['grammar:concession', 'grammar:hedging'],
    },
  ],
};
