import type { LiveTopicSource } from './topic-source.ts';

export const a1: readonly LiveTopicSource[] = [
  {
    id: 'my-family',
    level: 'A1',
    title: 'My family',
    description: 'Who is in your family, and what they are like.',
    opener: 'Hello, {name}! It’s nice to talk to you. Let’s talk about your family.',
    steps: [
      {
        question: 'Do you have a big family or a small family?',
        more: 'Tell me more. How many people are in your family?',
        branches: [
          { when: ['big', 'large'], reply: 'A big family! That sounds fun.' },
          { when: ['small'], reply: 'A small family can be very close.' },
        ],
        otherwise: 'Thank you for telling me.',
      },
      {
        question: 'Do you have brothers or sisters?',
        more: 'What are their names?',
        branches: [
          { when: ['no', "don't", 'only'], reply: 'I see. You have more time with your parents.' },
          { when: ['brother', 'brothers'], reply: 'Brothers are good friends.' },
          { when: ['sister', 'sisters'], reply: 'Sisters are good friends.' },
        ],
        otherwise: 'That is nice.',
      },
      {
        question: 'What does your mother or father do?',
        more: 'Where do they work?',
        branches: [
          { when: ['teacher', 'teaches'], reply: 'A teacher! That is an important job.' },
          { when: ['doctor', 'nurse'], reply: 'That job helps many people.' },
          { when: ['home', 'housewife'], reply: 'Work at home is real work, too.' },
        ],
        otherwise: 'That is interesting.',
      },
      {
        question: 'What do you do together at the weekend?',
        more: 'Do you eat together? Do you go out?',
        branches: [
          { when: ['eat', 'food', 'cook', 'lunch', 'dinner'], reply: 'Good food with the family is the best.' },
          { when: ['walk', 'park', 'football', 'play'], reply: 'It is good to be outside.' },
          { when: ['tv', 'film', 'movie', 'watch'], reply: 'A film together is nice.' },
        ],
        otherwise: 'That sounds nice.',
      },
      {
        question: 'Who in your family is most like you?',
        more: 'Why? Are you both quiet, or funny?',
        branches: [
          { when: ['mother', 'mum', 'mom'], reply: 'So you are like your mother!' },
          { when: ['father', 'dad'], reply: 'So you are like your father!' },
        ],
        otherwise: 'I can imagine that.',
      },
    ],
    closing: 'Thank you, {name}. Now I know your family a little. Talk to you soon!',
  },
  {
    id: 'my-day',
    level: 'A1',
    title: 'My day',
    description: 'What you do from morning to night.',
    opener: 'Hello, {name}! Let’s talk about your day.',
    steps: [
      {
        question: 'What time do you get up?',
        more: 'Is that early or late for you?',
        branches: [
          { when: ['five', 'six', '5', '6', 'early'], reply: 'That is early!' },
          { when: ['nine', 'ten', 'eleven', '9', '10', '11', 'late'], reply: 'You sleep long. That is good.' },
        ],
        otherwise: 'I see.',
      },
      {
        question: 'What do you eat for breakfast?',
        more: 'And what do you drink?',
        branches: [
          { when: ['bread', 'egg', 'eggs', 'cheese'], reply: 'That is a good breakfast.' },
          { when: ['nothing', "don't", 'no'], reply: 'No breakfast! Then you are hungry at lunch.' },
          { when: ['tea', 'coffee'], reply: 'A hot drink in the morning is good.' },
        ],
        otherwise: 'That sounds good.',
      },
      {
        question: 'How do you go to work or school?',
        more: 'How long does it take?',
        branches: [
          { when: ['bus', 'train', 'metro'], reply: 'You can read on the way.' },
          { when: ['walk', 'foot'], reply: 'Walking is healthy.' },
          { when: ['car', 'drive'], reply: 'I hope the traffic is not bad.' },
          { when: ['home'], reply: 'At home? Then you have a short way!' },
        ],
        otherwise: 'I understand.',
      },
      {
        question: 'What do you do in the evening?',
        more: 'Do you read, or do you watch TV?',
        branches: [
          { when: ['tv', 'film', 'watch'], reply: 'What a good way to rest.' },
          { when: ['read', 'book'], reply: 'Reading is a good habit.' },
          { when: ['family', 'friends'], reply: 'Time with people is important.' },
          { when: ['study', 'english', 'homework'], reply: 'You work hard!' },
        ],
        otherwise: 'That sounds good.',
      },
      {
        question: 'What is the best time of your day?',
        more: 'Why do you like it?',
        branches: [
          { when: ['morning'], reply: 'The morning is quiet and fresh.' },
          { when: ['evening', 'night'], reply: 'Yes, the evening is for you.' },
        ],
        otherwise: 'I like that.',
      },
    ],
    closing: 'Thank you, {name}. Have a good day!',
  },
];
