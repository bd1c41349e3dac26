import { expect, test } from 'vitest';
import { endOf, idleSeconds } from './session-time.ts';

const startedAt = new Date('2026-10-14T07:48:00.000Z');
const at = (ms: number) => new Date(startedAt.getTime() + ms);

test('five minutes without activity end a session then, not when somebody looks', () => {
  const session = { lastActivityAt: at(1000), endedAt: null };
  expect(endOf(session, at(1000 + idleSeconds * 1000 - 1))).toBeNull();
  expect(endOf(session, at(9_000_000))).toEqual(at(1000 + idleSeconds * 1000));
  expect(endOf({ ...session, endedAt: at(2000) }, at(9_000_000))).toEqual(at(2000));
});
