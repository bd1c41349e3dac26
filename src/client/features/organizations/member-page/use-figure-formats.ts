import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

/** How figures and UTC days are written, in the language on show. */
export function useFigureFormats() {
  const { language } = useTranslation('organizations');
  return useMemo(() => {
    const locale = regionalLocale(language);
    const number = new Intl.NumberFormat(locale);
    const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    const list = new Intl.ListFormat(locale, { type: 'unit' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const unit = (name: 'hour' | 'minute') =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
    const [hours, minutes] = [unit('hour'), unit('minute')];
    return {
      number: (value: number) => number.format(value),
      decimal: (value: number) => decimal.format(value),
      /** A fraction of 1. */
      percent: (value: number) => percent.format(value),
      list: (items: readonly string[]) => list.format(items),
      /** A UTC day, as `2026-10-14`. */
      day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
      /** Seconds as hours and minutes. */
      duration(seconds: number) {
        const whole = Math.round(seconds / 60);
        const [h, m] = [Math.floor(whole / 60), whole % 60];
        if (h === 0) return minutes.format(m);
        return m === 0 ? hours.format(h) : `${hours.format(h)} ${minutes.format(m)}`;
      },
    };
  }, [language]);
}
