import { describe, expect, test } from 'vitest';
import { chatTools as english } from '#client/i18n/locales/en/chat-tools.ts';
import { chatTools as persian } from '#client/i18n/locales/fa/chat-tools.ts';
import { plainly } from '#content/study-guide/plainly.ts';
import { askFirst } from '../ask-first.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { pendingQuestion } from './quiz.ts';
import { respond } from './respond.ts';
import { topics } from './topics.ts';

/** A conversation with the guide; with `tutor` it was told to ask before it tells. */
function conversation({ tutor = false, language = 'en' } = {}) {
  const turns: ChatTurn[] = tutor ? [{ role: 'system', content: askFirst }] : [];
  return {
    turns,
    say(content: string): string {
      turns.push({ role: 'user', content });
      const answer = respond(turns, language);
      turns.push({ role: 'assistant', content: answer });
      return answer;
    },
    question: () => pendingQuestion(turns),
  };
}

const perfect = topics.find(({ id }) => id === 'present-perfect');
const made = topics.find(({ id }) => id === 'made-of-or-from');

describe.each([
  ['en', english.learn.ask],
  ['fa', persian.learn.ask],
])('what the buttons below an answer send in %s', (language, ask) => {
  test('more simply: a shorter explanation of the same topic with one example, and another example the next time', () => {
    const talk = conversation({ language });
    const long = talk.say('explain the present perfect');
    const short = talk.say(ask.simpler);
    expect(short).toContain(plainly['present-perfect']);
    expect(short).toContain(perfect?.examples[0]);
    expect(short).not.toContain(perfect?.examples[1]);
    expect(short.length).toBeLessThan(long.length / 2);
    const again = talk.say(`  ${ask.simpler}\n`);
    expect(again).toContain(plainly['present-perfect']);
    expect(again).toContain(perfect?.examples[1]);
  });

  test('quiz: a question about the topic that was explained last, marked in the next turn', () => {
    const talk = conversation({ language });
    talk.say('explain the present perfect');
    talk.say('made of or made from?');
    talk.say(ask.quiz);
    const posed = talk.question();
    expect(posed?.topic).toBe(made);
    expect(talk.say(posed?.question.answers[0] ?? '')).toContain('**Right.**');
  });

  test('both are about the question that is open, which they do not answer', () => {
    const talk = conversation({ language });
    talk.say('quiz me on the present perfect');
    const simpler = talk.say(ask.simpler);
    expect(simpler).toContain(plainly['present-perfect']);
    expect(simpler).not.toContain('**Not quite.**');
    talk.say(ask.quiz);
    expect(talk.question()?.topic).toBe(perfect);
    expect(talk.say(ask.quiz)).not.toContain('**Not quite.**');
    expect(talk.question()?.topic).toBe(perfect);
  });

  test('both are about the topic that another provider was asked for', () => {
    const turns: ChatTurn[] = [
      { role: 'user', content: 'Made of or made from?' },
      { role: 'assistant', content: 'It depends on what you can see.' },
    ];
    expect(respond([...turns, { role: 'user', content: ask.simpler }])).toContain(plainly['made-of-or-from']);
    const quiz = respond([...turns, { role: 'user', content: ask.quiz }]);
    expect(pendingQuestion([{ role: 'assistant', content: quiz }])?.topic).toBe(made);
  });

  test('where nothing was talked about, it says so, and asks about anything', () => {
    const simpler = conversation({ language }).say(ask.simpler);
    expect(simpler).toContain('none of my topics in this conversation');
    expect(simpler).not.toContain('I can read only English');
    const talk = conversation({ language });
    talk.say(ask.quiz);
    expect(talk.question()).toBeDefined();
  });
});

test('each topic is told in everyday words: shorter than its explanation, in short sentences', () => {
  expect(Object.keys(plainly).sort()).toEqual(topics.map(({ id }) => id).sort());
  for (const [id, text] of Object.entries(plainly)) {
    expect([id, text.length < 130]).toEqual([id, true]);
    for (const sentence of text.split(/[.?!](?:\s|$)/))
      expect([sentence, sentence.split(/\s+/).length <= 18]).toEqual([sentence, true]);
  }
});

describe('in tutor mode', () => {
  test.each([
    ['a right try', (right: string) => right, '**Right.**'],
    ['a wrong try', () => 'banana', '**Not quite.**'],
    ['giving up', () => 'I do not know.', 'The answer is:'],
  ])('it asks about a topic before it explains it; after %s it explains', (_, tried, verdict) => {
    const talk = conversation({ tutor: true });
    const first = talk.say('made of or made from?');
    const posed = talk.question();
    expect(posed?.topic).toBe(made);
    expect(first).not.toContain(`## ${made?.title}`);
    expect(first).not.toContain(made?.text);
    const second = talk.say(tried(posed?.question.answers[0] ?? ''));
    expect(second).toContain(verdict);
    expect(second).toContain(posed?.question.why);
    expect(second).toContain(`## ${made?.title}\n`);
    expect(talk.question()).toBeUndefined();
  });

  test('it explains at once what was asked about or explained before', () => {
    const talk = conversation({ tutor: true });
    talk.say('made of or made from?');
    expect(talk.say('what is the difference between made of and made from?')).toContain(`## ${made?.title}\n`);
    expect(talk.say('made of or made from?')).toContain(`## ${made?.title}\n`);
  });

  test('it asks anew about another topic, and looks verbs up as ever', () => {
    const talk = conversation({ tutor: true });
    talk.say('made of or made from?');
    talk.say('I do not know.');
    expect(talk.say('past of go')).toContain('| go | went | gone |');
    talk.say('explain the present perfect');
    expect(talk.question()?.topic).toBe(perfect);
  });

  test('a quiz and a simpler explanation go on as they do without it', () => {
    const talk = conversation({ tutor: true });
    talk.say('quiz me');
    const posed = talk.question();
    expect(talk.say(posed?.question.answers[0] ?? '')).toContain('Score: 1 of 1.');
    expect(talk.question()).toBeDefined();
    talk.say('stop');
    talk.say('made of or made from?');
    expect(talk.say(english.learn.ask.simpler)).toContain(plainly['made-of-or-from']);
  });
});
