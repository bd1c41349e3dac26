import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversations } from '#server/db/schema/conversations.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays } from '#server/platform/local-time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { questKinds } from './quest-kinds.ts';
import { plainXp } from './testing/plain-xp.ts';
import { aLearner, type Learner, type Stage } from './testing/scripted-learner.ts';

const clock = { now: new Date() };
let opened: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  opened = await testDatabase();
  const { db } = opened.database;
  stage = { db, clock, xp: plainXp({ db, clock: () => clock.now }) };
});
afterAll(() => opened.close());

describe('a turn', () => {
  test('earns once, however often it is rewarded', async () => {
    const learner = await aLearner(stage);
    const messageId = await learner.say('What is a noun?');
    await learner.say('What is a noun?', { messageId });
    expect(await learner.turns()).toMatchObject([
      { amount: 10, localDate: '2026-10-14', utcOffsetMinutes: 60, idempotencyKey: `turn:${messageId}` },
    ]);
  });

  test('that repeats one of the day earns nothing, in another conversation too, and the ledger says so', async () => {
    const learner = await aLearner(stage);
    await learner.say('What is a noun?');
    await learner.say('what is a noun', { in: await learner.aConversation() });
    expect((await learner.turns()).map((row) => [row.amount, row.reason])).toEqual([
      [0, 'Chat: no points, because it repeats an earlier turn of the day'],
      [10, 'Chat: turn 1 of the day'],
    ]);
  });

  test('of the same words earns again on another day', async () => {
    const learner = await aLearner(stage);
    await learner.say('What is a noun?');
    clock.now = new Date('2026-10-15T11:00:00Z');
    await learner.say('What is a noun?');
    expect((await learner.turns()).map((row) => row.amount)).toEqual([10, 10]);
  });

  test('never brings a day over 100 points, even when turns end at the same time', async () => {
    const learner = await aLearner(stage);
    await Promise.all(Array.from({ length: 30 }, (_, n) => learner.say(`sentence number ${n}`)));
    const rows = await learner.turns();
    expect(rows).toHaveLength(30);
    expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(100);
  });

  test('takes its points back when its transaction does not hold', async () => {
    const learner = await aLearner(stage);
    const turn = {
      userId: learner.id,
      conversationId: learner.conversationId,
      messageId: newId(),
      text: 'one two',
      at: clock.now,
    };
    const failed = stage.db.transaction(async (tx) => {
      await stage.xp.awardConversationTurn(tx, turn);
      throw new Error('the answer was lost');
    });
    await expect(failed).rejects.toThrow('the answer was lost');
    expect(await learner.ledger()).toEqual([]);
  });

  test('of nobody is not found', async () => {
    const turn = { userId: newId(), conversationId: 'c', messageId: 'm', text: 'one two', at: clock.now };
    await expect(stage.xp.awardConversationTurn(stage.db, turn)).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** Six long turns in two conversations, a note, and a quarter of an hour twice: enough for every quest there is. */
async function completeTheDay(learner: Learner): Promise<void> {
  const other = await learner.aConversation();
  const long = (n: number) =>
    `I like number ${n} because it is small, although ${n} is hard to say; however I try it unless I am tired, ` +
    'while my friends and their families went, saw, thought, wanted and decided, so many quiet things?';
  for (let n = 0; n < 6; n += 1) await learner.say(long(n), { in: n === 5 ? other : learner.conversationId });
  await learner.study(900);
  await learner.note('What I learnt today is that a noun names a thing and that a verb says what it does.');
  clock.now = new Date(clock.now.getTime() + 4 * 3_600_000);
  await learner.study(900);
}

describe('quests', () => {
  test('are three, one of each group, and the same when asked again', async () => {
    const learner = await aLearner(stage);
    const first = await stage.xp.quests(learner.id);
    await learner.say('what is the difference between a noun and a verb?');
    const again = await stage.xp.quests(learner.id);
    expect(first).toMatchObject({ date: '2026-10-14', completed_count: 0 });
    expect(again.quests.map(({ id, target, title, reason }) => ({ id, target, title, reason }))).toEqual(
      first.quests.map(({ id, target, title, reason }) => ({ id, target, title, reason })),
    );
    const groups = first.quests.map(({ id }) => questKinds.find((kind) => id.endsWith(`:${kind.slug}`))?.group);
    expect(groups).toEqual(['effort', 'skill', 'quality']);
  });

  test('can all be completed with what a learner can do today, and each is paid once', async () => {
    const seen = new Set<string>();
    const learner = await aLearner(stage);
    for (let day = 0; day < 12; day += 1) {
      clock.now = new Date(`${addDays('2026-10-14', day)}T11:00:00Z`);
      await completeTheDay(learner);
      const { date, quests, completed_count } = await stage.xp.quests(learner.id);
      expect(quests.map((quest) => [quest.title, quest.completed])).toEqual(quests.map((quest) => [quest.title, true]));
      expect(completed_count).toBe(3);
      await stage.xp.quests(learner.id);
      const paid = (await learner.ledger()).filter((row) => row.rule === 'quest_daily' && row.localDate === date);
      expect(paid.map((row) => row.sourceId).sort()).toEqual(quests.map((quest) => quest.id).sort());
      expect(paid.map((row) => row.amount).sort()).toEqual(quests.map((quest) => quest.reward_xp).sort());
      for (const quest of quests) seen.add(quest.id.slice(11));
    }
    // Two candidates a day in each group: what they do not show in six days is what this learner reaches always.
    expect(seen.size).toBeGreaterThanOrEqual(questKinds.length / 2);
  });

  test('that were paid stay complete when the conversation is deleted', async () => {
    const learner = await aLearner(stage);
    await completeTheDay(learner);
    const before = await stage.xp.quests(learner.id);
    expect(before.completed_count).toBe(3);
    await stage.db.delete(conversations).where(eq(conversations.tenantId, learner.id));
    const after = await stage.xp.quests(learner.id);
    for (const quest of before.quests) {
      expect(after.quests.find((one) => one.id === quest.id)).toMatchObject({
        completed: true,
        progress: quest.target,
      });
    }
  });
});

describe('a note', () => {
  test('of fifteen words earns once, also when it grows to that later, and four a day', async () => {
    const learner = await aLearner(stage);
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    await learner.note('too short', 'n1');
    await learner.note(long, 'n1');
    await learner.note(`${long} sixteen`, 'n1');
    for (let n = 2; n <= 6; n += 1) await learner.note(`${long} ${n}`, `n${n}`);
    const notes = (await learner.ledger()).filter((row) => row.rule === 'note_written');
    expect(notes.map((row) => row.amount).reverse()).toEqual([5, 5, 5, 5, 0, 0]);
    expect(notes[0]?.reason).toBe('Note: no points, because 20 a day is the most for it');
  });
});

describe('a question to the documents', () => {
  test('earns once a day for the same words', async () => {
    const learner = await aLearner(stage);
    const ask = (question: string) =>
      stage.db.transaction((tx) => stage.xp.awardDocumentQuestion(tx, { userId: learner.id, question, at: clock.now }));
    await ask('What is chlorophyll?');
    await ask('what is CHLOROPHYLL');
    await ask('What is starch?');
    const rows = (await learner.ledger()).filter((row) => row.rule === 'document_question');
    expect(rows.map((row) => row.amount).reverse()).toEqual([5, 0, 5]);
  });
});
