import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

export interface Formats {
  number(value: number): string;
  /** “Listening and Speaking”. */
  list(parts: readonly string[]): string;
  /** With at most two decimals: “0.58”. */
  decimal(value: number): string;
  /** “+3.5”. */
  signed(value: number): string;
  /** Of a whole number of hundredths: “10%”. */
  percent(hundredths: number): string;
  /** “25 min”. */
  minutes(value: number): string;
  /** Seconds as “4:05”. */
  clock(seconds: number): string;
  /** Of a `YYYY-MM-DD`: “Wed 14 Oct”. */
  day(date: string): string;
  /** Of an instant on the learner's clock: “14 Oct, 07:48”. */
  moment(instant: string): string;
  /** Seconds from now as “in 4 days”. */
  until(seconds: number): string;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Writes numbers and times for the person who is signed in. */
export function useFormats(): Formats {
  const { language } = useTranslation('english');
  const { timezone } = useUser();
  return useMemo(() => formatsOf(regionalLocale(language), timezone), [language, timezone]);
}

export function formatsOf(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    list: (parts) => list.format(parts),
    decimal: (value) => decimal.format(value),
    signed: (value) => signed.format(value),
    percent: (hundredths) => percent.format(hundredths / 100),
    minutes: (value) => minutes.format(value),
    clock: (seconds) => `${number.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`,
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    until: (seconds) => {
      const [unit, length] = steps.find(([, long]) => seconds >= long) ?? (['minute', 60] as const);
      return relative.format(Math.max(1, Math.round(seconds / length)), unit);
    },
  };
}
