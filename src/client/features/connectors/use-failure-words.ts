import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';

/** What to say of anything that failed here; never nothing. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useTranslation('connectors');
  const { sentence } = useErrorWords();
  return (error) => sentence(error) ?? t('unexpected');
}
