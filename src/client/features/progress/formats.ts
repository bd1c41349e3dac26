import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { knownZone } from './local-clock.ts';

export interface Formats {
  /** The language on show, with the region that the browser prefers for it. */
  locale: string;
  number(value: number): string;
  /** “+10”, “−5”. */
  signed(value: number): string;
  /** “41 days of study, 1 freeze”. */
  list(parts: readonly string[]): string;
  /** Of a `YYYY-MM-DD`: “Wednesday 14 October”. */
  day(date: string): string;
  /** “14 Oct”. */
  shortDay(date: string): string;
  /** “Wed”, or “W”. */
  weekday(date: string, width: 'short' | 'narrow'): string;
  /** “October 2026”; in Persian the month of the Persian calendar. */
  month(date: string): string;
  /** Of an instant on the learner's clock: “07:48”. */
  time(instant: string): string;
  /** Of a time of day such as `04:00`, in the learner's figures. */
  clock(time: string): string;
  /** “14 Oct, 07:48”. */
  moment(instant: string): string;
  /** “2 hours ago”, “yesterday”. */
  ago(instant: string, now: Date): string;
  /** Of an instant on a clock that is so many minutes ahead of UTC: “07:48”. */
  timeAt(instant: string, offset: number): string;
  /** Minutes ahead of UTC as “UTC+1” or “UTC−3:30”. */
  offset(minutes: number): string;
  /** A range without the words around it: “36–40”. */
  range(low: number, high: number): string;
  /** Minutes as “5 h 10 min”. */
  duration(minutes: number): string;
  /** With at most one decimal: “4.2”. */
  decimal(value: number): string;
  /** Seconds as a clock counts them down: “29:05”. */
  countdown(seconds: number): string;
  /** With its year: “14 October 2026”. */
  fullDay(date: string): string;
  /** A share of one: “62%”. */
  percent(share: number): string;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Writes dates, times and numbers for the person who is signed in. */
export function useFormats(): Formats {
  const { language } = useTranslation();
  const { timezone } = useUser();
  return useMemo(() => formatsOf(regionalLocale(language), knownZone(timezone)), [language, timezone]);
}

export function formatsOf(locale: string, timeZone: string): Formats {
  const ofDate = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const ofInstant = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const hours: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const number = new Intl.NumberFormat(locale);
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const day = ofDate({ weekday: 'long', day: 'numeric', month: 'long' });
  const fullDay = ofDate({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = ofDate({ day: 'numeric', month: 'short' });
  const weekday = { short: ofDate({ weekday: 'short' }), narrow: ofDate({ weekday: 'narrow' }) };
  const month = ofDate({ month: 'long', year: 'numeric' });
  const time = ofInstant(hours);
  const timeOfDay = ofDate(hours);
  const moment = ofInstant({ day: 'numeric', month: 'short', ...hours });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // Where a language has no letters for them, the words stand in full.
  const unitDisplay = locale.startsWith('fa') ? 'long' : 'narrow';
  const unit = (name: 'hour' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay });
  const [inHours, inMinutes] = [unit('hour'), unit('minute')];
  const units = new Intl.ListFormat(locale, { type: 'unit', style: unitDisplay });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  return {
    locale,
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    list: (parts) => list.format(parts),
    day: (date) => day.format(noon(date)),
    shortDay: (date) => shortDay.format(noon(date)),
    weekday: (date, width) => weekday[width].format(noon(date)),
    month(date) {
      const part = Object.fromEntries(month.formatToParts(noon(date)).map(({ type, value }) => [type, value]));
      // Browsers put the year before a Persian month, which nobody writes.
      return locale.startsWith('fa') ? `${part.month} ${part.year}` : month.format(noon(date));
    },
    time: (instant) => time.format(new Date(instant)),
    clock: (text) => timeOfDay.format(new Date(`2026-01-01T${text}:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    ago(instant, now) {
      const seconds = (Date.parse(instant) - now.getTime()) / 1_000;
      const [unit, size] = steps.find(([, least]) => Math.abs(seconds) >= least) ?? [
        'second',
        Number.POSITIVE_INFINITY,
      ];
      return relative.format(Math.min(0, Math.round(seconds / size)) || 0, unit);
    },
    timeAt: (instant, offset) => timeOfDay.format(new Date(Date.parse(instant) + offset * 60_000)),
    offset(minutes) {
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
      const sign = minutes < 0 ? '−' : '+';
      // Read from left to right in every script: an isolate keeps the sign where it belongs.
      return `\u2066UTC${minutes === 0 ? '' : `${sign}${number.format(hours)}`}${rest ? `:${two.format(rest)}` : ''}\u2069`;
    },
    range: (low, high) => (low === high ? number.format(low) : `${number.format(low)}–${number.format(high)}`),
    duration(minutes) {
      const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
      const parts = [
        ...(hours > 0 ? [inHours.format(hours)] : []),
        ...(rest > 0 || hours === 0 ? [inMinutes.format(rest)] : []),
      ];
      return units.format(parts);
    },
    decimal: (value) => decimal.format(value),
    countdown: (seconds) => `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`,
    fullDay: (date) => fullDay.format(noon(date)),
    percent: (share) => percent.format(share),
  };
}
