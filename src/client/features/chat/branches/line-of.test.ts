import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endBelow, type LineMessage, lineOf } from './line-of.ts';

/** Any conversation, newest first: each message has one of those before it as its parent, or none. */
const conversation = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((picks) =>
  picks
    .map((pick, n): LineMessage => {
      const parent = pick % (n + 1);
      return { id: `m${n}`, parent_message_id: parent === n ? null : `m${parent}` };
    })
    .toReversed(),
);
const withOne = conversation.chain((all) => fc.record({ all: fc.constant(all), one: fc.constantFrom(...all) }));

test('a line goes from its end to a message without a parent, each above its child', () => {
  fc.assert(
    fc.property(withOne, ({ all, one }) => {
      const { messages } = lineOf(all, one.id);
      expect(messages[0]).toBe(one);
      expect(messages.map((message) => message.parent_message_id)).toEqual([
        ...messages.slice(1).map(({ id }) => id),
        null,
      ]);
    }),
  );
});

test('versions are all messages with the same parent, in the order of time, and the one on show is marked', () => {
  fc.assert(
    fc.property(withOne, ({ all, one }) => {
      const { messages, versions } = lineOf(all, one.id);
      for (const { id, parent_message_id: parent } of messages) {
        const same = all.filter((other) => other.parent_message_id === parent).map((other) => other.id);
        if (same.length === 1) expect(versions.has(id)).toBe(false);
        else expect(versions.get(id)).toEqual({ ids: same.toReversed(), at: same.toReversed().indexOf(id) });
      }
    }),
  );
});

test('every message is reached by switching between versions from whatever line is shown', () => {
  fc.assert(
    fc.property(withOne, ({ all, one }) => {
      const seen = new Set<string>();
      const ends = [endBelow(all, one.id)];
      for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
        const { messages, versions } = lineOf(all, end);
        for (const { id } of messages) {
          if (seen.has(id)) continue;
          seen.add(id);
          for (const other of versions.get(id)?.ids ?? []) if (!seen.has(other)) ends.push(endBelow(all, other));
        }
      }
      expect(seen.size).toBe(all.length);
    }),
  );
});

test('the end below a message has nothing below it, and its line leads back through the message', () => {
  fc.assert(
    fc.property(withOne, ({ all, one }) => {
      const end = endBelow(all, one.id);
      expect(all.some((other) => other.parent_message_id === end)).toBe(false);
      expect(lineOf(all, end).messages).toContain(one);
    }),
  );
});

test('messages that tell no parent stand in one line, in the order of time', () => {
  const all = ['c', 'b', 'a'].map((id) => ({ id }));
  expect(lineOf(all, 'c')).toEqual({ messages: all, versions: new Map() });
});

test('a line ends where what is above is not loaded, and nothing stands before the first message', () => {
  const all: LineMessage[] = [
    { id: 'd', parent_message_id: 'c' },
    { id: 'c', parent_message_id: 'b' },
  ];
  expect(lineOf(all, 'd').messages).toEqual(all);
  expect(lineOf(all, null).messages).toEqual([]);
});
