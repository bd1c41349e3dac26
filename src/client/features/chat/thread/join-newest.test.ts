import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinNewest } from './join-newest.ts';

const numbers = (from: number, to: number) =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => ({ id: String(from - i) }));

/** A list of messages with the numbers 1 to `newest`, in pages of `size`; a cursor is the last number of a page. */
function lists(newest: number, size: number) {
  const asked: string[] = [];
  return {
    asked,
    ask: async (cursor: string) => {
      asked.push(cursor);
      const from = cursor === '' ? newest : Number(cursor) - 1;
      const items = numbers(from, Math.max(1, from - size + 1));
      const last = items.at(-1)?.id ?? '1';
      return { items, next_cursor: last === '1' || items.length === 0 ? null : last };
    },
  };
}

test('after any number of new messages the page holds every one once, down to where it ended', async () => {
  const counts = fc.record({
    old: fc.integer({ min: 1, max: 60 }),
    more: fc.nat({ max: 30 }),
    size: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(counts, async ({ old, more, size }) => {
      const before = await lists(old, size).ask('');
      const after = await joinNewest(before, lists(old + more, size).ask);
      const last = Number(after.items.at(-1)?.id);
      expect(after.items).toEqual(numbers(old + more, last));
      // The pages after this one begin below the last message of the page, and nothing lies between.
      expect(after.next_cursor).toBe(last === 1 ? null : String(last));
      expect(last).toBeLessThanOrEqual(Number(before.items.at(-1)?.id));
    }),
  );
});

test('a first reading asks once', async () => {
  const { ask, asked } = lists(100, 40);
  expect((await joinNewest(undefined, ask)).items).toHaveLength(40);
  expect(asked).toEqual(['']);
});

test('with an overlap nothing older is asked for', async () => {
  const before = { items: numbers(500, 1), next_cursor: null };
  const { ask, asked } = lists(502, 40);
  const after = await joinNewest(before, ask);
  expect(after.items).toEqual(numbers(502, 1));
  expect(asked).toEqual(['']);
});

test('what became of a message is taken over', async () => {
  const before = {
    items: [
      { id: '2', text: 'half' },
      { id: '1', text: 'why' },
    ],
    next_cursor: 'x',
  };
  const fresh = {
    items: [
      { id: '2', text: 'all of it' },
      { id: '1', text: 'why' },
    ],
    next_cursor: '1',
  };
  expect(await joinNewest(before, async () => fresh)).toEqual({ items: fresh.items, next_cursor: 'x' });
});
