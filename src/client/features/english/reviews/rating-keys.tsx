import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { useFormats } from '../use-formats.ts';
import type { Rating } from './use-review-session.ts';

const ratings: readonly Rating[] = [1, 2, 3, 4];

export interface RatingKeysProps {
  card: ReviewCard;
  busy: boolean;
  onRate: (rating: Rating) => void;
}

/** How well a card was recalled, in four steps; each says what it means and when the card would come back. */
export function RatingKeys({ card, busy, onRate }: RatingKeysProps) {
  const { t } = useTranslation('english');
  const { until } = useFormats();
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-medium">{t('reviews.rate')}</legend>
      <div className="grid grid-cols-2 gap-2 tablet:grid-cols-4">
        {ratings.map((rating) => (
          <Button
            key={rating}
            disabled={busy}
            aria-keyshortcuts={String(rating)}
            onClick={() => onRate(rating)}
            className="h-auto min-h-touch flex-col gap-0 py-1.5"
          >
            <span className="flex items-center gap-1.5">
              {t(`reviews.ratings.${rating}`)}
              <span aria-hidden="true" className="max-tablet:hidden">
                <Kbd>{rating}</Kbd>
              </span>
            </span>
            <span className="text-12 font-regular text-ink-3">{t(`reviews.means.${rating}`)}</span>
            <span className="text-12 font-regular text-ink-3">{until(card.next[rating - 1] ?? 0)}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
