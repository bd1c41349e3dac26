import type { LiveTopicSource } from './topic-source.ts';

export const b1: readonly LiveTopicSource[] = [
  {
    id: 'job-interview',
    level: 'B1',
    title: 'A job interview',
    description: 'You apply for a job that you want, and answer the usual questions.',
    opener: 'Good morning, {name}, and thank you for coming in. Please make yourself comfortable.',
    steps: [
      {
        question: 'Could you tell me a little about yourself and the work you do now?',
        more: 'I would like to hear a bit more. What did you do in the last year?',
        branches: [
          {
            when: ['student', 'university', 'study', 'studying'],
            reply: 'Your studies are a good start. We will come to practical experience in a moment.',
          },
          { when: ['teacher', 'taught', 'teach'], reply: 'Somebody who has taught can usually explain things well.' },
          {
            when: ['manager', 'lead', 'team'],
            reply: 'So you already know what it means to be responsible for other people.',
          },
        ],
        otherwise: 'Thank you, that gives me a clear picture.',
      },
      {
        question: 'Why would you like to change your job?',
        more: 'Is there something that you cannot learn where you are now?',
        branches: [
          {
            when: ['money', 'salary', 'pay'],
            reply: 'It is honest to say so. In an interview, add one reason that is about the work itself.',
          },
          {
            when: ['learn', 'new', 'challenge', 'grow'],
            reply: 'Wanting to learn is a reason that every company likes to hear.',
          },
          {
            when: ['boss', 'colleagues'],
            reply:
              'I understand. It is usually safer to speak about what you are looking for than about what went wrong.',
          },
        ],
        otherwise: 'I see.',
      },
      {
        question: 'Can you describe a problem at work and how you solved it?',
        more: 'What exactly did you do, and what was the result?',
        branches: [
          {
            when: ['team', 'together', 'we'],
            reply: 'I like that you did it together. What people want to hear, too, is your own part in it.',
          },
          { when: ['customer', 'client'], reply: 'Customers remember how a problem was solved for a long time.' },
        ],
        otherwise: 'That is a good example.',
      },
      {
        question: 'What would your colleagues say is your weak point?',
        more: 'And what do you do about it?',
        branches: [
          {
            when: ['none', 'nothing', 'perfect'],
            reply: 'Everybody has one. A small, real weakness sounds better than none.',
          },
          { when: ['time', 'late', 'slow'], reply: 'Knowing it is half of the way.' },
          { when: ['english', 'language'], reply: 'And yet here you are, giving an interview in English.' },
        ],
        otherwise: 'Thank you for being open.',
      },
      {
        question: 'Where do you see yourself in five years?',
        more: 'What would you have to learn to get there?',
        branches: [
          { when: ['abroad', 'country', 'move'], reply: 'That is a big step, and an exciting one.' },
          { when: ['same', 'here'], reply: 'There is nothing wrong with wanting to stay.' },
        ],
        otherwise: 'That sounds realistic.',
      },
      {
        question: 'Do you have any questions for me?',
        more: 'Most people ask about the team or about a normal day. What interests you?',
        branches: [
          { when: ['salary', 'pay', 'money'], reply: 'We will send you a written offer with all the figures.' },
          {
            when: ['team', 'people', 'colleagues'],
            reply: 'You would work with six people, and all of them were new once.',
          },
          { when: ['hours', 'home', 'remote'], reply: 'Two days a week from home are possible.' },
        ],
        otherwise: 'Good question. We will answer it in the second interview.',
      },
    ],
    closing: 'Thank you, {name}. You answered with real examples, and that is what counts. We will be in touch.',
  },
  {
    id: 'travel-story',
    level: 'B1',
    title: 'A journey to remember',
    description: 'Where you went, what happened, and what you would do differently.',
    opener: 'Hello, {name}! I love travel stories, so I have been looking forward to this.',
    steps: [
      {
        question: 'Which journey do you remember best?',
        more: 'What makes it so special?',
        branches: [
          {
            when: ['family', 'parents', 'children'],
            reply: 'Journeys with the family are rarely quiet, but we remember them.',
          },
          { when: ['alone', 'myself'], reply: 'Travelling alone takes some courage.' },
          { when: ['friend', 'friends'], reply: 'Shared journeys make long friendships.' },
        ],
        otherwise: 'I can picture it already.',
      },
      {
        question: 'How did you get there, and how was the way?',
        more: 'Was there anything unusual on the way?',
        branches: [
          { when: ['plane', 'flight', 'flew', 'airport'], reply: 'Airports always feel a bit unreal to me.' },
          { when: ['train'], reply: 'You see so much more from a train.' },
          { when: ['car', 'drove'], reply: 'Then you could stop wherever you liked.' },
        ],
        otherwise: 'Getting there is half the story.',
      },
      {
        question: 'What surprised you most about the place?',
        more: 'Had you expected something else?',
        branches: [
          { when: ['people', 'friendly', 'kind'], reply: 'People often turn out to be the best part.' },
          { when: ['food', 'eat', 'ate'], reply: 'New food is a good reason to travel.' },
          { when: ['expensive', 'prices'], reply: 'Prices can spoil the mood a little.' },
        ],
        otherwise: 'I would not have expected that either.',
      },
      {
        question: 'Did anything go wrong while you were there?',
        more: 'How did you deal with it?',
        branches: [
          { when: ['lost', 'passport', 'luggage', 'bag'], reply: 'Losing things abroad is a real test of nerves.' },
          { when: ['ill', 'sick', 'hospital'], reply: 'Being ill far from home is hard.' },
          { when: ['no', 'nothing'], reply: 'Then you were luckier than most of us.' },
        ],
        otherwise: 'You seem to have kept calm.',
      },
      {
        question: 'If you could go again, what would you do differently?',
        more: 'Would you stay longer, or go with someone else?',
        branches: [
          { when: ['longer', 'more', 'stay'], reply: 'Yes, time is what travellers need most.' },
          { when: ['nothing', 'same'], reply: 'What a good sign: nothing to change.' },
        ],
        otherwise: 'That makes sense.',
      },
    ],
    closing: 'That was a lovely story, {name}. I feel as if I had been there.',
  },
];
