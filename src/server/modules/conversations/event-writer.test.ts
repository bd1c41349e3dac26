import { expect, test } from 'vitest';
import { batching, createEventWriter } from './event-writer.ts';
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
  const first = writer.push(text(batching.chars));
  const second = writer.push(text(batching.chars));
  await expect.poll(() => writes.length).toBe(1);
  expect(delivered).toEqual([]);
  writes[0]?.done();
  await first;
  expect(delivered.map(({ id }) => id)).toEqual([1]);
  await expect.poll(() => writes.length).toBe(2);
  writes[1]?.done();
  await second;
  expect(delivered.map(({ id }) => id)).toEqual([1, 2]);
  expect(writer.nextId()).toBe(3);
});

test('small pieces become one event, which waits for no more than the batching time', async () => {
  const { writer, writes } = controlled();
  for (let n = 0; n < 10; n++) await writer.push(text(10));
  expect(writes).toEqual([]);
  await expect.poll(() => writes.length).toBe(1);
  expect(writes[0]?.events).toEqual([{ id: 1, ...text(100) }]);
});

test('after a failure nothing more is written or delivered', async () => {
  const { writer, writes, delivered, failures } = controlled();
  const first = writer.push(text(batching.chars));
  await expect.poll(() => writes.length).toBe(1);
  writes[0]?.failed(new Error('disk'));
  await expect(first).rejects.toThrow('disk');
  await expect(writer.push(text(batching.chars))).rejects.toThrow('disk');
  await expect(writer.flush()).rejects.toThrow('disk');
  expect([writes.length, delivered.length]).toEqual([1, 0]);
  expect(failures[0]).toMatchObject({ message: 'disk' });
});
