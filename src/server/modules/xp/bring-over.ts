import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { xpEvents } from '#server/db/schema/progress.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { storable } from '#server/platform/storable-text.ts';
import { studyDays } from './active-days.ts';
import { deedRules, turnRule } from './award.ts';
import { findRestDays } from './days.repository.ts';
import { type Learner, needLearner } from './learner.repository.ts';
import { readDays, standingOf } from './progress.ts';
import { findRhythms } from './rhythms.repository.ts';
import { streakOf } from './streak.ts';
import { insertEvents, lockAwards, type XpEvent } from './xp.repository.ts';

/** What the ledger names as the source of points from elsewhere. */
export const broughtSource = 'import';
/** A sum of a day, where the other server gives no entries. */
export const broughtDayRule = 'day_brought_over';

/** An entry of the ledger of another server; local date and rule as they are there. */
export interface BroughtEntry {
  /** Its id there. */
  id: string;
  at: Date;
  localDate: string;
  rule: string;
  amount: number;
  reason: string;
}

/** Whose ledger it is, at which server. */
export interface BroughtFrom {
  host: string;
  user: string;
}

interface Standing {
  total_xp: number;
  level: number;
  current_streak: number;
}

export interface BroughtOver {
  /** Of each entry, in order. */
  outcomes: ('new' | 'there')[];
  before: Standing;
  after: Standing;
}

/** Undoes what was tried. */
class Tried extends Error {
  readonly result: BroughtOver;

  constructor(result: BroughtOver) {
    super('tried');
    this.result = result;
  }
}

/** Rows of one statement. */
const chunk = 500;
const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('|')).digest('hex');

/**
 * Writes the ledger of another server into this one's, each entry once, however often it is brought. All of it or nothing, in one
 * transaction; with `dryRun` the transaction is taken back. Such points earn nothing more: no tokens for levels, no boosters.
 */
export function createBringOver({ db, clock }: { db: Db; clock: Clock }) {
  return async (
    userId: string,
    from: BroughtFrom,
    entries: readonly BroughtEntry[],
    dryRun: boolean,
  ): Promise<BroughtOver> => {
    try {
      return await db.transaction(async (tx) => {
        await lockAwards(tx, userId);
        const learner = await needLearner(tx, userId);
        const before = await standing(tx, learner, clock());
        const known = await knownOf(tx, userId, from);
        const outcomes = entries.map((entry) => outcomeOf(entry, from, known));
        // A ledger comes newest first; ids rise, so that entries of one instant keep their order.
        const fresh = entries.filter((_, at) => outcomes[at] === 'new').toReversed();
        const rows = fresh.map((entry) => rowOf(learner, from, entry));
        for (let at = 0; at < rows.length; at += chunk) await insertEvents(tx, rows.slice(at, at + chunk));
        const result = { outcomes, before, after: await standing(tx, learner, clock()) };
        if (dryRun) throw new Tried(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Tried) return error.result;
      throw error;
    }
  };
}

async function standing(tx: Db, learner: Learner, now: Date): Promise<Standing> {
  const { id, timezone, dayStartsAt } = learner;
  const today = localTimeOf(now, timezone, dayStartsAt).localDate;
  // One after the other: they share the connection of the transaction.
  const days = await readDays(tx, id);
  const rests = await findRestDays(tx, id);
  const rhythms = await findRhythms(tx, id);
  const totalXp = days.reduce((sum, { xp }) => sum + xp, 0);
  const streak = streakOf(studyDays(days), { rests, rhythms }, now, today);
  const { total_xp, level, current_streak } = standingOf({ today, days, totalXp, streak, rests, rhythms });
  return { total_xp, level, current_streak };
}

interface Known {
  keys: Set<string>;
  /** Dates of which there are sums, and dates of which there are entries. */
  summed: Set<string>;
  listed: Set<string>;
}

async function knownOf(tx: Db, userId: string, from: BroughtFrom): Promise<Known> {
  const rows = await tx
    .select({ key: xpEvents.idempotencyKey, date: xpEvents.localDate, rule: xpEvents.rule })
    .from(xpEvents)
    .where(
      and(eq(xpEvents.tenantId, userId), eq(xpEvents.sourceKind, broughtSource), eq(xpEvents.sourceId, placeOf(from))),
    );
  const datesOf = (days: boolean) =>
    new Set(rows.filter(({ rule }) => (rule === broughtDayRule) === days).map(({ date }) => date));
  return { keys: new Set(rows.map(({ key }) => key)), summed: datesOf(true), listed: datesOf(false) };
}

/** The sum of a day and its entries are the same points: whichever came first holds. */
function outcomeOf(entry: BroughtEntry, from: BroughtFrom, { keys, summed, listed }: Known): 'new' | 'there' {
  const key = keyOf(from, entry);
  const other = entry.rule === broughtDayRule ? listed : summed;
  if (keys.has(key) || other.has(entry.localDate)) return 'there';
  // The same entry may be in two pages of a list that moves.
  keys.add(key);
  return 'new';
}

const placeOf = ({ host, user }: BroughtFrom): string => hashOf(host, user);
const keyOf = ({ host, user }: BroughtFrom, { id }: BroughtEntry): string => `import:${hashOf(host, user, id)}`;

function rowOf(learner: Learner, from: BroughtFrom, entry: BroughtEntry): XpEvent {
  return {
    tenantId: learner.id,
    id: newId(),
    rule: storable(entry.rule),
    activity: activityOf(entry.rule),
    amount: entry.amount,
    reason: `${storable(entry.reason)} (from ${from.host})`,
    sourceKind: broughtSource,
    sourceId: placeOf(from),
    idempotencyKey: keyOf(from, entry),
    at: entry.at,
    localDate: entry.localDate,
    utcOffsetMinutes: localTimeOf(entry.at, learner.timezone, learner.dayStartsAt).utcOffsetMinutes,
    timezone: null,
    dayStartsAt: null,
  };
}

/** What a rule of ours counts under; what is unknown counts as talk. */
function activityOf(rule: string): Activity {
  const deeds: Readonly<Record<string, { activity: Activity }>> = deedRules;
  if (rule === turnRule || !Object.hasOwn(deeds, rule)) return 'conversations';
  return deeds[rule]?.activity ?? 'conversations';
}
