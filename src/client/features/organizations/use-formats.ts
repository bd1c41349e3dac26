import { useMemo } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

/** How days and moments are written here: in the language on show and on the clock of the caller. */
export function useFormats() {
  const { language } = useTranslation('organizations');
  const { timezone: timeZone } = useUser();
  return useMemo(() => {
    const locale = regionalLocale(language);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
    const moment = new Intl.DateTimeFormat(locale, {
      ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone },
    });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return {
      /** Of days as `YYYY-MM-DD`, both included: “21 Dec 2026 – 3 Jan 2027”. */
      days: (first: string, last: string) => date.formatRange(new Date(first), new Date(last)),
      day: (instant: string) => day.format(new Date(instant)),
      moment: (instant: string) => moment.format(new Date(instant)),
    };
  }, [language, timeZone]);
}
