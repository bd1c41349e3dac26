import Lightbulb from 'lucide-react/icons/lightbulb';
import type { Ref } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextLink } from '#client/ui/text-link.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { Learned } from '../learned.tsx';

export interface CardFaceProps {
  ref: Ref<HTMLElement>;
  /** `leech`: forgotten so often that another way to learn it is worth more than another look. */
  card: ReviewCard;
  shown: boolean;
}

/** The front of a card, and below it what was to be recalled once it is shown. */
export function CardFace({ ref, card, shown }: CardFaceProps) {
  const { t } = useTranslation('english');
  const facts =
    card.state === 'new'
      ? [t('reviews.isNew')]
      : [
          t('reviews.history', { count: card.reviews }),
          ...(card.lapses > 0 ? [t('reviews.lapses', { count: card.lapses })] : []),
        ];
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-label={t(shown ? 'reviews.back' : 'reviews.front')}
      className="rounded-surface border border-line bg-surface px-6 py-7 focus-visible:outline-none"
    >
      <Learned className="text-center text-28">{card.front}</Learned>
      {shown && (
        <Learned data-words="" className="mt-5 grid gap-3 border-t border-line pt-5 text-center text-18">
          <p>{card.back}</p>
          {card.example && <p className="text-16 text-ink-2">{card.example}</p>}
        </Learned>
      )}
      <p className="mt-5 text-center text-12 text-ink-3">{facts.join(' · ')}</p>
      {shown && card.origin && (
        <p className="mt-2 text-center text-13">
          <TextLink to={`/chat/${card.origin.conversation_id}?message=${card.origin.message_id}`}>
            {t('reviews.origin')}
          </TextLink>
        </p>
      )}
      {card.leech && (
        <p className="mt-3 flex items-start justify-center gap-2 text-13 text-streak-ink">
          <Lightbulb aria-hidden="true" className="mt-px size-4 shrink-0" />
          {t('reviews.leech')}
        </p>
      )}
    </article>
  );
}
