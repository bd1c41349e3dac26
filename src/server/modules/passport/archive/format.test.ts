import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from '#server/db/schema/conversations.ts';
import { learningTime } from '#server/db/schema/progress.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkedLine, idIn, readCheckedLine } from './checked-line.ts';
import { passportColumns, problemOf } from './column-rules.ts';
import { documentPath } from './document-path.ts';

const row = fc.dictionary(
  fc.string().filter((key) => key !== 'check'),
  fc.jsonValue(),
);

test('equal values are equal text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(row, (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a line gives back the row it was made of, and is one line', () => {
  fc.assert(
    fc.property(row, (value) => {
      const line = checkedLine(value);
      expect(line).not.toContain('\n');
      expect(JSON.stringify(readCheckedLine(line))).toBe(canonicalJson(value));
    }),
  );
});

test('a line of which any character was changed is no row', () => {
  const line = checkedLine({ id: 'a', content: 'was sagt man', n: 12 });
  fc.assert(
    fc.property(fc.nat(line.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, sign) => {
      const changed = line.slice(0, at) + sign + line.slice(at + 1);
      fc.pre(changed !== line);
      expect(readCheckedLine(changed)).toBeNull();
    }),
  );
});

test('a damaged line is named by the id that can still be read in it', () => {
  expect(idIn('{"check":"x","id":"m-1","content')).toBe('m-1');
  expect(idIn('{"check')).toBeUndefined();
});

test('the file of a document has a name that no system takes for a path', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 64 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (id, name) => {
        expect(documentPath(id, name)).toMatch(/^documents\/(?:[A-Za-z0-9_][A-Za-z0-9_-]*)?(?:\.[A-Za-z0-9_-]{1,8})?$/);
      },
    ),
  );
  expect(documentPath('d1', 'Photosynthèse, ch 4.pdf')).toBe('documents/d1-Photosynthese-ch-4.pdf');
  expect(documentPath('d1', '../../etc/passwd')).not.toContain('..');
});

test.each([
  ['role', 'robot'],
  ['created_at', '2026-13-01T00:00:00.000Z'],
  ['created_at', '2026-10-01'],
  ['content', 'a\0b'],
  ['content', '\ud800'],
  ['content', null],
  ['content', 5],
  ['id', 'x'.repeat(65)],
  ['client_message_id', 'x'.repeat(301)],
  ['continues_parent', 'yes'],
])('%s of a message cannot be %j', (name, value) => {
  const column = passportColumns(messages, {}).get(name);
  expect(column && problemOf(column, value, undefined, name === 'client_message_id')).toContain(name);
});

test.each([
  ['seconds', 2 ** 31],
  ['seconds', 1.5],
  ['local_date', '2026-02-30'],
])('%s of learning time cannot be %j', (name, value) => {
  const column = passportColumns(learningTime, {}).get(name);
  expect(column && problemOf(column, value, undefined, false)).toContain(name);
});
