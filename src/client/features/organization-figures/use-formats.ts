import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

export interface Formats {
  number(value: number): string;
  /** Seconds as hours and minutes: “5 h 10 min”. */
  duration(seconds: number): string;
  /** “14 Oct” of a UTC day. */
  day(date: string): string;
  /** “1–14 Oct 2026” of two UTC days. */
  range(from: string, to: string): string;
  /** “14 Oct 2026”. */
  date(instant: string): string;
  /** A change of a share: “+12%”. */
  change(share: number): string;
}

/** Writes numbers and days in the language on show. Days are those of UTC, by which the server counts. */
export function useFormats(): Formats {
  const { language } = useTranslation('auth');
  return useMemo(() => formatsOf(regionalLocale(language)), [language]);
}

function formatsOf(language: string): Formats {
  const number = new Intl.NumberFormat(language);
  const unit = (name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' });
  const hours = unit('hour');
  const minutes = unit('minute');
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const change = new Intl.NumberFormat(language, {
    ...{ style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 },
  });
  const instant = (name: string) => new Date(`${name}T00:00:00Z`);
  return {
    number: (value) => number.format(value),
    duration: (seconds) => {
      const whole = Math.round(seconds / 60);
      const parts = [Math.floor(whole / 60), whole % 60] as const;
      if (parts[0] === 0) return minutes.format(parts[1]);
      return parts[1] === 0 ? hours.format(parts[0]) : `${hours.format(parts[0])} ${minutes.format(parts[1])}`;
    },
    day: (name) => day.format(instant(name)),
    range: (from, to) => date.formatRange(instant(from), instant(to)),
    date: (text) => date.format(new Date(text)),
    change: (share) => change.format(share),
  };
}
