import type { LedgerEntry } from '#contract/xp.ts';

export interface LedgerPage {
  items: readonly LedgerEntry[];
  next_cursor: string | null;
}

export interface DayLedger {
  /** In the order in which they happened. */
  entries: LedgerEntry[];
  /** False when the day lies further back than was read. */
  complete: boolean;
}

/** No clock is further ahead of UTC, so nothing of a date happens earlier than this before its midnight in UTC. */
const furthestAheadMs = 14 * 3_600_000;

/**
 * The entries of one local date. The ledger is newest first and has no other order, so it is read from its head until the
 * date has been passed, and never more than `most` pages of it.
 */
export async function ledgerOfDay(
  date: string,
  page: (cursor: string | null) => Promise<LedgerPage>,
  most: number,
): Promise<DayLedger> {
  const passed = Date.parse(`${date}T00:00:00Z`) - furthestAheadMs;
  const entries: LedgerEntry[] = [];
  let cursor: string | null = null;
  for (let read = 0; read < most; read += 1) {
    const { items, next_cursor }: LedgerPage = await page(cursor);
    entries.push(...items.filter((entry) => entry.local_date === date));
    const oldest = items.at(-1);
    if (next_cursor === null || (oldest && Date.parse(oldest.at) < passed))
      return { entries: entries.reverse(), complete: true };
    cursor = next_cursor;
  }
  return { entries: entries.reverse(), complete: false };
}
