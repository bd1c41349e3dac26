import { describe, expect, test } from 'vitest';
import { findTopics } from './find.ts';
import { isRight } from './quiz.ts';
import { questions, topics } from './topics.ts';

test('there are at least 60 topics, each with an id, a title and questions of its own', () => {
  expect(topics.length).toBeGreaterThanOrEqual(60);
  expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
  expect(new Set(topics.map((topic) => topic.title)).size).toBe(topics.length);
  expect(new Set(questions.map(({ question }) => question.ask)).size).toBe(questions.length);
});

test('every question of every topic is in the quiz once', () => {
  const all = topics.flatMap((topic) => topic.questions);
  expect(questions.map(({ question }) => question)).toHaveLength(all.length);
  expect(new Set(questions.map(({ question }) => question))).toEqual(new Set(all));
});

test('no question contains another one, so that the history names exactly one', () => {
  for (const { question } of questions) {
    expect(questions.filter((other) => other.question.ask.includes(question.ask))).toHaveLength(1);
  }
});

describe.each(topics)('$id', (topic) => {
  test('explains, shows examples and a mistake, and asks', () => {
    expect(topic.text.length).toBeGreaterThan(40);
    expect(topic.rules.length + (topic.table?.length ?? 0)).toBeGreaterThan(1);
    expect(topic.examples.length).toBeGreaterThan(0);
    expect(topic.mistake.wrong).not.toBe(topic.mistake.right);
    expect(topic.questions.length).toBeGreaterThan(0);
  });

  test('has tables with equal rows', () => {
    for (const row of topic.table ?? []) expect(row).toHaveLength(topic.table?.[0]?.length ?? 0);
  });

  test('has questions with one gap whose answers are right and whose other choices are wrong', () => {
    for (const question of topic.questions) {
      expect(question.ask.split('___')).toHaveLength(2);
      for (const answer of question.answers) expect(isRight(question, answer)).toBe(true);
      for (const option of question.options ?? [])
        expect(isRight(question, option)).toBe(question.answers.includes(option));
      expect(question.options ? question.options.includes(question.answers[0] ?? '') : true).toBe(true);
    }
  });

  test('is found by its title and by each of its keys', () => {
    for (const asked of [topic.title, `what is ${topic.title}?`, ...topic.keys.map(question)]) {
      const found = findTopics(asked).filter((hit) => hit.sure);
      expect({ asked, found: found.slice(0, 2).map((hit) => hit.topic.id) }).toEqual({
        asked,
        found: expect.arrayContaining([topic.id]),
      });
    }
  });
});

function question(key: string): string {
  return key.includes('+') ? `what is the difference between ${key.split('+').join(' and ')}?` : `explain ${key}`;
}
