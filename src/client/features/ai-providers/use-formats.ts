import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

export interface Formats {
  number(value: number): string;
  /** A sum or a price in its currency: more figures where it is less than one. */
  money(sum: { currency: string; amount: number }): string;
  /** “3 Oct 2026”. */
  date(instant: string): string;
  /** “19:35”. */
  time(instant: string): string;
  /** “14 Oct 2026, 19:29”. */
  moment(instant: string): string;
  /** “October 2026” of `2026-10`: budgets count by the months of the Gregorian calendar in every language. */
  month(month: string): string;
}

/** Writes numbers, sums and instants in the language on show, instants on the clock of this browser. Needs no words of its own. */
export function useFormats(): Formats {
  const { language } = useTranslation('auth');
  return useMemo(() => formatsOf(regionalLocale(language)), [language]);
}

export function formatsOf(language: string, timeZone?: string): Formats {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone, ...options });
  const number = new Intl.NumberFormat(language);
  const date = of({ dateStyle: 'medium' });
  const time = of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const moment = of({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const month = new Intl.DateTimeFormat(language, {
    ...{ month: 'long', year: 'numeric', calendar: 'gregory', timeZone: 'UTC' },
  });
  return {
    number: (value) => number.format(value),
    money: ({ currency, amount }) => {
      const figures =
        amount > 0 && amount < 0.01 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: amount < 1 ? 4 : 2 };
      return new Intl.NumberFormat(language, { style: 'currency', currency, ...figures }).format(amount);
    },
    date: (instant) => date.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    month: (name) => month.format(new Date(`${name}-01T00:00:00Z`)),
  };
}
