import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

/** Writes instants and spans in the language on show, on the clock of this browser. */
export function useMoments() {
  const { language } = useTranslation('auth');
  return useMemo(() => momentsOf(regionalLocale(language)), [language]);
}

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function momentsOf(language: string) {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const number = new Intl.NumberFormat(language);
  return {
    /** “19:29” of today, “14 Oct 2026, 19:29” of another day. */
    moment(instant: string, now: number): string {
      const at = new Date(instant);
      return (at.toDateString() === new Date(now).toDateString() ? clock : moment).format(at);
    },
    clock: (instant: string) => clock.format(new Date(instant)),
    /** “Wed, 14 Oct” of a date. */
    day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
    /** “38 minutes”: the largest whole unit. */
    span(ms: number): string {
      const [unit, size] = steps.find(([, length]) => ms >= length) ?? ['minute', 60_000];
      const value = Math.max(1, Math.floor(ms / size));
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
  };
}
