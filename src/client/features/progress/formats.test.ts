import { expect, test } from 'vitest';
import { formatsOf } from './formats.ts';
import { now } from './testing/facts.ts';

const british = formatsOf('en-GB', 'Europe/Lisbon');

test('times are those of the learner’s clock, dates are those of the ledger', () => {
  expect(british.time('2026-10-12T06:42:00Z')).toBe('07:42');
  expect(british.day('2026-10-12')).toBe('Monday 12 October');
  expect(british.zone('2026-10-12')).toBe('GMT+1');
});

test('how long ago something was is told in one unit, and nothing lies ahead', () => {
  const ago = (instant: string) => british.ago(instant, now);
  expect(ago('2026-10-14T18:29:40Z')).toBe('now');
  expect(ago('2026-10-14T16:30:00Z')).toBe('2 hours ago');
  expect(ago('2026-10-13T17:30:00Z')).toBe('yesterday');
  expect(ago('2026-10-14T18:31:30Z')).toBe('this minute');
});

test('Persian has its own figures and calendar', () => {
  const persian = formatsOf('fa', 'Asia/Tehran');
  expect(persian.number(7140)).toBe('۷٬۱۴۰');
  expect(persian.clock('04:00')).toBe('۰۴:۰۰');
  expect(persian.day('2026-10-14')).toContain('مهر');
});
