import { expect, test } from 'vitest';
import { createEventWriter, mostWaiting } from './event-writer.ts';
import type { LoggedEvent } from './generation-log.ts';
import type { WireEvent } from './transcript.ts';

const text = (length: number): WireEvent => ({ event: 'delta', data: { text: 'x'.repeat(length) } });

/** A writer whose every write waits to be let through. */
function controlled() {
  const writes: { events: LoggedEvent[]; done: () => void; failed: (error: Error) => void }[] = [];
  const delivered: LoggedEvent[] = [];
  const failures: unknown[] = [];
  const append = (events: LoggedEvent[]) =>
    new Promise<void>((done, failed) => {
      writes.push({ events, done, failed });
    });
  const writer = createEventWriter(
    append,
    (events) => delivered.push(...events),
    (error) => failures.push(error),
  );
  return { writer, writes, delivered, failures };
}

test('nothing is delivered before it is written, and no batch is written before the one that precedes it', async () => {
  const { writer, writes, delivered } = controlled();
  const first = writer.push(text(mostWaiting));
  await expect.poll(() => writes.length).toBe(1);
  const second = writer.push(text(mostWaiting));
  expect(delivered).toEqual([]);
  writes[0]?.done();
  await expect.poll(() => writes.length).toBe(2);
  expect(delivered.map(({ id }) => id)).toEqual([1]);
  writes[1]?.done();
  await Promise.all([first, second]);
  expect(delivered.map(({ id }) => id)).toEqual([1, 2]);
  expect(writer.nextId()).toBe(3);
});

test('what comes in one turn, or during one write, becomes one event', async () => {
  const { writer, writes } = controlled();
  for (let n = 0; n < 10; n++) await writer.push(text(10));
  await expect.poll(() => writes.length).toBe(1);
  for (let n = 0; n < 20; n++) {
    await writer.push(text(10));
    await new Promise(setImmediate);
  }
  writes[0]?.done();
  await expect.poll(() => writes.length).toBe(2);
  expect(writes.map(({ events }) => events)).toEqual([[{ id: 1, ...text(100) }], [{ id: 2, ...text(200) }]]);
});

test('a fast provider waits until what it said is written', async () => {
  const { writer, writes } = controlled();
  let waits = true;
  const pushed = writer.push(text(mostWaiting)).then(() => {
    waits = false;
  });
  await expect.poll(() => writes.length).toBe(1);
  expect(waits).toBe(true);
  writes[0]?.done();
  await pushed;
});

test('after a failure nothing more is written or delivered', async () => {
  const { writer, writes, delivered, failures } = controlled();
  const first = writer.push(text(mostWaiting));
  await expect.poll(() => writes.length).toBe(1);
  writes[0]?.failed(new Error('disk'));
  await expect(first).rejects.toThrow('disk');
  await expect(writer.push(text(mostWaiting))).rejects.toThrow('disk');
  await expect(writer.flush()).rejects.toThrow('disk');
  expect([writes.length, delivered.length]).toEqual([1, 0]);
  expect(failures[0]).toMatchObject({ message: 'disk' });
});
