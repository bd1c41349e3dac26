import Undo from 'lucide-react/icons/undo-2';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useReadingTime } from '#client/session/learning-time/use-reading-time.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { CardTools } from '../cards/card-tools.tsx';
import { useFormats } from '../use-formats.ts';
import { CardFace } from './card-face.tsx';
import { RatingKeys } from './rating-keys.tsx';
import { ReviewsDone } from './reviews-done.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewSession } from './use-review-session.ts';

export interface ReviewCardsProps {
  cards: readonly ReviewCard[];
  /** Looks for cards that have fallen due meanwhile. */
  onAgain: () => void;
  again: boolean;
}

/** Card after card: recall, look, rate. */
export function ReviewCards({ cards, onAgain, again }: ReviewCardsProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const session = useReviewSession(cards);
  useReviewKeys(session);
  const { card, done, total, shown } = session;
  useReadingTime(card ? 'reviews' : null, 'quizzes');
  const face = useRef<HTMLElement>(null);
  const step = `${done} ${shown}`;
  const first = useRef(step);
  useEffect(() => {
    if (step === first.current) return;
    first.current = '';
    face.current?.focus();
  }, [step]);
  const place = t('reviews.place', { number: number(Math.min(done + 1, total)), of: number(total) });
  return (
    <div className="grid gap-5">
      {total > 0 && (
        <div>
          <ProgressBar label={t('reviews.progress')} value={done} max={total} valueText={place} />
          <div className="mt-1.5 flex min-h-control-sm items-center justify-between gap-3 text-13 text-ink-3">
            <span className="tabular">{card && place}</span>
            {session.canUndo && (
              <Button
                size="sm"
                variant="ghost"
                icon={Undo}
                disabled={session.busy}
                aria-keyshortcuts="z"
                onClick={session.undo}
              >
                {t('reviews.undo')}
              </Button>
            )}
          </div>
        </div>
      )}
      {card ? (
        <>
          <CardFace ref={face} card={card} shown={shown} />
          {shown ? (
            <>
              <RatingKeys card={card} busy={session.busy} onRate={session.rate} />
              <CardTools key={card.id} card={card} onChanged={session.replace} onPutAway={session.drop} />
            </>
          ) : (
            <Button variant="primary" size="lg" aria-keyshortcuts="Space" onClick={session.show}>
              {t('reviews.show')}
            </Button>
          )}
          <p className="text-13 text-ink-3 max-tablet:hidden">{t('reviews.keys')}</p>
        </>
      ) : (
        <ReviewsDone count={done} onAgain={onAgain} again={again} />
      )}
      {session.error && (
        <Notice tone="warn" role="alert">
          {session.error}
        </Notice>
      )}
      <p role="status" className="text-13 text-ink-3">
        {session.news}
      </p>
    </div>
  );
}
