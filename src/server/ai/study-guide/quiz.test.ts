import { describe, expect, test } from 'vitest';
import type { Question } from '#content/study-guide/topic.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { isRight, pendingQuestion } from './quiz.ts';
import { respond } from './respond.ts';
import { questions } from './topics.ts';

/** A conversation with the guide. */
function conversation() {
  const turns: ChatTurn[] = [];
  return {
    turns,
    say(content: string): string {
      turns.push({ role: 'user', content });
      const answer = respond(turns);
      turns.push({ role: 'assistant', content: answer });
      return answer;
    },
    question(): Question {
      const posed = pendingQuestion(turns);
      if (!posed) throw new Error('No question is pending.');
      return posed.question;
    },
  };
}

const wrongAnswer = (question: Question) =>
  question.options?.find((option) => !question.answers.includes(option)) ?? 'banana';

test('a right answer is called right with its reason, a wrong one is put right, and the score is kept', () => {
  const talk = conversation();
  talk.say('quiz me');
  const first = talk.question();
  const right = talk.say(first.answers[0] ?? '');
  expect(right).toContain('**Right.**');
  expect(right).toContain(first.why);
  expect(right).toContain('Score: 1 of 1.');
  const second = talk.question();
  expect(second).not.toBe(first);
  const wrong = talk.say(wrongAnswer(second));
  expect(wrong).toContain('**Not quite.**');
  expect(wrong).toContain(`**${second.answers[0]}**`);
  expect(wrong).toContain('Score: 1 of 2.');
  expect(talk.say('stop')).toContain('You had 1 of 2 right.');
  expect(pendingQuestion(talk.turns)).toBeUndefined();
});

test('a whole quiz with right answers asks every question once and marks each right', () => {
  const talk = conversation();
  talk.say('quiz me');
  const seen = new Set<Question>();
  for (let n = 1; n <= questions.length; n++) {
    const question = talk.question();
    expect(seen.has(question)).toBe(false);
    seen.add(question);
    expect(talk.say(question.answers[0] ?? '')).toContain(`Score: ${n} of ${n}.`);
  }
  expect(seen.size).toBe(questions.length);
});

test('a quiz on a subject stays with it while it has questions', () => {
  const talk = conversation();
  expect(talk.say('Quiz me on for and since')).toContain('**For, since, ago**');
  const first = talk.question();
  talk.say('for');
  expect(
    [first.ask, talk.question().ask].every(
      (ask) => questions.find(({ question }) => question.ask === ask)?.topic.id === 'for-since-ago',
    ),
  ).toBe(true);
});

test('“quiz me on this” means the topic explained last', () => {
  const talk = conversation();
  talk.say('made of or made from?');
  expect(talk.say('quiz me on this')).toContain('**Made of, made from');
});

test('not knowing shows the answer without a mark', () => {
  const talk = conversation();
  talk.say('quiz me');
  const { answers } = talk.question();
  const shown = talk.say("I don't know");
  expect(shown).toContain(`**${answers[0]}**`);
  expect(shown).not.toMatch(/Right|Not quite|Score/);
});

test('a question of the learner leaves the quiz and is answered', () => {
  const talk = conversation();
  talk.say('quiz me');
  expect(talk.say('What is the difference between say and tell?')).toContain('## Say, tell, speak, talk');
});

test('an answer after the quiz was left is not marked', () => {
  const talk = conversation();
  talk.say('quiz me');
  talk.say('explain articles');
  expect(talk.say('since')).not.toMatch(/\*\*Right|\*\*Not quite/);
});

test('the same conversation always gets the same answer', () => {
  const one = conversation();
  const other = conversation();
  for (const text of ['quiz me', 'banana', 'skip', 'stop', 'explain articles'])
    expect(one.say(text)).toBe(other.say(text));
});

describe('what counts as right', () => {
  const gap: Question = {
    ask: 'They ___ (not / come) to the party.',
    answers: ['did not come', "didn't come"],
    why: '',
  };
  const choice: Question = {
    ask: 'I have known him ___ 2010.',
    options: ['for', 'since', 'ago'],
    answers: ['since'],
    why: '',
  };
  test.each([
    [gap, 'did not come', true],
    [gap, 'Didn’t come!', true],
    [gap, 'They didn’t come to the party', true],
    [gap, 'did not came', false],
    [choice, 'since', true],
    [choice, 'Since.', true],
    [choice, 'b', true],
    [choice, 'b)', true],
    [choice, 'a', false],
    [choice, 'I think it is since', true],
    [choice, 'I have known him since 2010.', true],
    [choice, 'for or since', false],
    [choice, 'for', false],
    [choice, '', false],
    [choice, '?!', false],
  ])('%#: “%s”', (question, text, right) => {
    expect(isRight(question as Question, text as string)).toBe(right);
  });
});
