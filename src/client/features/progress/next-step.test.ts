import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestFirst, nextStep, shareOf } from './next-step.ts';
import { aConversation, aMessage, anAssignment, aQuest } from './testing/facts.ts';

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

  describe('where something presses', () => {
    const late = anAssignment({ state: 'overdue', due_date: '2026-10-12' });
    const later = anAssignment({ id: 'a-2', state: 'later', due_date: '2026-11-30' });
    const all = {
      conversations,
      messages: [aMessage()],
      quests: [nearlyDone],
      doneToday: false,
      dueReviews: 12,
      atRisk: true,
    };

    test('is an assignment that is late or due within three days, the earliest first', () => {
      expect(nextStep({ ...all, assigned: [anAssignment({ state: 'done' }), late, anAssignment()] })).toEqual({
        kind: 'assigned',
        assignment: late,
      });
      expect(nextStep({ ...all, assigned: [later] }).kind).toBe('reviews');
    });

    test('are cards that are due, which also save a streak that would end tonight', () => {
      expect(nextStep(all)).toEqual({ kind: 'reviews', due: 12, saves: true });
      expect(nextStep({ ...all, atRisk: false })).toEqual({ kind: 'reviews', due: 12, saves: false });
      expect(nextStep({ ...all, conversations: [] }).kind).toBe('reviews');
    });

    test('is a first step for the streak before a quest that is nearly done, where no card is due', () => {
      expect(nextStep({ ...all, dueReviews: 0 })).toEqual({ kind: 'continue', conversation: newest, reason: 'begin' });
      expect(nextStep({ ...all, dueReviews: 0, atRisk: false }).kind).toBe('quest');
    });

    test('never comes before a message that waits for an answer', () => {
      const messages = [aMessage({ role: 'user' })];
      expect(nextStep({ ...all, assigned: [late], messages }).kind).toBe('unanswered');
    });

    test('keeps its order whatever else is known', () => {
      const rank = { answering: 0, unanswered: 0, assigned: 1, reviews: 2, continue: 3, quest: 3, start: 4, first: 4 };
      fc.assert(
        fc.property(fc.boolean(), fc.nat(3), fc.boolean(), fc.boolean(), (presses, dueReviews, atRisk, doneToday) => {
          const step = nextStep({ ...all, assigned: presses ? [late] : [later], dueReviews, atRisk, doneToday });
          expect(rank[step.kind]).toBe(presses ? 1 : dueReviews > 0 ? 2 : 3);
        }),
      );
    });
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
