import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { memberships, organizations, tenants, users } from '#server/db/schema/identity.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { plainXp } from '#server/modules/xp/testing/plain-xp.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { allConversations } from './conversations/all-conversations.ts';
import { people } from './demo-people.ts';
import { withSum } from './learner-year.ts';
import { demoXp, type SeededDemo, seedDemo } from './seed-demo.ts';
import { yearPattern } from './year-pattern.ts';

const now = new Date('2026-10-14T18:30:00Z');
const mina = people[0].id;
const hashPassword = async (password: string) => `hash of ${password}`;

let opened: TestDatabase;
let seeded: SeededDemo;
beforeAll(async () => {
  opened = await testDatabase();
  seeded = await seedDemo({ db: opened.database.db, clock: () => now, hashPassword });
});
afterAll(() => opened.close());

/** How many rows there are of everything that the demo adds. */
async function counts(): Promise<number[]> {
  const { db } = opened.database;
  return Promise.all(
    [users, organizations, memberships, conversations, messages, xpEvents, learningTime].map((table) =>
      db.$count(table),
    ),
  );
}

describe('the demo', () => {
  test('has the numbers of a learner in her first year', async () => {
    const xp = plainXp({ db: opened.database.db, clock: () => now });
    const profile = await xp.profile(mina);
    expect(profile).toMatchObject({
      level: 12,
      total_xp: demoXp,
      xp_into_level: 540,
      xp_to_next_level: 660,
      current_streak: 41,
      longest_streak: 63,
    });
    const pulse = await xp.learningPulse(mina);
    expect(pulse).toMatchObject({ active_days: 249, total_xp: demoXp });
    expect(new Set(pulse.entries.map((entry) => entry.level))).toEqual(new Set([0, 1, 2, 3, 4]));
    const streak = await xp.streakStatus(mina);
    expect(streak).toMatchObject({ freezes_used: 1, streak_at_risk: false, last_activity: '2026-10-14' });
    expect(streak.explanation.filter((day) => day.kind === 'rest')).toHaveLength(1);
    expect((await xp.publicProfile('mina')).display_name).toBe('Mina Duarte');
  });

  test('has a today: points, time and quests under way, and nothing lies in the future or before she joined', async () => {
    const { db } = opened.database;
    const xp = plainXp({ db, clock: () => now });
    const profile = await xp.profile(mina);
    expect(profile.today.conversations).toBeGreaterThanOrEqual(50);
    expect(profile.today.english).toBe(12);
    const { quests } = await xp.quests(mina);
    expect(quests.some((quest) => quest.progress > 0)).toBe(true);
    expect((await xp.profile(mina)).total_xp).toBe(demoXp);
    const latest = await Promise.all([
      db.select({ at: xpEvents.at }).from(xpEvents),
      db.select({ at: learningTime.at }).from(learningTime),
      db.select({ at: messages.createdAt }).from(messages),
    ]);
    const joined = (await db.select().from(users).where(eq(users.id, mina)))[0]?.createdAt ?? now;
    expect(latest.flat().filter(({ at }) => at > now || at < joined)).toEqual([]);
  });

  test('spreads its learning time over activities, hours and days', async () => {
    const xp = plainXp({ db: opened.database.db, clock: () => now });
    const time = await xp.analytics(mina, {});
    expect(time.total_seconds).toBeGreaterThan(5 * 3_600);
    expect(time.by_activity.filter((one) => one.seconds > 0).length).toBeGreaterThanOrEqual(4);
    expect(time.by_hour.filter((one) => one.seconds > 0).length).toBeGreaterThanOrEqual(5);
  });

  test('has conversations with questions and answers in turn', async () => {
    const { db } = opened.database;
    for (const { id, title } of await db.select().from(conversations)) {
      const rows = await db
        .select()
        .from(messages)
        .where(eq(messages.conversationId, id))
        .orderBy(messages.createdAt, messages.id);
      const seed = allConversations.find((one) => one.title === title);
      expect(rows.map((row) => row.content)).toEqual(seed?.turns.flatMap(({ ask, answer }) => [ask, answer]));
      expect(rows.every((row, n) => row.parentMessageId === (rows[n - 1]?.id ?? null))).toBe(true);
    }
  });

  test('is added once: a second time changes nothing', async () => {
    const before = await counts();
    const again = await seedDemo({
      db: opened.database.db,
      clock: () => new Date('2026-12-01T08:00:00Z'),
      hashPassword,
    });
    expect(again).toEqual({ ...seeded, created: false });
    expect(await counts()).toEqual(before);
  });

  test('names every account with its password, and an administrator among them', async () => {
    expect(seeded.created).toBe(true);
    expect(seeded.credentials.map((one) => one.username)).toEqual(['mina', 'tomas', 'ines']);
    const rows = await opened.database.db.select().from(users);
    for (const { username, password } of seeded.credentials) {
      expect(rows.find((row) => row.username === username)?.passwordHash).toBe(await hashPassword(password));
    }
    expect(rows.filter((row) => row.role === 'admin').map((row) => row.username)).toEqual(['ines']);
  });
});

test('the demo has the same sums whatever the day and hour it is added', async () => {
  for (const moment of [
    '2028-02-29T03:59:30Z',
    '2026-03-29T12:00:00Z',
    '2026-12-31T23:59:59Z',
    '2026-07-01T03:00:20Z',
  ]) {
    const own = await testDatabase();
    const clock = () => new Date(moment);
    await seedDemo({ db: own.database.db, clock, hashPassword });
    const xp = plainXp({ db: own.database.db, clock });
    await xp.quests(mina);
    expect([moment, await xp.profile(mina)]).toMatchObject([
      moment,
      { total_xp: demoXp, current_streak: 41, longest_streak: 63, level: 12 },
    ]);
    expect([moment, (await xp.learningPulse(mina)).active_days]).toEqual([moment, 249]);
    await own.close();
  }
}, 60_000);

test('the demo refuses a name that somebody has, and then adds nothing', async () => {
  const own = await testDatabase();
  const { db } = own.database;
  await db.insert(tenants).values({ id: 'somebody', kind: 'user', createdAt: now });
  await db.insert(users).values({
    id: 'somebody',
    username: 'Tomas',
    email: 'tomas@elsewhere.example',
    passwordHash: '-',
    role: 'user',
    language: 'en',
    timezone: 'UTC',
    dayStartsAt: '00:00',
    publicProfile: false,
    createdAt: now,
  });
  await expect(seedDemo({ db, clock: () => now, hashPassword })).rejects.toThrow('“Tomas”');
  expect([await db.$count(users), await db.$count(organizations), await db.$count(xpEvents)]).toEqual([1, 0, 0]);
  await own.close();
});

test('the year has 365 days with 249 of study, and every conversation is on one of them', () => {
  const pattern = yearPattern();
  expect(pattern).toHaveLength(365);
  const study = new Set(pattern.filter((day) => day.kind === 'study').map((day) => day.left));
  expect(study.size).toBe(249);
  expect(allConversations.filter((one) => !study.has(one.daysAgo)).map((one) => one.title)).toEqual([]);
});

test('points are spread to any sum that the entries can make, and to no other', () => {
  const entry = (amount: number) => ({ amount }) as Parameters<typeof withSum>[0][number];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 4, max: 30 }), { minLength: 1, maxLength: 40 }),
      fc.nat(1_300),
      (amounts, sum) => {
        const spread = () => withSum(amounts.map(entry), sum).map((one) => one.amount);
        if (sum < 4 * amounts.length || sum > 30 * amounts.length) {
          expect(spread).toThrow('cannot make');
          return;
        }
        const result = spread();
        expect(result.reduce((total, amount) => total + amount, 0)).toBe(sum);
        expect(result.every((amount) => amount >= 4 && amount <= 30)).toBe(true);
      },
    ),
  );
});
