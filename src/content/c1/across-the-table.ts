import type { ModuleInput } from '../schema.ts';

export const acrossTheTable: ModuleInput = {
  id: 'c1-across-the-table',
  title: 'Across the table',
  description: 'A buyer in Helsinki, potters in Oaxaca, and all that is meant without being said.',
  skill: 'listening',
  level: 'C1',
  order: 2,
  canDo: [
    'Hear what is meant when a speaker says less than she thinks.',
    'Follow a lively negotiation and note its terms.',
    'Soften a claim, a refusal or a demand as formal English does.',
    'Make an offer, refuse one, and find a way between.',
  ],
  tasks: [
    {
      type: 'mcq_single',
      skill: 'listening',
      title: 'A description of March',
      prompt: 'Listen to a buyer and a potter on the telephone and choose the best answer.',
      minutes: 9,
      stimulus: {
        kind: 'dialogue',
        title: 'A description of March',
        text: `Aino: Thank you for the samples, Beatriz. They are not without interest.
Beatriz: I’m relieved. My nephew studied in Tampere, and he tells me that from a Finn those words are practically a proposal of marriage.
Aino: Your nephew is well informed. We should like two thousand of the black bowls by the end of March.
Beatriz: Two thousand. How shall I put it? March is a beautiful month. The rain hasn’t begun, and the clay is in a good mood.
Aino: Is that a yes?
Beatriz: It’s a description of March. The kilns are shared by thirty families, and each family fires when its turn comes. I could promise you the bowls tomorrow. I would rather be able to keep the promise.
Aino: I appreciate that. Would it help if we spread the order? Eight hundred in March, and the rest by midsummer?
Beatriz: It would help a great deal. And the price?
Aino: The price on your list seems fair.
Beatriz: You don’t wish to discuss it?
Aino: Should I?
Beatriz: Forgive me. Here, when a buyer accepts the first figure, we go home and lie awake. Either we have asked too little or she isn’t going to pay.
Aino: Then let me give you a decent night’s sleep. I’d like a discount of five per cent, and in return we pay half in advance.
Beatriz: Three per cent, and I’ll sleep like a child.
Aino: Done. You realise that I would have paid the list price?
Beatriz: And you realise that I would have given you ten?`,
      },
      items: [
        {
          stem: 'What does Aino mean when she calls the samples “not without interest”?',
          options: {
            a: 'She finds them acceptable, but only just.',
            b: 'She has not yet made up her mind.',
            c: 'She likes them very much.',
            d: 'She doubts whether they will sell.',
          },
          key: 'c',
          why: {
            a: 'Taken word for word perhaps, but she orders two thousand in her next sentence.',
            b: 'Her order follows at once.',
            d: 'Nobody orders two thousand of what will not sell.',
          },
          explanation:
            'The double negative is an understatement (the figure is called litotes), and Aino confirms the nephew’s reading of it: he is “well informed”.',
          targets: ['word:understatement'],
        },
        {
          stem: 'Why does Beatriz speak of the weather in March?',
          options: {
            a: 'To avoid refusing the date in so many words.',
            b: 'To explain why March is a good time to make pottery.',
            c: 'To gain time while she works out a price.',
            d: 'To invite Aino to visit the workshop.',
          },
          key: 'a',
          why: {
            b: 'She says so on the surface, but goes on to explain why she cannot promise the bowls.',
            c: 'The price comes up only later, and is already on her list.',
            d: 'No visit is suggested.',
          },
          explanation:
            '“How shall I put it?” announces something unwelcome; “It’s a description of March” admits that it was no yes.',
        },
        {
          stem: 'What stands in the way of the first date?',
          options: {
            a: 'The potters expect the rains to come early.',
            b: 'The families have to take turns at the kilns.',
            c: 'Beatriz has promised the bowls to another buyer.',
            d: 'The clay needs several months to dry.',
          },
          key: 'b',
          why: {
            a: 'In March, she says, the rain has not begun.',
            c: 'No other buyer is mentioned.',
            d: 'The clay is “in a good mood”; drying is not mentioned.',
          },
          explanation: '“The kilns are shared by thirty families, and each family fires when its turn comes.”',
        },
        {
          stem: 'Why is Beatriz uneasy when Aino accepts the price?',
          options: {
            a: 'She suspects that Aino has not read the list.',
            b: 'She had been meaning to raise the price in the course of the conversation.',
            c: 'She thinks that Aino is mocking her.',
            d: 'She takes quick agreement as a sign that something is amiss.',
          },
          key: 'd',
          why: {
            a: 'Aino refers to the price “on your list”.',
            b: 'She ends by lowering it, and would have gone further.',
            c: 'She apologises and explains; she does not take offence.',
          },
          explanation:
            'Either “we have asked too little or she isn’t going to pay”: a price accepted without bargaining worries the seller.',
          targets: ['word:amiss'],
        },
        {
          stem: 'What do the last two lines reveal?',
          options: {
            a: 'Beatriz got the better of the bargain.',
            b: 'Aino now regrets the bargain.',
            c: 'Each of them could have been brought to give away more.',
            d: 'Neither of them quite believes what the other has just confessed.',
          },
          key: 'c',
          why: {
            a: 'Both had room left: Aino would have paid more, and Beatriz would have taken less.',
            b: 'The tone is teasing: she tells it as a joke at her own expense.',
            d: 'Each confession is answered in kind, not doubted.',
          },
          explanation:
            'Aino would have paid the full price and Beatriz would have given ten per cent: would have tells what did not come about.',
          targets: ['grammar:modal-perfect'],
        },
      ],
    },
    {
      type: 'matching',
      skill: 'vocabulary',
      title: 'Words of bargaining',
      prompt: 'Match each word or phrase with its meaning.',
      minutes: 6,
      extra: ['a person who speaks for the other side', 'the date on which an agreement ends'],
      items: [
        {
          left: 'a concession',
          right: 'something that you give up so that agreement becomes possible',
          explanation: 'One makes a concession or wrings one from the other side; the verb is concede.',
          targets: ['word:concession'],
        },
        {
          left: 'a deadlock',
          right: 'a state in which neither side will move',
          explanation: 'Talks reach a deadlock; whoever gets them moving again breaks the deadlock.',
          targets: ['word:deadlock'],
        },
        {
          left: 'leverage',
          right: 'power that you can use to make the other side move',
          explanation: 'Leverage comes from lever: it is what gives you a hold on the other side.',
          targets: ['word:leverage'],
        },
        {
          left: 'a sticking point',
          right: 'the one question on which agreement keeps failing',
          explanation: 'All else is settled, but the price proves to be the sticking point.',
          targets: ['word:sticking'],
        },
        {
          left: 'a proviso',
          right: 'a condition added to something that is otherwise accepted',
          explanation: 'We agree, with the proviso that … – the word comes from the same root as provided that.',
          targets: ['word:proviso'],
        },
        {
          left: 'an ultimatum',
          right: 'a last demand, with a threat if it is refused',
          explanation: 'One issues or delivers an ultimatum; the root is ultimate, last.',
          targets: ['word:ultimatum'],
        },
        {
          left: 'to haggle',
          right: 'to argue at length over a price',
          explanation: 'To haggle over a price sounds a little undignified; to negotiate is neutral.',
          targets: ['word:haggle'],
        },
        {
          left: 'to save face',
          right: 'to come out of a defeat without being humiliated',
          explanation: 'Face stands for a person’s standing in the eyes of others; it can be saved or lost.',
          targets: ['word:face'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      skill: 'listening',
      title: 'Counting to five',
      prompt:
        'Listen to a trainer at the start of a course. Decide whether each statement is true, false, or not given.',
      minutes: 9,
      stimulus: {
        kind: 'audio',
        title: 'Counting to five',
        text: `Let me begin by doing nothing for a moment. That was six seconds. I could see two of you reaching for your phones, and one of you, bless her, was about to ask whether I was unwell.

I grew up in Kumasi and trained in Osaka, so I have been embarrassed by silence on two continents. In my first month in Japan I sat opposite an elderly manufacturer, named my price and waited. He looked at the table. I took his silence for a refusal, and before he had said a word I came down by a tenth. He went on looking at the table. I came down again. Then he raised his head and told me, in excellent English, that he had been about to accept the first figure but had been wondering where to have lunch.

I tell this story against myself, because the usual moral is the wrong one. You will hear that this people is silent and that one never stops talking, as though a nation were a person. I have since met Japanese colleagues who could not bear two seconds of quiet, and Ghanaians who could outlast a stone. What I had failed to read was not a culture. It was my own discomfort. I filled the gap because it hurt.

So here is the exercise. Ask your partner a question, and when the answer is finished, count to five before you speak. You will be surprised how often the real answer comes at four.`,
      },
      items: [
        {
          stem: 'Some members of the audience showed that the opening silence made them uneasy.',
          key: 'true',
          explanation: 'Two reached for their phones, and one nearly asked whether he was unwell.',
        },
        {
          stem: 'The trainer lowered his price because the manufacturer demanded it.',
          key: 'false',
          explanation: 'He came down “before he had said a word”: nothing had been demanded.',
        },
        {
          stem: 'The manufacturer had been ready to pay what was asked at first.',
          key: 'true',
          explanation: 'He “had been about to accept the first figure”.',
        },
        {
          stem: 'In the end the manufacturer insisted on paying the first figure.',
          key: 'not_given',
          explanation: 'The story stops at his remark about lunch; the price that was paid is not mentioned.',
        },
        {
          stem: 'The trainer advises people to learn which nations are comfortable with silence.',
          key: 'false',
          explanation: 'He calls that “the wrong moral”: a nation is not a person.',
        },
        {
          stem: 'The trainer speaks fluent Japanese.',
          key: 'not_given',
          explanation: 'He trained in Osaka, but the one conversation that he reports was in English.',
        },
        {
          stem: 'In the exercise, one is to pause before answering a partner’s question.',
          key: 'false',
          explanation: 'The pause comes after the partner’s answer: “when the answer is finished, count to five”.',
        },
      ],
    },
    {
      type: 'gap_fill',
      skill: 'grammar',
      title: 'What might have been said',
      prompt: 'Put the words in brackets into a form that fits a formal report. Use all of them; add what is needed.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'What is past and only judged or imagined needs a modal with have and a past participle.' },
        {
          cost: 20,
          text: 'After recommend that and essential that, formal English has the bare verb, or should with it.',
        },
      ],
      items: [
        {
          stem: 'She ___ (can / not / misunderstand) us: the figures were on the table in front of her.',
          accepted: ['cannot have misunderstood', 'could not have misunderstood', 'can not have misunderstood'],
          explanation: 'Can’t have or couldn’t have with a participle draws a negative conclusion about the past.',
          targets: ['grammar:modal-perfect'],
        },
        {
          stem: 'I ___ (need / not / lower) my price, for he was just about to accept it.',
          accepted: ['need not have lowered'],
          explanation:
            'Needn’t have done says that it was done and was unnecessary; didn’t need to leaves open whether it was done.',
          targets: ['grammar:modal-perfect'],
        },
        {
          stem: 'The mediator recommended that the order ___ (spread) over two seasons.',
          accepted: ['be spread', 'should be spread'],
          explanation:
            'Recommend that takes the mandative subjunctive: the bare infinitive, here passive, with no -s and no past.',
          targets: ['grammar:subjunctive'],
        },
        {
          stem: 'It is essential that every family ___ (consult) before we sign.',
          accepted: ['be consulted', 'should be consulted', 'is consulted', 'has been consulted'],
          explanation:
            'After essential that, formal English has be consulted or should be consulted; British English allows is as well.',
          targets: ['grammar:subjunctive'],
        },
        {
          stem: 'The delay last month would seem ___ (cause) by the rains rather than by the potters.',
          accepted: ['to have been caused'],
          explanation:
            'Would seem hedges the claim; the perfect infinitive puts the cause before the moment of speaking.',
          targets: ['grammar:hedging'],
        },
        {
          stem: 'Had we known about the shared kilns, we ___ (not / ask) for March.',
          accepted: ['would not have asked', 'should not have asked', 'might not have asked', 'could not have asked'],
          explanation: 'Had we known is the inverted form of if we had known: the main clause needs would have.',
          targets: ['grammar:inversion', 'grammar:modal-perfect'],
        },
        {
          stem: 'The cooperative is understood ___ (turn down) two earlier offers last year.',
          accepted: ['to have turned down'],
          explanation: 'Is understood to have done: the reporting is present, what is reported lies before it.',
          targets: ['grammar:reporting-passive'],
        },
        {
          stem: 'If she ___ (not / answer) so quickly last autumn, we would still be negotiating today.',
          accepted: ['had not answered'],
          explanation:
            'A mixed conditional: the past condition (had not answered) has a result in the present (would be negotiating).',
          targets: ['grammar:mixed-conditionals'],
        },
      ],
    },
    {
      type: 'dictation',
      skill: 'listening',
      title: 'From the minutes',
      prompt: 'Listen to each sentence and write it down exactly.',
      minutes: 8,
      hints: [{ cost: 15, text: 'Several sentences begin with a verb or an adjective rather than with the subject.' }],
      items: [
        {
          text: 'Had it not been for the interpreter, we would have parted on bad terms.',
          explanation:
            'Had it not been for is the formal form of if it had not been for; on bad terms means no longer friends.',
          targets: ['grammar:inversion'],
        },
        {
          text: 'Much as I admire the bowls, I can hardly order what nobody can deliver.',
          explanation: 'Much as I admire means although I admire very much; hardly has no not beside it.',
          targets: ['grammar:concession'],
        },
        {
          text: 'I would be inclined to accept, provided that the terms are set down in writing.',
          explanation: 'Would be inclined to hedges the consent; to set down means to write so that it binds.',
          targets: ['grammar:hedging'],
        },
        {
          text: 'It was not so much what she said as what she chose to leave unsaid.',
          explanation: 'Not so much A as B weighs two things: the second counts for more.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          text: 'Were we to meet you halfway, could you see your way to waiting until June?',
          explanation: 'Were we to is a cautious if we; to see your way to takes a gerund: to waiting.',
          targets: ['grammar:inversion'],
        },
        {
          text: 'The two sides are thought to have settled, though neither has confirmed it.',
          explanation: 'Are thought to have settled reports what others believe; neither takes a singular verb.',
          targets: ['grammar:reporting-passive'],
        },
      ],
    },
    {
      type: 'mcq_single',
      skill: 'reading',
      title: 'The pane of glass',
      prompt: 'Read the essay by an interpreter and choose the best answer.',
      minutes: 12,
      stimulus: {
        kind: 'text',
        title: 'The pane of glass',
        text: `There are two ways to fail as an interpreter. One is to leave something out. The other, which gets less attention, is to leave nothing out.

I learned of the second in a hotel near Marseille, where a widow from Tunis was selling her husband’s orchard to a cousin to whom he had not spoken for twenty years. She spoke Arabic; he, having been brought up in France, spoke only French; and I sat between them on a chair too low for the table. For an hour everything went through me like water. Then the cousin remarked, of the land, that it was hardly paradise. It was a shrug of a remark, the sort of thing one says of any field with stones in it. Unfortunately, “Paradise” was what her husband had called the orchard; the word was painted on the gate. I knew this, for she had told me in the car. The cousin, I was nearly sure, did not.

I had perhaps a second. My training was unequivocal: you are not there to protect anybody, you are a pane of glass. If I softened the sentence, I would be deciding in her place what she could bear. If I rendered it word for word, I would be handing her an insult that he had not, as far as I could tell, delivered. The words would be the same and the act would be another. That is what the picture of the glass forgets: a sentence is not only what it says but what it does, and it does something different to everyone who hears it.

What I said was, “He says that it is hardly paradise. I do not think he has seen the gate.” The second sentence was mine, and I told him so at once. I had broken a rule. She was silent for a while. Then she laughed, and said that he ought to see it; it was very badly painted.

I still teach the rule. I teach it on the first day, and firmly, so that my students will know exactly what they are breaking, and feel it.`,
      },
      items: [
        {
          stem: 'What does “everything went through me like water” say about the first hour?',
          options: {
            a: 'The interpreter understood little of what was said.',
            b: 'The interpreter passed on all that was said without effort.',
            c: 'The conversation had so little substance that nothing stayed in the mind.',
            d: 'The interpreter was too nervous to remember it.',
          },
          key: 'b',
          why: {
            a: 'He is a professional at work between two languages that he speaks.',
            c: 'An orchard was being sold; water stands for ease, not for emptiness.',
            d: 'Nervousness comes only with the remark about paradise.',
          },
          explanation: 'Water flows through without being held up: for an hour he was indeed the pane of glass.',
        },
        {
          stem: 'Why would a word-for-word rendering have been a failure?',
          options: {
            a: 'It would have sounded rude in Arabic.',
            b: 'The cousin’s remark could not be translated.',
            c: 'It would have broken the promise that he had made to the widow in the car.',
            d: 'It would have carried an offence that the speaker did not intend.',
          },
          key: 'd',
          why: {
            a: 'The trouble lies not in the language but in what she knows of the gate.',
            b: 'He did render it: “He says that it is hardly paradise.”',
            c: 'In the car she told him of the gate; no promise is mentioned.',
          },
          explanation: 'He would be “handing her an insult that he had not, as far as I could tell, delivered”.',
          targets: ['word:render'],
        },
        {
          stem: 'What does the picture of the pane of glass leave out, in the writer’s view?',
          options: {
            a: 'That the force of a remark depends on who hears it.',
            b: 'That interpreters get tired and make mistakes.',
            c: 'That some feelings cannot be put into words.',
            d: 'That an interpreter ought to take the weaker side.',
          },
          key: 'a',
          why: {
            b: 'Mistakes are not his subject; the rendering without any mistake is.',
            c: 'He speaks of what sentences do, not of what they cannot express.',
            d: 'He decides neither for her nor for him; he adds what each lacks.',
          },
          explanation:
            '“A sentence is not only what it says but what it does, and it does something different to everyone who hears it.”',
        },
        {
          stem: 'What did he do in the end?',
          options: {
            a: 'He replaced the remark with a kinder one.',
            b: 'He asked the cousin to explain what he meant.',
            c: 'He gave the remark faithfully and added a comment of his own.',
            d: 'He translated the remark but pretended that the comment was the cousin’s.',
          },
          key: 'c',
          why: {
            a: 'The remark itself is given unchanged.',
            b: 'He only told the cousin what he had added.',
            d: '“The second sentence was mine, and I told him so at once.”',
          },
          explanation:
            'He rendered the words, and then, openly, supplied what she needed in order to hear them as they were meant.',
        },
        {
          stem: 'Why does he go on teaching the rule?',
          options: {
            a: 'He has come to believe that he was wrong to break it.',
            b: 'His students must know what it costs to depart from it.',
            c: 'The school where he teaches requires it of him.',
            d: 'He does not trust beginners to understand exceptions.',
          },
          key: 'b',
          why: {
            a: 'He expects his students to break it too, at times.',
            c: 'No school is mentioned.',
            d: 'On the contrary, he expects that they will break it, and means them to notice.',
          },
          explanation:
            'They should “know exactly what they are breaking, and feel it”: a rule may be broken, but never lightly.',
          targets: ['word:unequivocal'],
        },
      ],
    },
    {
      type: 'gap_fill',
      skill: 'listening',
      title: 'The line in the bowl',
      prompt: 'Listen to a second call and complete the notes with one word in each gap.',
      minutes: 9,
      hints: [{ cost: 15, text: 'Every missing word is spoken in the call, and the notes follow its order.' }],
      stimulus: {
        kind: 'dialogue',
        title: 'The line in the bowl',
        text: `Aino: Beatriz, the first crate has come. Before I say anything else, the bowls are superb.
Beatriz: When you praise so early in the day I begin to worry. How many are broken?
Aino: None. But forty-one have a thin line in the base, and my warehouse wants to send them back.
Beatriz: That line comes when the pot is drawn from the smoke while it is still hot. It is how you can tell that nobody used an electric kiln.
Aino: I believe you. My difficulty is that the contract says free from visible defects, and my warehouse can see it.
Beatriz: Then the contract was written by someone who has never fired a pot.
Aino: It was written by my brother-in-law, who has never boiled an egg. Let me suggest something. We leave the wording alone and add an appendix, with photographs, which shows what is a mark of the process and what is a fault.
Beatriz: And who decides in a doubtful case?
Aino: Someone whom neither of us pays. There is a curator in Gothenburg.
Beatriz: A curator finds everything beautiful. I’d prefer a potter.
Aino: A retired potter, then, agreed on by both sides.
Beatriz: Good. And the forty-one?
Aino: I’ll take them at the full price, on one condition. You write a card to go into each box, explaining the line.
Beatriz: You mean to charge more for them.
Aino: The thought had crossed my mind.`,
      },
      items: [
        {
          stem: 'Bowls to which the warehouse objects: ___',
          accepted: ['forty-one', '41', 'forty one'],
          explanation: '“Forty-one have a thin line in the base.”',
        },
        {
          stem: 'To the potters, the line proves that the kiln was not an ___ one.',
          accepted: ['electric', 'electrical'],
          explanation: '“It is how you can tell that nobody used an electric kiln.”',
        },
        {
          stem: 'The contract requires bowls “free from ___ defects”.',
          accepted: ['visible'],
          explanation: 'The line is no fault to the potters, but it is visible: hence the difficulty.',
          targets: ['word:visible'],
        },
        {
          stem: 'What counts as a fault will be shown in an ___ with photographs.',
          accepted: ['appendix'],
          explanation: 'An appendix is a part added at the end of a document; its plural is appendices.',
          targets: ['word:appendix'],
        },
        {
          stem: 'Doubtful cases will be decided by a ___ potter.',
          accepted: ['retired'],
          explanation: 'Beatriz will not have a curator; they settle on “a retired potter, agreed on by both sides”.',
        },
        {
          stem: 'Aino will take the bowls in question at the ___ price.',
          accepted: ['full'],
          explanation: '“I’ll take them at the full price, on one condition.”',
        },
        {
          stem: 'Beatriz is to supply a ___ for each box.',
          accepted: ['card'],
          explanation: 'A card that explains the line, which will, as Beatriz sees, turn a fault into a selling point.',
        },
      ],
    },
    {
      type: 'error_spot',
      skill: 'grammar',
      title: 'Slips in a draft letter',
      prompt: 'One piece of each sentence is wrong. Choose it and write it correctly.',
      minutes: 9,
      hints: [{ cost: 15, text: 'Look at word order after openings such as rarely, not only and no matter how.' }],
      items: [
        {
          segments: ['Rarely', 'a buyer has shown', 'such patience', 'with our calendar.'],
          key: 1,
          accepted: ['has a buyer shown'],
          explanation: 'Rarely at the head of a sentence calls for inversion: has a buyer shown.',
          targets: ['grammar:inversion'],
        },
        {
          segments: ['The oldest bowls are believed', 'to be made', 'two hundred years ago', 'by a single family.'],
          key: 1,
          accepted: ['to have been made'],
          explanation: 'The making lies before the believing, so the infinitive has to be perfect: to have been made.',
          targets: ['grammar:reporting-passive'],
        },
        {
          segments: ['Had it not been', 'for her tact,', 'the talks would break down', 'within an hour yesterday.'],
          key: 2,
          accepted: [
            'the talks would have broken down',
            'would have broken down',
            'the talks might have broken down',
            'the talks could have broken down',
          ],
          explanation: 'Condition and result both lie in the past: would have broken down.',
          targets: ['grammar:modal-perfect'],
        },
        {
          segments: ['No matter', 'how carefully', 'do you word it,', 'a refusal remains a refusal.'],
          key: 2,
          accepted: ['you word it,', 'you word it', 'you may word it'],
          explanation: 'No matter how opens a subordinate clause, and that keeps the order subject–verb.',
          targets: ['grammar:concession'],
        },
        {
          segments: ['Not only', 'they rejected our price,', 'but they also', 'questioned our motives.'],
          key: 1,
          accepted: ['did they reject our price,', 'did they reject our price'],
          explanation: 'Not only at the front inverts its own clause; the clause with but also keeps its order.',
          targets: ['grammar:inversion'],
        },
        {
          segments: ['We look forward', 'with some impatience', 'to your reply,', 'and to hear your terms.'],
          key: 3,
          accepted: ['and to hearing your terms.', 'and to hearing your terms', 'and hearing your terms'],
          explanation: 'To in look forward to is a preposition: it takes a noun or a gerund, here both.',
          targets: ['grammar:gerunds'],
        },
        {
          segments: ['What the potters value', 'in a buyer', 'is the honesty', 'rather than charm.'],
          key: 2,
          accepted: ['is honesty'],
          explanation: 'Honesty in general takes no article, just like charm at the end of the sentence.',
          targets: ['grammar:articles-generic'],
        },
        {
          segments: ['The mediator suggested', 'to meet', 'on neutral ground', 'the following week.'],
          key: 1,
          accepted: [
            'meeting',
            'that we meet',
            'that they meet',
            'that we should meet',
            'that they should meet',
            'that both sides meet',
            'we meet',
            'they meet',
            'that both sides should meet',
          ],
          explanation: 'Suggest takes a gerund or a that-clause, never an infinitive.',
          targets: ['grammar:subjunctive'],
        },
        {
          segments: ['Cautious', 'despite she was,', 'she signed', 'without reading the appendix.'],
          key: 1,
          accepted: ['though she was,', 'as she was,', 'though she was', 'as she was', 'although she was'],
          explanation:
            'An adjective at the front is followed by though or as: Cautious though she was. Despite takes a noun.',
          targets: ['grammar:concession'],
        },
      ],
    },
    {
      type: 'role_turn',
      skill: 'speaking',
      title: 'The third call',
      prompt:
        'You buy for a small shop and are talking to Beatriz, a potter. Answer each of her turns in two to five sentences.',
      minutes: 8,
      items: [
        {
          says: 'I’m afraid we can’t deliver the last six hundred bowls by midsummer. One of the kilns has cracked. I hope you won’t be too disappointed.',
          seconds: [15, 60],
          points: [
            {
              label: 'Show understanding',
              any: [
                'sorry',
                'understand',
                'appreciate',
                'sympathy',
                'sympathise',
                'sympathize',
                'sympathetic',
                'thank you for',
                'grateful',
                'not your fault',
                'unfortunate',
                'unfortunately',
              ],
            },
            {
              label: 'Say what the delay means for you',
              any: [
                'customers',
                'orders',
                'shop',
                'promised',
                'season',
                'difficult',
                'awkward',
                'problem',
                'counting on',
                'relying on',
                'shelves',
              ],
            },
            {
              label: 'Ask about a new date or a part of the order',
              any: [
                'when',
                'how many',
                'could you',
                'would it be possible',
                'how soon',
                'would you be able',
                'some of',
                'a part',
                'at least',
              ],
            },
          ],
          model:
            'I’m very sorry to hear about the kiln, and I appreciate your telling me straight away. I won’t pretend that it isn’t awkward, since I’ve promised the bowls to several customers for the summer. Would it be possible to send at least a part of them, say two hundred, and how soon do you think the rest could follow?',
          explanation:
            'Sympathy first, then your own difficulty, then a question that invites an offer: an open “would it be possible” leaves her room.',
          targets: ['grammar:hedging'],
        },
        {
          says: 'I could send two hundred in June and the rest in September. But mending the kiln is expensive, so I would have to raise the price of the second lot by a tenth.',
          seconds: [15, 60],
          points: [
            {
              label: 'Accept the dates, or a part of the offer',
              any: [
                'september',
                'june',
                'dates',
                'that works',
                'suits',
                'happy with',
                'can live with',
                'fine',
                'acceptable',
              ],
            },
            {
              label: 'Decline the rise politely',
              any: [
                'afraid',
                'difficult',
                'reluctant',
                'hard to',
                'not in a position',
                'can hardly',
                'cannot',
                "can't",
                'can’t',
                'rather not',
                'hesitate',
                'agreed',
              ],
            },
            {
              label: 'Make an offer of your own',
              any: [
                'what if',
                'suppose',
                'were to',
                'how about',
                'in advance',
                'instead',
                'in return',
                'alternatively',
                'half',
                'prepared to',
                'willing to',
                'share',
              ],
            },
          ],
          model:
            'The dates suit me perfectly well. About the price, though, I’m afraid I’m not in a position to go beyond what we agreed, however much I feel for you over the kiln. What if I were to pay for the whole of the second lot in advance instead? That ought to cover the repair without changing the price of a single bowl.',
          explanation:
            'Taking what you can accept before you refuse the rest keeps the door open; “what if I were to …” makes an offer without committing you yet.',
          targets: ['grammar:mixed-conditionals', 'grammar:hedging'],
        },
        {
          says: 'You are generous. Then let us leave the price as it is. Shall we put all this in writing, or is my word good enough for you?',
          seconds: [15, 60],
          points: [
            {
              label: 'Say that you trust her',
              any: ['trust', 'your word', 'faith', 'doubt', 'confidence', 'more than enough', 'good enough'],
            },
            {
              label: 'Ask for it in writing all the same, and say why',
              any: [
                'in writing',
                'written',
                'write',
                'letter',
                'note',
                'email',
                'on paper',
                'put it down',
                'set down',
                'draw up',
              ],
            },
            {
              label: 'Close in a friendly way',
              any: ['pleasure', 'thank', 'look forward', 'glad', 'delighted', 'grateful', 'best of luck', 'good luck'],
            },
          ],
          model:
            'Your word is more than good enough for me; it’s my own memory that I don’t trust. So let me write you a short letter tonight, with the dates and the advance in it, for the sake of my accountant if nothing else. It has been a pleasure, Beatriz, and good luck with the kiln.',
          explanation:
            'Blaming your own memory, or an accountant, lets you ask for a written agreement without any hint of mistrust: a polite fiction that saves face.',
          targets: ['word:trust'],
        },
      ],
    },
  ],
};
