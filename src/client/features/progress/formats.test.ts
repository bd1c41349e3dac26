import { expect, test } from 'vitest';
import { evening as now } from '#client/session/testing/mina.ts';
import { formatsOf } from './formats.ts';

const british = formatsOf('en-GB', 'Europe/Lisbon');

test('times are those of the learner’s clock, dates are those of the ledger', () => {
  expect(british.time('2026-10-12T06:42:00Z')).toBe('07:42');
  expect(british.day('2026-10-12')).toBe('Monday 12 October');
  expect(british.timeAt('2026-10-12T06:42:00Z', -210)).toBe('03:12');
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
  expect(persian.duration(214)).toContain('ساعت');
});

test('an offset, a range, a share and a duration are written as one reads them', () => {
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
  expect([60, -210, 0].map((minutes) => plain(british.offset(minutes)))).toEqual(['UTC+1', 'UTC−3:30', 'UTC']);
  expect(british.range(36, 40)).toBe('36–40');
  expect(british.range(5, 5)).toBe('5');
  expect(british.percent(0.62)).toBe('62%');
  expect(british.duration(310)).toBe('5h 10m');
});
