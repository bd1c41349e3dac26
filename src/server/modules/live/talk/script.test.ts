import { describe, expect, test } from 'vitest';
import { liveTopics } from '#content/live/topics.ts';
import { nextLine, restOf, type SpokenTurn, topicFor } from './script.ts';

describe.each(liveTopics.map((topic) => [topic.id, topic] as const))('%s', (_id, topic) => {
  test('asks every question once, and closes', () => {
    const turns: SpokenTurn[] = [];
    for (let step = 0; step < topic.steps.length; step += 1) {
      const text = nextLine(topic, 'Mina', turns);
      expect(text).toContain(topic.steps[step]?.question);
      turns.push({ role: 'ai', text }, { role: 'user', text: 'Well, let me think about that question for you.' });
    }
    expect(nextLine(topic, 'Mina', turns)).toContain(topic.closing.replaceAll('{name}', 'Mina'));
  });

  test('has questions that are told apart, and branches with something to say', () => {
    const questions = topic.steps.map(({ question }) => question);
    for (const question of questions) expect(questions.filter((other) => other.includes(question))).toHaveLength(1);
    for (const { branches = [] } of topic.steps)
      for (const { when, reply } of branches) expect([when.length > 0, reply !== '']).toEqual([true, true]);
  });
});

test('a short answer is followed up once', () => {
  const topic = topicFor('my-day', 'A1');
  const opening = nextLine(topic, 'Mina', []);
  const turns: SpokenTurn[] = [
    { role: 'ai', text: opening },
    { role: 'user', text: 'Hm.' },
  ];
  const more = nextLine(topic, 'Mina', turns);
  expect(more).toBe(topic.steps[0]?.more);
  turns.push({ role: 'ai', text: more }, { role: 'user', text: 'Hm.' });
  expect(nextLine(topic, 'Mina', turns)).toContain(topic.steps[1]?.question);
});

test('what is said depends on the answer', () => {
  const topic = topicFor('my-day', 'A1');
  const said = (text: string) =>
    nextLine(topic, 'Mina', [
      { role: 'ai', text: nextLine(topic, 'Mina', []) },
      { role: 'user', text },
    ]);
  expect(said('I get up at five in the morning')).toContain('That is early!');
  expect(said('I get up at ten in the morning')).toContain('You sleep long.');
});

test('in the last minute it says goodbye, once', () => {
  const topic = topicFor('my-day', 'A1');
  const turns: SpokenTurn[] = [
    { role: 'ai', text: nextLine(topic, 'Mina', []) },
    { role: 'user', text: 'I get up at five in the morning' },
  ];
  const goodbye = nextLine(topic, 'Mina', turns, true);
  expect(goodbye).toBe(topic.closing.replaceAll('{name}', 'Mina'));
  turns.push({ role: 'ai', text: goodbye }, { role: 'user', text: 'Goodbye!' });
  expect(nextLine(topic, 'Mina', turns, true)).not.toContain(goodbye);
});

test('cut off, it says the rest', () => {
  const topic = topicFor('my-day', 'A1');
  const opening = nextLine(topic, 'Mina', []);
  expect(restOf(topic, 'Mina', [{ role: 'ai', text: opening.slice(0, 9) }])).toBe(opening.slice(9).trimStart());
  expect(restOf(topic, 'Mina', [{ role: 'ai', text: opening }])).toBe('');
});

test('a topic in own words takes a script of the level', () => {
  expect(topicFor('Penguins', 'B2').level).toBe('B2');
  expect(topicFor('A job interview', 'A1').id).toBe('job-interview');
});
