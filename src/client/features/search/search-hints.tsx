import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import { withTypesOf } from './query-text.ts';
import type { TimedPage } from './search-queries.ts';

/** What the server says about the query itself: words that occur instead of others, operators that it could not follow. */
export function SearchHints({ page, onText }: { page: TimedPage; onText: (text: string) => void }) {
  const { t } = useTranslation('search');
  const { answer } = useErrorWords();
  const { did_you_mean: better, hints, text } = page;
  const meant = better === null ? null : withTypesOf(text, better);
  if (meant === null && hints.length === 0) return null;
  return (
    <div className="-mt-2 mb-6 grid gap-1.5">
      {meant !== null && (
        <p>
          {t('didYouMean')}{' '}
          <button
            type="button"
            onClick={() => onText(meant)}
            className="font-semi text-accent-ink underline underline-offset-3 max-tablet:min-h-touch"
          >
            <bdi>{meant}</bdi>
          </button>
        </p>
      )}
      {hints.map((hint) => (
        <Why key={hint}>
          <bdi>{answer(hint)}</bdi>
        </Why>
      ))}
    </div>
  );
}
