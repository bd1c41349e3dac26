import type { LiveTopicSource } from './topic-source.ts';

export const a2: readonly LiveTopicSource[] = [
  {
    id: 'last-weekend',
    level: 'A2',
    title: 'Last weekend',
    description: 'What you did on Saturday and Sunday.',
    opener: 'Hi, {name}! Good to hear from you. I’d like to hear about your weekend.',
    steps: [
      {
        question: 'What did you do last Saturday?',
        more: 'Who were you with?',
        branches: [
          { when: ['work', 'worked'], reply: 'You worked on a Saturday? I hope you had time to rest after that.' },
          { when: ['friend', 'friends'], reply: 'Time with friends goes so quickly.' },
          { when: ['home', 'stayed'], reply: 'A quiet day at home can be exactly what we need.' },
        ],
        otherwise: 'That sounds like a full day.',
      },
      {
        question: 'What was the best moment?',
        more: 'Why was it the best?',
        branches: [
          { when: ['food', 'ate', 'dinner', 'lunch', 'restaurant'], reply: 'Now I am getting hungry!' },
          { when: ['laughed', 'funny'], reply: 'It is good to laugh.' },
        ],
        otherwise: 'I can see why you liked that.',
      },
      {
        question: 'Was there anything that went wrong?',
        more: 'What did you do then?',
        branches: [
          { when: ['no', 'nothing'], reply: 'Lucky you!' },
          { when: ['rain', 'rained', 'weather'], reply: 'The weather never listens to our plans.' },
          { when: ['late', 'bus', 'traffic'], reply: 'That happens to me in stories all the time.' },
        ],
        otherwise: 'Oh no. But you found a way.',
      },
      {
        question: 'How was Sunday different from Saturday?',
        more: 'Did you get up later?',
        branches: [
          { when: ['slept', 'sleep', 'later'], reply: 'Sleeping late is part of a good Sunday.' },
          { when: ['same'], reply: 'So you had two days of the same kind. Not bad!' },
        ],
        otherwise: 'I understand.',
      },
      {
        question: 'What are you going to do next weekend?',
        more: 'Are you going to see anyone?',
        branches: [
          { when: ["don't", 'nothing', 'know'], reply: 'No plans is a plan, too.' },
          { when: ['travel', 'trip', 'visit'], reply: 'A trip! Tell me about it next time.' },
        ],
        otherwise: 'I hope it will be great.',
      },
    ],
    closing: 'Thanks for telling me, {name}. Enjoy next weekend!',
  },
  {
    id: 'shopping',
    level: 'A2',
    title: 'At the shops',
    description: 'What you buy, where, and what you think of prices.',
    opener: 'Hello, {name}! Today we’ll talk about shopping.',
    steps: [
      {
        question: 'Do you like shopping, or is it boring for you?',
        more: 'Why do you feel that way?',
        branches: [
          {
            when: ['boring', 'hate', "don't", 'no'],
            reply: 'You are not alone. Many people want to get home quickly.',
          },
          { when: ['like', 'love', 'yes'], reply: 'So you enjoy looking around.' },
        ],
        otherwise: 'That is clear.',
      },
      {
        question: 'What was the last thing you bought?',
        more: 'Where did you buy it?',
        branches: [
          { when: ['clothes', 'shirt', 'shoes', 'jacket', 'dress', 'trousers'], reply: 'I hope it fits well!' },
          { when: ['phone', 'computer', 'laptop'], reply: 'That must cost a lot of money.' },
          { when: ['food', 'bread', 'milk', 'fruit', 'vegetables'], reply: 'Fresh food is worth the walk.' },
        ],
        otherwise: 'Good choice.',
      },
      {
        question: 'Do you prefer small shops or big supermarkets?',
        more: 'What is better about them?',
        branches: [
          { when: ['small', 'market'], reply: 'In small shops people know your name.' },
          { when: ['big', 'supermarket', 'supermarkets'], reply: 'You find everything in one place there.' },
          { when: ['online', 'internet'], reply: 'Online you never have to carry a bag.' },
        ],
        otherwise: 'Good reasons.',
      },
      {
        question: 'Did you ever take something back to a shop? What happened?',
        more: 'Did you get your money back?',
        branches: [
          { when: ['no', 'never'], reply: 'Then you choose well.' },
          { when: ['money', 'refund', 'back'], reply: 'Good that the shop helped you.' },
        ],
        otherwise: 'That is a useful story.',
      },
      {
        question: 'What would you buy with a hundred euros today?',
        more: 'Is it for you or for somebody else?',
        branches: [
          { when: ['book', 'books'], reply: 'Books last longer than money.' },
          { when: ['save', 'nothing'], reply: 'Saving it is a wise answer.' },
          { when: ['gift', 'present', 'mother', 'friend', 'children'], reply: 'How kind of you.' },
        ],
        otherwise: 'That would be fun.',
      },
    ],
    closing: 'It was nice to talk, {name}. Until next time!',
  },
];
