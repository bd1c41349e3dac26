import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

const steps = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** How sizes are written here: “1.2 MB”. */
export function useSizes(): (bytes: number) => string {
  const { language } = useTranslation('passport');
  return useMemo(() => {
    const locale = regionalLocale(language);
    return (bytes) => {
      const [unit, of] = steps.find(([, size]) => bytes >= size) ?? steps[2];
      const value = bytes / of;
      const maximumFractionDigits = value < 10 ? 1 : 0;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
        value,
      );
    };
  }, [language]);
}
