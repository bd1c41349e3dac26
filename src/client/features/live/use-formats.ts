import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

export interface Formats {
  number(value: number): string;
  /** From 0 to 1: “46%”. */
  percent(share: number): string;
  /** Seconds as “04:05”, hours before them where there are some. */
  clock(seconds: number): string;
  /** Seconds as “18 min”, below a minute as “40 sec”. */
  length(seconds: number): string;
  /** Of an instant on the learner's clock: “14 Oct 2026, 07:48”. */
  moment(instant: string): string;
  /** “1 December”. */
  day(instant: string): string;
  list(parts: readonly string[]): string;
}

/** Writes numbers and times for the person who is signed in. */
export function useFormats(): Formats {
  const { language } = useTranslation('live');
  const { timezone } = useUser();
  return useMemo(() => formatsOf(regionalLocale(language), timezone), [language, timezone]);
}

export function formatsOf(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, maximumFractionDigits: 0 });
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 });
  const [minutes, seconds] = [unit('minute'), unit('second')];
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    clock: (value) => {
      const whole = Math.max(0, Math.floor(value));
      const hours = Math.floor(whole / 3_600);
      const rest = `${two.format(Math.floor(whole / 60) % 60)}:${two.format(whole % 60)}`;
      return hours > 0 ? `${number.format(hours)}:${rest}` : rest;
    },
    length: (value) => (value < 60 ? seconds.format(Math.round(value)) : minutes.format(Math.floor(value / 60))),
    moment: (instant) => moment.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    list: (parts) => list.format(parts),
  };
}
