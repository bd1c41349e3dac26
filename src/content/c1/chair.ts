import type { ModuleInput } from '../schema.ts';

export const chair: ModuleInput = {
  id: 'c1-the-chair',
  title: 'In the chair',
  description: 'A roof, a contract and a housing cooperative in Rotterdam: how to lead people who disagree.',
  skill: 'speaking',
  level: 'C1',
  order: 6,
  canDo: [
    'Lead a meeting through a disagreement, and sum up where it stands.',
    'Hear irony for what it is, and answer the point behind it.',
    'Find in a contract what it obliges whom to do, and when.',
    'Speak for two minutes so that people want to hear the end.',
  ],
  tasks: [
    {
      type: 'mcq_single',
      skill: 'listening',
      title: 'Item four, the roof',
      prompt: 'Listen to a meeting and choose the best answer.',
      minutes: 9,
      stimulus: {
        kind: 'dialogue',
        title: 'Item four, the roof',
        text: `Yusuf: Item four, the roof. We have one offer, and half an hour. Margarethe, you asked to open.
Margarethe: I merely want to say how grateful we all are to Tendai, who has found us the only builder in the province without a telephone.
Tendai: He has a telephone. He doesn’t answer it while he’s on a roof, which is where I would like him to be.
Yusuf: Let me stop us before it gets entertaining. Margarethe, if I set aside the compliment, your worry is that he’d be hard to reach?
Margarethe: My worry is clause nine, if anyone has read it. He may vary the materials as circumstances require. Whose circumstances?
Yusuf: That’s a question we can put to him. Tendai, would you?
Tendai: I already have. It’s in there in case slate runs out, and he’ll strike it out if we ask.
Margarethe: You might have told us.
Tendai: I was waiting to be asked rather than admired.
Yusuf: Fair enough. So nobody objects to the builder. We object to one clause, and he’s willing to drop it. Have I missed anything? Wei, you’ve been very quiet.
Wei: I was wondering who’ll check the work. None of us can tell good slate from bad.
Yusuf: Thank you. Could you put that as a motion?
Wei: That we pay a surveyor to inspect the roof before the last instalment is released.
Yusuf: All those in favour? Margarethe, is that a hand, or are you fanning yourself?
Margarethe: It’s a hand. It is also extremely warm.`,
      },
      items: [
        {
          stem: 'What is Margarethe really doing in her first remark?',
          options: {
            a: 'thanking Tendai for his trouble',
            b: 'asking for the builder’s number',
            c: 'trying to relax the meeting with a joke at her own expense',
            d: 'criticising the choice of builder under cover of thanks',
          },
          key: 'd',
          why: {
            a: 'The thanks end in a gibe: “the only builder … without a telephone”.',
            b: 'She asks for nothing.',
            c: 'Tendai’s sharp reply and the chairman’s intervention show that nobody is relaxed.',
          },
          explanation:
            'The praise is ironic: what she presents as an achievement is a reproach. Yusuf calls it “the compliment”.',
          targets: ['word:irony'],
        },
        {
          stem: 'How does Yusuf deal with it?',
          options: {
            a: 'He turns the gibe into a concern that can be discussed.',
            b: 'He defends Tendai against it by praising the builder whom he found.',
            c: 'He pretends not to have heard it.',
            d: 'He asks Margarethe to apologise.',
          },
          key: 'a',
          why: {
            b: 'He takes neither side.',
            c: 'He refers to it: “if I set aside the compliment”.',
            d: 'No apology is asked for.',
          },
          explanation:
            'He sets the tone aside and puts into plain words what she may be worried about: “he’d be hard to reach?”',
        },
        {
          stem: 'Why had Tendai not told the others what the builder said about clause nine?',
          options: {
            a: 'He had not thought it important.',
            b: 'He had promised the builder to keep it to himself.',
            c: 'He did not care to answer sarcasm with information.',
            d: 'He had only just learned of it.',
          },
          key: 'c',
          why: {
            a: 'Had it been unimportant, he would not have asked the builder.',
            b: 'No promise is mentioned.',
            d: '“I already have” says that he asked some time ago, not just now.',
          },
          explanation: '“I was waiting to be asked rather than admired”: admired picks up Margarethe’s false praise.',
        },
        {
          stem: 'What is the effect of Yusuf’s summary, “So nobody objects to the builder …”?',
          options: {
            a: 'It puts off the quarrel to another meeting.',
            b: 'It shows how little is left to quarrel about.',
            c: 'It forces Margarethe to withdraw.',
            d: 'It hides the fact that the clause is still disputed.',
          },
          key: 'b',
          why: {
            a: 'The matter is settled there and then.',
            c: 'Her objection is granted: the clause will go.',
            d: 'The builder is willing to drop the clause, so nothing is hidden.',
          },
          explanation: 'It narrows the dispute to a single clause, and adds that the clause can be dropped.',
        },
        {
          stem: 'What would Wei’s motion achieve?',
          options: {
            a: 'Part of the payment would depend on an independent check.',
            b: 'The members would learn to judge slate for themselves.',
            c: 'The builder would be paid in a single sum.',
            d: 'The work would be delayed until a surveyor was found.',
          },
          key: 'a',
          why: {
            b: 'A surveyor would judge in their place.',
            c: 'A “last instalment” shows that there are several.',
            d: 'The inspection comes before the last payment, not before the work.',
          },
          explanation: 'The last instalment would be released only after a surveyor had inspected the roof.',
          targets: ['word:instalment'],
        },
      ],
    },
    {
      type: 'matching',
      skill: 'vocabulary',
      title: 'What the chair says',
      prompt: 'Match each sentence with what the speaker is doing.',
      minutes: 6,
      extra: ['offering to resign', 'accusing somebody of lying'],
      items: [
        {
          left: 'Could we park that for the moment?',
          right: 'putting off a subject',
          explanation: 'To park a question is to leave it standing, with the promise of coming back to it.',
          targets: ['word:park'],
        },
        {
          left: 'Let me play devil’s advocate.',
          right: 'arguing against a view in order to test it',
          explanation: 'A devil’s advocate argues a case that need not be his own.',
          targets: ['word:advocate'],
        },
        {
          left: 'May I come in on that?',
          right: 'asking for a turn to speak',
          explanation: 'To come in is to join a discussion; on that names the point.',
          targets: ['word:come'],
        },
        {
          left: 'Let’s not lose sight of the deadline.',
          right: 'reminding people of what matters',
          explanation: 'What one loses sight of is still there, but no longer looked at.',
          targets: ['word:sight'],
        },
        {
          left: 'I take your point, but there is a snag.',
          right: 'granting something before objecting',
          explanation: 'To take a point is to see that it is valid; a snag is a hidden difficulty.',
          targets: ['word:snag'],
        },
        {
          left: 'I should like it placed on record that I abstained.',
          right: 'having something written into the minutes',
          explanation: 'To place something on record is to make sure that it can be read later.',
          targets: ['word:record'],
        },
        {
          left: 'I’m going to have to cut you short.',
          right: 'stopping somebody who has spoken too long',
          explanation: 'To cut somebody short is to interrupt; have to presents it as a duty, which makes it milder.',
          targets: ['word:short'],
        },
        {
          left: 'Are we all of one mind, then?',
          right: 'checking whether there is agreement',
          explanation: 'To be of one mind is to agree; then draws the conclusion from what was said.',
          targets: ['word:mind'],
        },
      ],
    },
    {
      type: 'repeat_after',
      skill: 'speaking',
      title: 'In one breath',
      prompt: 'Listen to each sentence and repeat it with the same rhythm.',
      minutes: 5,
      items: [
        {
          text: 'Let me stop us there, before it gets entertaining.',
          explanation: 'Stress stop, there and -tain-; let me and us are light.',
        },
        {
          text: 'What I’m hearing is that nobody objects to the builder himself.',
          explanation: 'The what-clause stays level; the stress falls on builder and himself.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          text: 'Correct me if I’m wrong, but didn’t we settle this in March?',
          explanation: 'A quick, light opening, then the weight on settle and March.',
        },
        {
          text: 'Far be it from me to interfere, but the kettle has been boiling for some time.',
          explanation: 'Far be it from me is one rising group; for some time is an understatement, and falls.',
          targets: ['grammar:subjunctive'],
        },
        {
          text: 'I would be the last to deny it, and the first to regret it.',
          explanation: 'Last and first take the stress, and so, more lightly, do deny and regret.',
        },
        {
          text: 'If no one has anything to add, I suggest we put it to the vote.',
          explanation: 'The condition rises; the proposal falls on vote. Anything is weak.',
          targets: ['grammar:subjunctive'],
        },
      ],
    },
    {
      type: 'short_answer',
      skill: 'reading',
      title: 'Cats are not persons',
      prompt: 'Read the contract and answer in one to six words.',
      minutes: 12,
      hints: [
        { cost: 15, text: 'The questions follow the clauses; for the second and fifth you have to do a small sum.' },
      ],
      stimulus: {
        kind: 'text',
        title: 'Agreement for the repair of a roof',
        text: `1. The Builder shall complete the works within ninety days of the date on which the Cooperative pays the first instalment (“the Start”), save that any day on which rain or frost makes work unsafe shall not be counted.

2. The price is fixed. It shall be paid in three instalments: forty per cent at the Start; forty per cent when the old slate has been removed and the timbers have been inspected; and the balance upon completion. The balance shall not fall due until a surveyor appointed by the Cooperative has certified in writing that the works are complete.

3. Should the timbers prove unsound, the Builder shall notify the Cooperative without delay, and shall carry out no further work until the parties have agreed in writing on an addition to the price. Failing such agreement within fourteen days, either party may terminate this Agreement, in which event the Builder shall be entitled to payment for the work already done and to nothing further.

4. For every full week by which completion is delayed otherwise than under clauses 1 and 3, the Builder shall allow the Cooperative a reduction of one per cent of the price, up to a maximum of five per cent.

5. The Builder may engage others to carry out any part of the works, but shall remain liable for their work as if it were the Builder’s own.

6. Nothing in this Agreement shall be changed otherwise than in writing signed by both parties. A telephone conversation, however cordial, is not writing.

7. The Builder shall make good, free of charge, any defect that appears within two years of completion, unless it has been caused by persons walking on the roof without the Builder’s consent. For the purposes of this clause, cats are not persons.`,
      },
      items: [
        {
          stem: 'What event sets the ninety days running?',
          accepted: [
            'payment of the first instalment',
            'the payment of the first instalment',
            'paying the first instalment',
            'the first instalment',
            'the first payment',
            'payment of the first installment',
            'the payment of the first installment',
            'paying the first installment',
            'the first installment',
            'the cooperative pays the first instalment',
            'when the first instalment is paid',
            'first payment',
          ],
          explanation: 'The days are counted from “the date on which the Cooperative pays the first instalment”.',
          targets: ['word:instalment'],
        },
        {
          stem: 'What share of the price is paid last?',
          accepted: [
            'twenty per cent',
            'twenty percent',
            '20%',
            '20 per cent',
            '20 percent',
            'one fifth',
            'a fifth',
            '20 %',
          ],
          explanation: 'The balance is what remains: one hundred less forty and forty.',
          targets: ['word:balance'],
        },
        {
          stem: 'Who has to confirm that the works are complete before the balance is due?',
          accepted: [
            'a surveyor',
            'the surveyor',
            'surveyor',
            'a surveyor appointed by the cooperative',
            'the surveyor appointed by the cooperative',
            'the cooperative’s surveyor',
          ],
          explanation: 'A surveyor “appointed by the Cooperative” certifies it in writing.',
          targets: ['word:surveyor'],
        },
        {
          stem: 'If the timbers are unsound, how long do the parties have to agree on an extra price?',
          accepted: ['fourteen days', '14 days', 'two weeks', '2 weeks', 'a fortnight'],
          explanation: '“Failing such agreement within fourteen days” means: if they do not agree in that time.',
          targets: ['word:failing'],
        },
        {
          stem: 'The works are ten full weeks late through the Builder’s own fault. By how much is the price reduced?',
          accepted: [
            'five per cent',
            'five percent',
            '5%',
            '5 per cent',
            '5 percent',
            'by five per cent',
            'by five percent',
            'by 5%',
            '5 %',
          ],
          explanation: 'One per cent a week would make ten, but the reduction ends at “a maximum of five per cent”.',
        },
        {
          stem: 'Who answers for the work of people whom the Builder engages?',
          accepted: ['the builder', 'builder', 'the builder himself', 'the builder does'],
          explanation: 'The Builder “shall remain liable for their work as if it were the Builder’s own”.',
          targets: ['word:liable'],
        },
        {
          stem: 'What form must any change to the Agreement take?',
          accepted: [
            'writing',
            'in writing',
            'written',
            'writing signed by both parties',
            'in writing signed by both parties',
            'a written form',
            'signed writing',
            'written and signed',
            'in writing, signed by both',
            'in writing signed by both',
            'written form',
            'a signed document',
          ],
          explanation: 'Only “in writing signed by both parties”; a telephone call will not do, “however cordial”.',
          targets: ['word:cordial'],
        },
        {
          stem: 'For how long after completion must defects be mended at no cost?',
          accepted: ['two years', '2 years', 'for two years', 'for 2 years'],
          explanation: 'To make good a defect is to repair it; it is free “within two years of completion”.',
          targets: ['word:defect'],
        },
      ],
    },
    {
      type: 'cloze_bank',
      skill: 'grammar',
      title: 'The minutes',
      prompt: 'Complete the minutes of the meeting with words from the bank. Three words are not needed.',
      minutes: 9,
      hints: [
        { cost: 10, text: 'One word is followed by should and means “so that not”; one means “by which”.' },
        { cost: 15, text: 'One gap inverts a condition, another follows no evidence and makes it stronger.' },
      ],
      text: `The chair opened the meeting by proposing an arrangement ___ each speaker would have two minutes and no more. This was agreed to, ___ with some sighing. Mr Dlamini asked that his objection be minuted, ___ anyone should later claim that the vote had been unanimous. Ms Vogel replied that there was no evidence ___ of a fault in the timbers; ___, she added, had anyone looked. The meeting, ___ these differences, resolved by nine votes to two that a surveyor be appointed, the cost ___ met from the reserve; ___ the reserve to prove insufficient, a further meeting would be called. The treasurer, ___ report had been taken as read, asked whether it had in fact been read. It had ___.`,
      extra: ['hence', 'which', 'therefore'],
      items: [
        {
          key: 'whereby',
          explanation: 'Whereby means by which, and goes with arrangement, system, agreement and the like.',
          targets: ['grammar:relative-clauses'],
        },
        {
          key: 'albeit',
          explanation: 'Albeit means although, before a phrase without a verb: albeit with some sighing.',
          targets: ['grammar:concession'],
        },
        {
          key: 'lest',
          explanation: 'Lest means so that not, and takes should or the subjunctive: lest anyone should claim.',
          targets: ['grammar:subjunctive'],
        },
        {
          key: 'whatsoever',
          explanation: 'Whatsoever strengthens no and any, and follows the noun: no evidence whatsoever.',
          targets: ['grammar:emphatic-structures'],
        },
        {
          key: 'nor',
          explanation: 'Nor adds a second negative and inverts its clause: nor had anyone looked.',
          targets: ['grammar:inversion'],
        },
        {
          key: 'notwithstanding',
          explanation: 'Notwithstanding is a formal despite: it takes a noun.',
          targets: ['grammar:concession'],
        },
        {
          key: 'being',
          explanation: 'The cost being met: a participle clause with a subject of its own.',
          targets: ['grammar:participle-clauses'],
        },
        {
          key: 'were',
          explanation: 'Were the reserve to prove insufficient = if it were to prove so.',
          targets: ['grammar:inversion', 'grammar:mixed-conditionals'],
        },
        {
          key: 'whose',
          explanation: 'Whose stands before its noun: whose report.',
          targets: ['grammar:relative-clauses'],
        },
        {
          key: 'not',
          explanation: 'It had not (been read): the rest is understood.',
          targets: ['grammar:ellipsis'],
        },
      ],
    },
    {
      type: 'true_false_ng',
      skill: 'listening',
      title: 'Reading by subtraction',
      prompt: 'Listen to a talk. Decide whether each statement is true, false, or not given.',
      minutes: 9,
      stimulus: {
        kind: 'audio',
        title: 'Reading by subtraction',
        text: `My mother-in-law, who comes from Yorkshire, was once struck by lightning. She was crossing a field under an umbrella, woke up on her back some distance away, and walked home. When I asked her what it had been like, she thought for a while and said that she wouldn’t go out of her way to repeat it.

I am from Naples. Had it happened to my own mother, the whole street would have been struck by lightning, and several of the saints. For years I took the Yorkshire manner for coldness, and I dare say that she took mine for a fever. It was a nurse from Manila who put me right. She told me that she had learned to read her English patients by subtraction. If one of them admitted to a slight discomfort, she sent for the doctor. If he complained loudly, she brought him a cup of tea.

Understatement, you see, isn’t saying little. It is saying less than both of us know to be the case, and trusting you to make up the difference. In that sense it is a rather intimate way of speaking. It falls flat with strangers, who don’t know how much to add. Among people who have known each other for long, it can be almost unbearable.

When my father-in-law lay dying, he looked round at the seven of us crowded about his bed, and remarked that it was good of us to drop in.`,
      },
      items: [
        {
          stem: 'The speaker’s mother-in-law made light of being struck by lightning.',
          key: 'true',
          explanation: 'She “wouldn’t go out of her way to repeat it”: a very mild way of speaking of such a thing.',
        },
        {
          stem: 'The speaker at first mistook her manner for a lack of feeling.',
          key: 'true',
          explanation: '“For years I took the Yorkshire manner for coldness.”',
        },
        {
          stem: 'The nurse was more alarmed by the patients who complained loudly.',
          key: 'false',
          explanation: 'It was the quiet ones for whom she sent for the doctor; the loud ones got tea.',
        },
        {
          stem: 'The nurse had worked in Naples as well.',
          key: 'not_given',
          explanation: 'She is from Manila and has English patients; nothing else is said of her career.',
        },
        {
          stem: 'According to the speaker, understatement works best between people who have just met.',
          key: 'false',
          explanation: 'It “falls flat with strangers, who don’t know how much to add”.',
        },
        {
          stem: 'The speaker believes that understatement leaves part of the work to the listener.',
          key: 'true',
          explanation: 'The speaker says less than is the case, “trusting you to make up the difference”.',
        },
        {
          stem: 'The father-in-law had asked the family to come.',
          key: 'not_given',
          explanation: 'His remark pretends that it was a casual visit; how they came to be there is not told.',
        },
      ],
    },
    {
      type: 'role_turn',
      skill: 'speaking',
      title: 'Order, please',
      prompt: 'You are in the chair of a difficult meeting. Answer each speaker in two to five sentences.',
      minutes: 8,
      items: [
        {
          says: 'I have said this at every meeting for three years, and I’ll say it again: the whole trouble began when we let the ground floor keep dogs. In the winter of the big frost, for example …',
          seconds: [15, 60],
          points: [
            {
              label: 'Stop the speaker politely',
              any: [
                'stop you',
                'cut you short',
                'interrupt',
                'hold you',
                'sorry',
                'forgive me',
                'if i may',
                'bear with me',
                'come in here',
                'let me',
              ],
            },
            {
              label: 'Acknowledge the concern',
              any: [
                'important',
                'understand',
                'appreciate',
                'take your point',
                'concern',
                'feel strongly',
                'matters to you',
                'fair',
                'i know',
                'note',
              ],
            },
            {
              label: 'Bring the meeting back to the roof',
              any: ['roof', 'agenda', 'item', 'tonight', 'next meeting', 'park'],
            },
          ],
          model:
            'Forgive me, but I’m going to have to cut you short there. I know how strongly you feel about the dogs, and I’ll gladly put them on the agenda for the next meeting. Tonight, though, we have twenty minutes left and a hole in the roof, so let’s get back to the offer.',
          explanation:
            'Name the interruption, honour the concern, and give it a place elsewhere: a person who knows when she will be heard can stop.',
          targets: ['grammar:hedging'],
        },
        {
          says: 'Oh, wonderful. So those of us who can’t afford the extra payment may as well sleep in the rain, I suppose.',
          seconds: [15, 60],
          points: [
            {
              label: 'Answer the worry, not the sarcasm',
              any: [
                'worry',
                'worried',
                'concern',
                'afford',
                'fair question',
                'serious',
                'legitimate',
                'nobody',
                'no one',
                'understand',
              ],
            },
            {
              label: 'Offer a way to deal with it',
              any: [
                'instalment',
                'installment',
                'reserve',
                'spread',
                'fund',
                'in stages',
                'treasurer',
                'help',
                'arrange',
                'loan',
                'monthly',
              ],
            },
            {
              label: 'Ask for a view',
              any: [
                'would that',
                'what do you',
                'what would',
                'how would',
                'does that',
                'would you',
                'could you',
                'any other',
                'shall we',
                'is there',
              ],
            },
          ],
          model:
            'That’s a serious concern, and I’m glad you’ve raised it: nobody should be worse off for living under the same roof as the rest of us. What we could do is spread the payment over two years, or cover the hardest cases from the reserve. Would that go some way towards meeting your worry?',
          explanation:
            'Sarcasm carries a real fear. To put that fear into plain words takes the sting out, and the question hands the turn back.',
          targets: ['grammar:cleft-sentences'],
        },
        {
          says: 'I still think we are rushing this. But if everybody else wants to vote, don’t let me stand in the way.',
          seconds: [15, 60],
          points: [
            {
              label: 'Ask what would be needed, or invite the objection',
              any: [
                'what would',
                'what is it',
                'what exactly',
                'which part',
                'before we vote',
                'tell us',
                'say what',
                'missing',
                'reservation',
                'hear',
              ],
            },
            {
              label: 'Sum up where the meeting stands',
              any: [
                'so far',
                'agreed',
                'sum up',
                'as i see it',
                'as i understand',
                'where we stand',
                'to recap',
                'we have',
                'nobody objects',
                'the only',
              ],
            },
            {
              label: 'Say how you will go on',
              any: ['vote', 'minute', 'record', 'put it to', 'decide', 'go on', 'proceed', 'round the table'],
            },
          ],
          model:
            'I’d rather hear a reservation now than read about it in the stairwell. As I see it, we’ve agreed on the builder and on the surveyor, and the only open question is the date. What exactly would you need to know before we vote? If it can be answered tonight, let’s answer it; if not, I’ll have your doubt placed on record and then put it to the vote.',
          explanation:
            'Silent consent tends to return as resentment. A good chair asks once more, sums up, and makes plain what happens next.',
          targets: ['grammar:hedging'],
        },
      ],
    },
    {
      type: 'gap_fill',
      skill: 'vocabulary',
      title: 'Small words, large effects',
      prompt: 'Complete each sentence with one word.',
      minutes: 7,
      hints: [
        {
          cost: 15,
          text: 'Most of the missing words are prepositions or particles; two are not: one describes feelings, one distance.',
        },
      ],
      items: [
        {
          stem: 'The motion was carried ___ nine votes to two.',
          accepted: ['by'],
          explanation: 'By gives the measure of a difference: carried by nine votes to two.',
          targets: ['word:carry'],
        },
        {
          stem: 'While the treasurer was ill, Wei stood ___ for him.',
          accepted: ['in'],
          explanation: 'To stand in for somebody is to take that person’s place for a time.',
          targets: ['word:stand'],
        },
        {
          stem: 'She abstained ___ the grounds that the builder was her cousin.',
          accepted: ['on'],
          explanation: 'On the grounds that gives a formal reason.',
          targets: ['word:ground'],
        },
        {
          stem: 'The irony of the letter was lost ___ the committee, which thanked the author warmly.',
          accepted: ['on', 'upon'],
          explanation: 'What is lost on a person is not noticed or understood by that person.',
          targets: ['word:lost'],
        },
        {
          stem: 'By ten o’clock feelings were running ___, and someone had slammed a door.',
          accepted: ['high'],
          explanation: 'Feelings run high when people are angry or excited.',
          targets: ['word:feeling'],
        },
        {
          stem: 'You offered to write the minutes, and I am going to take you ___ on that.',
          accepted: ['up'],
          explanation: 'To take somebody up on an offer is to accept it.',
          targets: ['word:take'],
        },
        {
          stem: 'After three meetings the two sides were still poles ___.',
          accepted: ['apart'],
          explanation: 'Poles apart means as far from each other as the ends of the earth.',
          targets: ['word:pole'],
        },
        {
          stem: 'I will pay for a surveyor, but I draw the line ___ paying for his lunch.',
          accepted: ['at'],
          explanation: 'To draw the line at something is to refuse to go that far; a gerund may follow.',
          targets: ['word:line'],
        },
        {
          stem: 'Asked about the cost, the builder would not be drawn; he said that it depended ___ the timbers.',
          accepted: ['on', 'upon'],
          explanation: 'To depend on. Not to be drawn is to refuse to answer, however one is asked.',
          targets: ['word:depend', 'word:draw'],
        },
      ],
    },
    {
      type: 'topic_talk',
      skill: 'speaking',
      title: 'A quarrel worth having',
      prompt:
        'Talk for about two minutes of a disagreement, your own or one that you saw, from which something good came.',
      minutes: 6,
      seconds: [60, 150],
      hints: [
        {
          cost: 10,
          text: 'Set the scene in two sentences; then the two positions; then the turn; then what you make of it now.',
        },
      ],
      points: [
        {
          label: 'Who disagreed, and about what',
          any: ['disagree', 'argument', 'quarrel', 'argued', 'fell out', 'row', 'dispute', 'conflict', 'at odds'],
        },
        {
          label: 'Both positions',
          any: [
            'on the other hand',
            'whereas',
            'while',
            'she thought',
            'he thought',
            'they thought',
            'insisted',
            'in her view',
            'in his view',
            'maintained',
            'claimed',
            'wanted',
          ],
        },
        {
          label: 'The turning point',
          any: ['then', 'until', 'eventually', 'in the end', 'at that point', 'what changed', 'finally', 'turned out'],
        },
        {
          label: 'What came of it',
          any: [
            'since then',
            'as a result',
            'ever since',
            'thanks to',
            'led to',
            'now',
            'today',
            'to this day',
            'from then on',
          ],
        },
        {
          label: 'What you think of it now',
          any: [
            'looking back',
            'in hindsight',
            'i realise',
            'i realize',
            'learned',
            'learnt',
            'taught me',
            'if i had',
            'had we',
            'with hindsight',
            'in retrospect',
          ],
        },
      ],
      model:
        'The best quarrel that I’ve ever been in was about a piano. My sister and I had inherited it from an aunt in Lagos, and we were at odds over it for the better part of a year. She insisted that it belonged in a house where somebody could play; I, who can’t play a note, wanted to keep it exactly where it was, because I had done my homework under it as a child. Neither of us would give an inch, and for a while we communicated chiefly by forwarding quotations from removal firms. Then, one evening, she asked me what the piano sounded like. It was not said unkindly. What changed, at that point, was that I had to admit that I had no idea: it hadn’t been tuned in twenty years. So we had it tuned before we decided anything, and the old man who came to do it turned out to give lessons on Tuesdays. As a result, the piano has stayed where it was, and I have, at the age of forty-six, become a beginner. Looking back, I don’t think that either of us was wrong. We were simply defending different things and calling both of them a piano. Had we not quarrelled, I would still have a very large piece of furniture and no music.',
      explanation:
        'A talk holds together when it has a turn: a position, a collision, a moment that changes the question, and a thought about it afterwards.',
      targets: ['grammar:cleft-sentences', 'grammar:mixed-conditionals'],
    },
  ],
};
