import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';

/** What to say of anything that failed here, and of one field of what was sent. */
export function useFailureWords() {
  const { t } = useTranslation('organizations');
  const say = useErrorWords();
  return {
    /** Never nothing. */
    sentence: (error: unknown): string => say.sentence(error) ?? t('unexpected'),
    /** What the server said of a field of the body; undefined where it said nothing. */
    field(error: unknown, name: string): string | undefined {
      if (!(error instanceof ApiError)) return undefined;
      if (name === 'slug' && error.code === 'slug_taken') return say.sentence(error);
      const issue = error.issues.find(({ path }) => path.split('.')[1] === name);
      return issue && say.issue(name, issue.message);
    },
  };
}
