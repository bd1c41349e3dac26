import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { addDays, localDateAt } from '#server/platform/local-time.ts';

/** What the ledger says when it is read from the first entry to the last, one after the other. */
export interface Replayed {
  total: number;
  current: number;
  longest: number;
  /** XP and whole minutes by date. */
  days: Map<string, { xp: number; minutes: number }>;
}

/** A streak that a missed day has ended, and the days left to make up for it. */
interface Ended {
  left: number;
  current: number;
}

/** Reads every row of one person and tells the past again, with the rules of the streak as a diary. All dates are UTC. */
export async function replay(db: Db, userId: string, today: string, now: Date): Promise<Replayed> {
  // A day is over at seven of the next morning.
  const over = localDateAt(now, 0, '07:00');
  const ledger = await db.select().from(xpEvents).where(eq(xpEvents.tenantId, userId));
  const time = await db.select().from(learningTime).where(eq(learningTime.tenantId, userId));
  const days = new Map<string, { xp: number; seconds: number }>();
  const at = (date: string) => {
    const day = days.get(date) ?? { xp: 0, seconds: 0 };
    days.set(date, day);
    return day;
  };
  for (const row of ledger) at(row.localDate).xp += row.amount;
  for (const row of time) at(row.localDate).seconds += row.seconds;
  const first = [...days.keys()].sort()[0] ?? today;
  let [current, longest, credit] = [0, 0, 0];
  let ended: Ended | null = null;
  for (let date = first; date <= today; date = addDays(date, 1)) {
    const { xp, seconds } = days.get(date) ?? { xp: 0, seconds: 0 };
    if (ended) ended = ended.left > 0 ? { left: ended.left - 1, current: ended.current } : null;
    if (xp > 0 || seconds >= 300) {
      if (ended && (xp >= 40 || seconds >= 600)) {
        current += ended.current;
        ended = null;
      }
      current += 1;
      credit = Math.min(20, credit + 1);
      longest = Math.max(longest, current);
    } else if (date < over) {
      if (current > 0 && credit >= 7) credit -= 7;
      else {
        ended = current > 0 ? { left: 2, current } : null;
        [current, credit] = [0, 0];
      }
    }
  }
  return {
    total: ledger.reduce((sum, row) => sum + row.amount, 0),
    current,
    longest,
    days: new Map([...days].map(([date, { xp, seconds }]) => [date, { xp, minutes: Math.floor(seconds / 60) }])),
  };
}
