import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, learningSessions, messages, notes } from '#server/db/schema/conversations.ts';
import { memberships, organizations, teams, tenants, users } from '#server/db/schema/identity.ts';
import { goals, learningTime, restDays, xpEvents, xpTokens } from '#server/db/schema/progress.ts';
import { tokensPerLevel } from '#server/modules/xp/give.ts';
import { settleQuests } from '#server/modules/xp/settle-quests.ts';
import { noWeakPoints } from '#server/modules/xp/weak-points.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { messageText } from '#server/search/kinds/message.ts';
import { noteText } from '#server/search/kinds/note.ts';
import { type Person, people } from './demo-people.ts';
import { learnerConversations, talkedDays } from './learner-conversations.ts';
import { type EventRow, eventRow, learnerYear, timeRow, withSum, type YearOf } from './learner-year.ts';
import { insertDocuments } from './seed-documents.ts';
import { seedId } from './seed-random.ts';
import { yearPattern } from './year-pattern.ts';

/** XP of the demo learner's year. */
export const demoXp = 7_140;
const batch = 400;
const organizationId = seedId('organization');
const teamId = seedId('team');

export interface SeedOptions {
  db: Db;
  clock: Clock;
  /** Makes what is stored of a password. */
  hashPassword: (password: string) => Promise<string>;
  /** The password of all demo accounts. */
  password?: string;
}

export interface SeededDemo {
  /** False when the demo was there already and nothing was changed. */
  created: boolean;
  organization: { id: string; name: string; slug: string };
  credentials: { username: string; email: string; password: string; role: string }[];
}

/**
 * Fills a database with Harbour Language School: an owner, a teacher with a team, and Mina, who has learned for a year
 * and has a streak of 41 days, 249 active days and 7,140 XP until today. All or nothing; a second time changes nothing.
 * Throws when somebody else has one of the names.
 */
export async function seedDemo(options: SeedOptions): Promise<SeededDemo> {
  const { db, clock, hashPassword, password = 'lantern over the harbour' } = options;
  const now = clock();
  const hashes = await Promise.all(people.map(() => hashPassword(password)));
  const created = await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('seed', 0))`);
    if (await isSeeded(tx)) return false;
    const year = yearOf(now);
    const joined = instantAt(addDays(year.today, -firstDay()), '06:30', year.timezone);
    await insertPeople(tx, hashes, joined);
    await insertYear(tx, year, now);
    await insertDocuments(tx, organizationId, now);
    return true;
  });
  return {
    created,
    organization: { id: organizationId, name: 'Harbour Language School', slug: 'harbour' },
    credentials: people.map(({ username, email, title }) => ({ username, email, password, role: title })),
  };
}

async function isSeeded(tx: Db): Promise<boolean> {
  const names = people.map((person) => person.username);
  const emails = people.map((person) => person.email);
  const taken = await tx
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(or(inArray(sql`lower(${users.username})`, names), inArray(sql`lower(${users.email})`, emails)));
  const organization = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(sql`lower(${organizations.slug})`, 'harbour'));
  const own = new Set(people.map((person) => person.id));
  const foreign =
    taken.find((row) => !own.has(row.id))?.username ?? organization.find((row) => row.id !== organizationId)?.id;
  if (foreign !== undefined) {
    throw new Error(`The demo was not added: “${foreign}” has a name that it needs (mina, tomas, ines or harbour).`);
  }
  return taken.length > 0;
}

function yearOf(now: Date): YearOf {
  const { id: userId, timezone, dayStartsAt } = people[0];
  return { userId, timezone, dayStartsAt, today: localTimeOf(now, timezone, dayStartsAt).localDate };
}

/** How many days before today the learner's first day was. */
function firstDay(): number {
  return Math.max(...yearPattern().flatMap((day) => (day.kind === 'study' ? day.left : [])));
}

async function insertPeople(tx: Db, hashes: string[], joinedAt: Date): Promise<void> {
  const createdAt = joinedAt;
  const empty = (await tx.select({ id: users.id }).from(users).limit(1)).length === 0;
  await tx
    .insert(tenants)
    .values([
      ...people.map(({ id }) => ({ id, kind: 'user' as const, createdAt })),
      { id: organizationId, kind: 'organization' as const, createdAt },
    ]);
  await tx.insert(users).values(
    people.map(({ title: _title, membership, ...person }, n) => ({
      ...person,
      passwordHash: hashes[n] ?? '',
      // As with registration: somebody has to administer an empty server.
      role: empty && membership === 'owner' ? ('admin' as const) : ('user' as const),
      language: 'en',
      createdAt,
    })),
  );
  await tx.insert(organizations).values({
    id: organizationId,
    name: 'Harbour Language School',
    slug: 'harbour',
    description: 'Evening courses in English, by the water in Lisbon.',
    rosterVisible: true,
    createdAt,
    updatedAt: createdAt,
  });
  await tx.insert(teams).values({ tenantId: organizationId, id: teamId, name: 'Evening B1', createdAt });
  await tx.insert(memberships).values(
    people.map(({ id, membership }: Person) => ({
      tenantId: organizationId,
      userId: id,
      role: membership,
      teamId: membership === 'owner' ? null : teamId,
      joinedAt,
    })),
  );
}

async function insertYear(tx: Db, of: YearOf, now: Date): Promise<void> {
  const talks = learnerConversations(of, now);
  const year = learnerYear(of, talkedDays);
  const today = reviewOfToday(of, talks.messages[talks.messages.length - 1]?.createdAt ?? now);

  await inBatches(talks.conversations, (rows) => tx.insert(conversations).values(rows));
  await inBatches(talks.messages, (rows) => tx.insert(messages).values(rows));
  await inBatches(talks.notes, (rows) => tx.insert(notes).values(rows));
  await inBatches(talks.messages, (rows) => indexTexts(tx, rows.map(messageText), now));
  await inBatches(talks.notes, (rows) => indexTexts(tx, rows.map(noteText), now));
  await inBatches(talks.sessions, (rows) => tx.insert(learningSessions).values(rows));
  await inBatches([...talks.time, ...year.time, today.time], (rows) => tx.insert(learningTime).values(rows));
  await inBatches([...talks.events, ...year.fixed, today.event], (rows) => tx.insert(xpEvents).values(rows));
  await tx.insert(restDays).values(
    yearPattern()
      .filter((day) => day.kind === 'rest')
      .map(({ left }) => ({
        tenantId: of.userId,
        localDate: addDays(of.today, -left),
        declaredAt: instantAt(addDays(of.today, -left - 3), '20:00', of.timezone),
      })),
  );

  await tx.insert(goals).values({
    tenantId: of.userId,
    kind: 'level',
    target: 14,
    byDate: addDays(of.today, 75),
    setAt: instantAt(addDays(of.today, -20), '19:00', of.timezone),
  });
  await tx.insert(xpTokens).values(
    [10, 11, 12].map((level, n) => ({
      tenantId: of.userId,
      id: seedId(`token:${level}`),
      rule: 'level_up',
      amount: tokensPerLevel,
      reason: `Level ${level} reached`,
      idempotencyKey: `level:${level}`,
      at: instantAt(addDays(of.today, -60 + 22 * n), '19:40', of.timezone),
    })),
  );

  // Paid by the same rules as on every other day, so that reading today's quests adds nothing to the sum.
  await settleQuests(tx, { ...of, id: of.userId }, now, async () => noWeakPoints);
  const [paid] = await tx
    .select({ xp: sql<number>`sum(${xpEvents.amount})::int` })
    .from(xpEvents)
    .where(eq(xpEvents.tenantId, of.userId));
  await inBatches(withSum(year.flexible, demoXp - (paid?.xp ?? 0)), (rows) => tx.insert(xpEvents).values(rows));
}

/** Twelve cards, done while the last answer of today was read. */
function reviewOfToday(of: YearOf, at: Date): { event: EventRow; time: ReturnType<typeof timeRow> } {
  const deed = {
    rule: 'review_card',
    activity: 'english' as const,
    amount: 12,
    reason: 'Reviewed 12 cards',
    seconds: 190,
    flexible: false,
  };
  return { event: eventRow(of, 'today', deed, at), time: timeRow(of, 'today', deed, at, 'today:english') };
}

async function inBatches<Row>(rows: readonly Row[], insert: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) await insert(rows.slice(from, from + batch));
}
