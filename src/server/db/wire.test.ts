import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchReader, frame } from './wire.ts';

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
const message = fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'S', 'Q', 'H', 'C'), fc.uint8Array({ maxLength: 40 }));
const isTurn = ([type]: [string, Uint8Array]) => 'SQH'.includes(type);

test('however the bytes arrive, every batch ends where an answer is due and no byte is lost', () => {
  fc.assert(
    fc.property(fc.array(message), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (messages, steps) => {
      const bytes = Buffer.concat([startup, ...messages.map(([type, body]) => frame(type, body))]);
      const reader = new BatchReader();
      const batches: Buffer[] = [];
      let starts = 0;
      for (let at = 0, step = 0; at < bytes.length; step++) {
        const size = steps[step % steps.length] ?? 1;
        const read = reader.read(bytes.subarray(at, at + size));
        batches.push(...read.batches);
        if (read.started) starts++;
        at += size;
      }
      const lastTurn = messages.findLastIndex(isTurn);
      const sent = messages.slice(0, lastTurn + 1);
      expect(starts).toBe(1);
      expect(batches.length).toBe(messages.filter(isTurn).length);
      expect(Buffer.concat(batches)).toEqual(Buffer.concat(sent.map(([type, body]) => frame(type, body))));
    }),
  );
});
