import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

export interface Formats {
  number(value: number): string;
  /** “3 Oct 2026”. */
  date(instant: string): string;
  /** “14 Oct 2026, 19:29”. */
  moment(instant: string): string;
  /** “14 Oct” of a UTC day. */
  day(date: string): string;
  /** “2 hours ago”. */
  ago(instant: string): string;
  /** Names after each other: “a, b and c”. */
  list(names: readonly string[]): string;
}

/** Writes numbers and instants in the language on show, instants on the clock of this browser. */
export function useFormats(): Formats {
  const { language } = useTranslation('auth');
  return useMemo(() => formatsOf(regionalLocale(language)), [language]);
}

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function formatsOf(language: string): Formats {
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const distance = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const list = new Intl.ListFormat(language);
  return {
    number: (value) => number.format(value),
    date: (instant) => date.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    day: (name) => day.format(new Date(`${name}T00:00:00Z`)),
    ago: (instant) => {
      const ms = Date.parse(instant) - Date.now();
      const [unit, size] = steps.find(([, length]) => Math.abs(ms) >= length) ?? ['minute', 60_000];
      return distance.format(Math.trunc(ms / size), unit);
    },
    list: (names) => list.format(names),
  };
}
