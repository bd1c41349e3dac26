import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '#contract/xp.ts';
import { addDays } from './calendar.ts';
import { ledgerOfDay } from './day-ledger.ts';
import { anEntry, today } from './testing/facts.ts';

/** A ledger in pages, and how many of them were read. */
function pages(entries: LedgerEntry[], size: number) {
  let read = 0;
  const page = async (cursor: string | null) => {
    read += 1;
    const from = Number(cursor ?? 0);
    const end = from + size;
    return { items: entries.slice(from, end), next_cursor: end < entries.length ? String(end) : null };
  };
  return { page, read: () => read };
}

/** One entry at noon of each of the last `count` days, newest first. */
const daily = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const date = addDays(today, -n);
    return anEntry({ id: `e-${n}`, at: `${date}T12:00:00Z`, local_date: date });
  });

test('reads on until the day has been passed, and no further', async () => {
  const ledger = pages(daily(300), 10);
  const { entries, complete } = await ledgerOfDay(addDays(today, -14), ledger.page, 25);
  expect([entries.map(({ id }) => id), complete, ledger.read()]).toEqual([['e-14'], true, 2]);
});

test('never reads more than it may, and says that it did not come that far', async () => {
  const ledger = pages(daily(300), 10);
  expect(await ledgerOfDay(addDays(today, -200), ledger.page, 3)).toEqual({ entries: [], complete: false });
  expect(ledger.read()).toBe(3);
});

test('gives every entry of the day in the order in which they happened, also after a flight over many zones', async () => {
  const offsetHours = fc.integer({ min: -12, max: 14 });
  const moment = fc.record({ hour: fc.integer({ min: 0, max: 400 }), offset: offsetHours });
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (moments, size) => {
      const start = Date.parse('2026-10-01T00:00:00Z');
      const entries = moments
        .map(({ hour, offset }, n) => {
          const at = start + hour * 3_600_000;
          const local_date = new Date(at + offset * 3_600_000).toISOString().slice(0, 10);
          return anEntry({ id: `e-${n}`, at: new Date(at).toISOString(), local_date });
        })
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
      const date = '2026-10-08';
      const found = await ledgerOfDay(date, pages(entries, size).page, 100);
      expect(found).toEqual({ entries: entries.filter((one) => one.local_date === date).reverse(), complete: true });
    }),
  );
});
