import type { LiveTopicSource } from './topic-source.ts';

export const b2: readonly LiveTopicSource[] = [
  {
    id: 'working-from-home',
    level: 'B2',
    title: 'Working from home',
    description: 'What is gained and lost when people no longer share an office.',
    opener:
      'Hi {name}, good to talk to you again. There’s a question on which almost everybody seems to have an opinion, so I’m curious about yours.',
    steps: [
      {
        question: 'Do you think people get more done at home or in an office?',
        more: 'What have you seen in your own work or studies that makes you say so?',
        branches: [
          { when: ['home'], reply: 'Many surveys agree with you, although people do tend to answer what suits them.' },
          { when: ['office'], reply: 'Interesting. Being seen does change how we work.' },
          { when: ['depends', 'both'], reply: 'It depends, then. Let us look at what it depends on.' },
        ],
        otherwise: 'That is a fair point.',
      },
      {
        question: 'What gets lost when colleagues hardly ever meet in person?',
        more: 'Could something else take its place?',
        branches: [
          {
            when: ['friendship', 'friends', 'trust', 'relationships'],
            reply: 'Trust is slow to build through a screen, I agree.',
          },
          { when: ['ideas', 'creativity'], reply: 'Ideas do seem to like corridors and coffee machines.' },
          { when: ['nothing'], reply: 'Nothing at all? New members of a team might see that differently.' },
        ],
        otherwise: 'Few people mention that, but it matters.',
      },
      {
        question: 'Some employers measure how often a keyboard is used. Where would you draw the line?',
        more: 'Would your answer change if you were the employer?',
        branches: [
          { when: ['privacy', 'private'], reply: 'Privacy at home is hard to argue with.' },
          { when: ['trust'], reply: 'So either you trust people or you should not have hired them.' },
          {
            when: ['results', 'output'],
            reply: 'Judging the results alone sounds fair, as long as results can be measured.',
          },
        ],
        otherwise: 'That is a line that one can defend.',
      },
      {
        question: 'How do cities change when fewer people travel to work?',
        more: 'Who wins, and who loses?',
        branches: [
          { when: ['rent', 'housing', 'prices', 'flats'], reply: 'Housing is probably where we feel it first.' },
          { when: ['traffic', 'pollution', 'cars'], reply: 'Less traffic is hard to complain about.' },
          {
            when: ['shops', 'restaurants', 'cafes'],
            reply: 'Small businesses that lived on office workers have had a hard time indeed.',
          },
        ],
        otherwise: 'I had not looked at it from that side.',
      },
      {
        question: 'If you could write the rules for a company of a hundred people, what would they be?',
        more: 'And how would you know after a year whether they worked?',
        branches: [
          {
            when: ['choose', 'choice', 'free', 'flexible'],
            reply: 'Freedom of choice, then. It does make planning harder.',
          },
          { when: ['days', 'hybrid', 'two', 'three'], reply: 'A mixture is what most companies end up with.' },
        ],
        otherwise: 'I would be happy to work under those rules.',
      },
    ],
    closing: 'You argued your case well, {name}. Thank you, I enjoyed that.',
  },
  {
    id: 'news-and-truth',
    level: 'B2',
    title: 'News and truth',
    description: 'How to decide what to believe, and who is responsible.',
    opener:
      'Hello {name}. I’d like to talk about something that concerns all of us every day: what we believe of what we read.',
    steps: [
      {
        question: 'Where do you get your news from, and why there?',
        more: 'What would make you change to another source?',
        branches: [
          {
            when: ['social', 'instagram', 'twitter', 'telegram', 'tiktok', 'facebook'],
            reply: 'It comes to us without our asking, which is both handy and risky.',
          },
          { when: ['newspaper', 'newspapers', 'paper'], reply: 'Somebody still pays for journalism, then.' },
          { when: ['tv', 'television', 'radio'], reply: 'Hearing a voice does make it feel trustworthy.' },
          { when: ['friends', 'family'], reply: 'We believe people we know, even when they know little about it.' },
        ],
        otherwise: 'That is worth knowing.',
      },
      {
        question: 'When did you last find out that something you had believed was false?',
        more: 'How did it feel, and what did you do?',
        branches: [
          { when: ['never'], reply: 'Never? Then either you are very careful or you have not found out yet.' },
          { when: ['friend', 'family', 'told'], reply: 'It is awkward when it came from somebody close.' },
        ],
        otherwise: 'Changing one’s mind is harder than it sounds.',
      },
      {
        question: 'Should platforms remove false stories, or only mark them?',
        more: 'Who should decide what is false?',
        branches: [
          {
            when: ['remove', 'delete'],
            reply: 'Removing is quick, but it makes some people believe a story even more.',
          },
          { when: ['mark', 'label', 'warn'], reply: 'A label leaves the choice to the reader.' },
          { when: ['government', 'state'], reply: 'A government that decides what is true makes many people uneasy.' },
          {
            when: ['nobody', 'free', 'freedom'],
            reply: 'Free speech is a strong argument, though it does not answer who is harmed.',
          },
        ],
        otherwise: 'There is no easy answer, I suppose.',
      },
      {
        question: 'How would you teach a twelve-year-old to judge a story?',
        more: 'What is the first question the child should ask?',
        branches: [
          { when: ['source', 'who', 'wrote'], reply: '“Who says so?” is indeed a good first question.' },
          { when: ['compare', 'other', 'several'], reply: 'Comparing sources takes time, but it works.' },
        ],
        otherwise: 'I would add: ask who gains by it.',
      },
      {
        question: 'Do you think it will be better or worse in ten years?',
        more: 'What gives you that impression?',
        branches: [
          { when: ['worse'], reply: 'I understand the worry, with pictures and voices that can be made up.' },
          { when: ['better'], reply: 'I like your optimism.' },
        ],
        otherwise: 'Let us hope that we are asked again in ten years.',
      },
    ],
    closing: 'Thank you, {name}. That was a conversation I would like to have had in a newspaper.',
  },
];
