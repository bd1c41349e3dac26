import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

const steps = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** A size as a person reads it: “1.2 MB”. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, of] = steps.find(([, size]) => bytes >= size) ?? (['byte', 1] as const);
  const maximumFractionDigits = bytes / of < 10 && of > 1 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    bytes / of,
  );
}

/** How sizes, shares and days are written here. */
export function useFormats() {
  const { language } = useTranslation('knowledge');
  const { timezone } = useUser();
  return useMemo(() => {
    const locale = regionalLocale(language);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: timezone });
    return {
      size: (bytes: number) => sizeText(bytes, locale),
      share: (part: number) => percent.format(part),
      day: (instant: string) => day.format(new Date(instant)),
    };
  }, [language, timezone]);
}
