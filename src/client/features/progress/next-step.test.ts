import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestFirst, nextStep, shareOf } from './next-step.ts';
import { aConversation, aMessage, aQuest } from './testing/facts.ts';

const older = aConversation({ id: 'c-old', pinned: true, updated_at: '2026-10-01T10:00:00Z' });
const newest = aConversation();
const conversations = [older, newest];
const nearlyDone = aQuest({ id: 'near', progress: 3, target: 4 });

describe('the next step', () => {
  test('is the answer that is being written, before all else', () => {
    const messages = [aMessage({ status: 'streaming' })];
    expect(nextStep({ conversations, messages, quests: [nearlyDone], doneToday: false })).toEqual({
      kind: 'answering',
      conversation: newest,
    });
  });

  test('is a message without an answer, or with one that failed', () => {
    const unanswered = nextStep({
      conversations,
      messages: [aMessage({ role: 'user' })],
      quests: [nearlyDone],
      doneToday: true,
    });
    expect(unanswered).toEqual({ kind: 'unanswered', conversation: newest, failed: false });
    const failed = nextStep({ conversations, messages: [aMessage({ status: 'failed' })], doneToday: true });
    expect(failed).toEqual({ kind: 'unanswered', conversation: newest, failed: true });
  });

  test('is no answer that the learner stopped', () => {
    expect(nextStep({ conversations, messages: [aMessage({ status: 'stopped' })], doneToday: false }).kind).toBe(
      'continue',
    );
  });

  test('is the quest that has come furthest, once it is half done', () => {
    const quests = [
      aQuest({ id: 'half', progress: 2, target: 4 }),
      nearlyDone,
      aQuest({ id: 'done', progress: 4, completed: true }),
    ];
    expect(nextStep({ conversations, messages: [aMessage()], quests, doneToday: false })).toMatchObject({
      kind: 'quest',
      quest: { id: 'near' },
    });
  });

  test('is to go on with the newest conversation while today has nothing, pinned or not', () => {
    expect(nextStep({ conversations, quests: [aQuest({ progress: 1 })], doneToday: false })).toEqual({
      kind: 'continue',
      conversation: newest,
      reason: 'begin',
    });
  });

  test('is an open quest once today is in, and the newest conversation once none is open', () => {
    expect(nextStep({ conversations, quests: [aQuest()], doneToday: true }).kind).toBe('quest');
    expect(
      nextStep({ conversations, quests: [aQuest({ progress: 4, completed: true })], doneToday: true }),
    ).toMatchObject({ reason: 'more' });
  });

  test('is the first question in an empty account, and a new conversation in one that lost its conversations', () => {
    expect(nextStep({ conversations: [], quests: [aQuest()], doneToday: false, totalXp: 0 })).toEqual({
      kind: 'first',
    });
    expect(nextStep({ conversations: [], doneToday: false, totalXp: 90 })).toEqual({ kind: 'start' });
  });

  test('is never a quest that is done', () => {
    const quest = fc
      .record({ progress: fc.nat(9), target: fc.integer({ min: 1, max: 9 }), completed: fc.boolean() })
      .map((part) => aQuest(part));
    fc.assert(
      fc.property(fc.array(quest, { maxLength: 4 }), fc.boolean(), (quests, doneToday) => {
        const step = nextStep({ conversations, messages: [aMessage()], quests, doneToday });
        if (step.kind !== 'quest') return;
        expect(step.quest.completed).toBe(false);
        const open = quests.filter((one) => !one.completed);
        expect(shareOf(step.quest)).toBe(Math.max(...open.map(shareOf)));
      }),
    );
  });
});

test('conversations are ordered by their newest activity and the list itself stays as it is', () => {
  expect(newestFirst(conversations).map(({ id }) => id)).toEqual(['c-average', 'c-old']);
  expect(conversations[0]).toBe(older);
});
