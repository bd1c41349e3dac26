import type { LiveTopicSource } from './topic-source.ts';

export const c1: readonly LiveTopicSource[] = [
  {
    id: 'what-schools-are-for',
    level: 'C1',
    title: 'What schools are for',
    description: 'Whether schools should prepare for work, for citizenship, or for neither.',
    opener:
      'Good to see you, {name}. I thought we might take on a question that has been argued over for two and a half thousand years.',
    steps: [
      {
        question: 'If you had to name one thing that schools are ultimately for, what would it be?',
        more: 'And what would have to be dropped from the timetable if that were taken seriously?',
        branches: [
          {
            when: ['work', 'job', 'jobs', 'career', 'economy'],
            reply: 'That is the answer that governments tend to give, though employers keep complaining all the same.',
          },
          {
            when: ['think', 'thinking', 'critical'],
            reply: 'Thinking, then; the difficulty is that one has to think about something.',
          },
          {
            when: ['citizens', 'society', 'democracy'],
            reply: 'So the school is where a society reproduces itself, for better or worse.',
          },
          {
            when: ['curiosity', 'learn', 'learning'],
            reply: 'Curiosity is what children bring along; the question is why so many have lost it by fourteen.',
          },
        ],
        otherwise: 'That cuts against the grain of most policy, which makes it interesting.',
      },
      {
        question: 'To what extent do examinations measure what you have just described?',
        more: 'Could it be measured at all, or would measuring spoil it?',
        branches: [
          {
            when: ['not', "don't", 'cannot', "can't", 'fail'],
            reply: 'And yet whatever is not examined has a habit of disappearing.',
          },
          { when: ['partly', 'some', 'extent'], reply: 'Partly is probably the honest answer.' },
        ],
        otherwise: 'You have put your finger on the awkward part.',
      },
      {
        question:
          'Some argue that selective schools merely certify an advantage that children already had. How would you respond?',
        more: 'What evidence would change your mind?',
        branches: [
          {
            when: ['agree', 'true', 'right'],
            reply: 'If so, the certificate costs a great deal for what it tells us.',
          },
          { when: ['disagree', 'wrong', 'but'], reply: 'You see some real effect in the teaching, then.' },
          {
            when: ['parents', 'family', 'money', 'class'],
            reply: 'Family background does explain an uncomfortable share of the difference.',
          },
        ],
        otherwise: 'It is hard to disentangle, I grant you.',
      },
      {
        question: 'What, if anything, should every adult be expected to know by heart?',
        more: 'Why that, rather than being able to look it up?',
        branches: [
          { when: ['nothing'], reply: 'A bold answer, given that one can only look up what one suspects to exist.' },
          {
            when: ['poem', 'poems', 'poetry', 'literature'],
            reply: 'A poem by heart is a companion; I am with you there.',
          },
          {
            when: ['numbers', 'maths', 'mathematics', 'figures'],
            reply: 'A sense of magnitude would spare us a good deal of nonsense.',
          },
          { when: ['history'], reply: 'Dates are the pegs on which the rest hangs, perhaps.' },
        ],
        otherwise: 'I suspect few would agree on the list, but most would agree that there is one.',
      },
      {
        question: 'Looking back, which part of your own schooling has turned out to matter in a way nobody intended?',
        more: 'Do you think it could have been planned?',
        branches: [
          { when: ['friends', 'friendship', 'people'], reply: 'The hidden curriculum, as it were.' },
          { when: ['teacher'], reply: 'One teacher is often all it takes.' },
          { when: ['failure', 'failed', 'fail'], reply: 'Failure is taught without a timetable.' },
        ],
        otherwise: 'It is striking how often the answer is not a subject at all.',
      },
    ],
    closing: 'You have given me a great deal to think about, {name}. Let us leave it there for today.',
  },
  {
    id: 'risk-and-progress',
    level: 'C1',
    title: 'Risk and progress',
    description: 'How cautious a society should be with what it does not yet understand.',
    opener: 'Hello {name}. I’d like to hear you think aloud about risk.',
    steps: [
      {
        question: 'Would you say that societies today are too cautious or not cautious enough?',
        more: 'Which example did you have in mind?',
        branches: [
          {
            when: ['too', 'over', 'overly'],
            reply: 'Yet the accidents that caution prevented leave no trace, so we never thank anybody for them.',
          },
          {
            when: ['enough', 'reckless', 'careless'],
            reply: 'And those who pay for the recklessness are seldom those who gain by it.',
          },
          { when: ['both', 'depends'], reply: 'Both at once, then: timid in small things and bold in large ones?' },
        ],
        otherwise: 'That is a distinction worth drawing.',
      },
      {
        question: 'Who should bear the burden of proof: those who introduce something new, or those who object to it?',
        more: 'Does your answer hold for medicine as well as for software?',
        branches: [
          {
            when: ['introduce', 'inventors', 'companies', 'makers', 'new'],
            reply:
              'That is the precautionary principle in a nutshell; its critics say that it would have kept us out of the kitchen.',
          },
          {
            when: ['object', 'critics', 'opponents'],
            reply: 'Then harm has to be shown before it can be prevented, which is a heavy demand.',
          },
        ],
        otherwise: 'Much seems to hinge on whether a mistake can be undone.',
      },
      {
        question: 'How should we weigh the interests of people who are not yet born?',
        more: 'Would you discount them at all?',
        branches: [
          {
            when: ['equal', 'equally', 'same', 'more'],
            reply: 'Taken strictly, that would ask enormous sacrifices of us.',
          },
          {
            when: ['less', 'discount', 'cannot', "can't"],
            reply: 'It is convenient for us, of course, that they cannot answer.',
          },
        ],
        otherwise: 'Philosophers have not fared much better with that one.',
      },
      {
        question: 'Is there a technology that you would rather had never been invented?',
        more: 'Could one have had its benefits without it?',
        branches: [
          { when: ['weapons', 'bomb', 'nuclear'], reply: 'Although some credit it with a long, uneasy peace.' },
          {
            when: ['phone', 'phones', 'smartphone', 'social'],
            reply: 'It is remarkable how quickly a marvel becomes a nuisance.',
          },
          { when: ['no', 'none', 'nothing'], reply: 'So knowledge is never the problem, only its use?' },
        ],
        otherwise: 'I can see the case for that.',
      },
      {
        question: 'What would it take for you to trust an expert whose conclusions you dislike?',
        more: 'And does one ever truly know when one has been persuaded rather than worn down?',
        branches: [
          { when: ['evidence', 'data', 'proof'], reply: 'Evidence, yes, if one is able to judge it.' },
          {
            when: ['honest', 'honesty', 'admit', 'mistakes', 'uncertainty'],
            reply: 'Admitting uncertainty does more for trust than confidence, I believe.',
          },
        ],
        otherwise: 'Character as much as competence, then.',
      },
    ],
    closing: 'That was a pleasure, {name}. I shall be turning over your last answer for a while.',
  },
];
