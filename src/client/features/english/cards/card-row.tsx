import Archive from 'lucide-react/icons/archive';
import ArchiveRestore from 'lucide-react/icons/archive-restore';
import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { Learned } from '../learned.tsx';
import { useFormats } from '../use-formats.ts';
import { useCardActions } from './use-card-actions.ts';

/** One card with both sides, how it goes, and what can be done with it. */
export function CardRow({ card, onEdit }: { card: ReviewCard; onEdit: () => void }) {
  const { t } = useTranslation('english');
  const { until } = useFormats();
  const { busy, suspend, remove } = useCardActions(card);
  const { front, back, example, suspended = false, due_at: due, reviews, lapses, leech, origin } = card;
  const seconds = (Date.parse(due) - Date.now()) / 1_000;
  const facts = [
    suspended ? t('cards.suspended') : seconds > 0 ? t('cards.due', { when: until(seconds) }) : t('cards.dueNow'),
    reviews > 0 ? t('reviews.history', { count: reviews }) : t('reviews.isNew'),
    ...(lapses > 0 ? [t('reviews.lapses', { count: lapses })] : []),
  ];
  return (
    <li className="flex items-start gap-3 border-b border-line py-3.5 last:border-0 max-tablet:flex-col max-tablet:gap-1">
      <div className="min-w-0 flex-1">
        <Learned data-words="" className="break-words">
          <p className="font-semi">{front}</p>
          <p>{back}</p>
          {example && <p className="text-ink-2">{example}</p>}
        </Learned>
        <p className="mt-1 text-13 text-ink-3">
          {facts.join(' · ')}
          {origin && (
            <>
              {' · '}
              <TextLink to={`/chat/${origin.conversation_id}?message=${origin.message_id}`}>
                {t('reviews.origin')}
              </TextLink>
            </>
          )}
        </p>
        {leech && !suspended && <p className="mt-1 text-13 text-streak-ink">{t('cards.leech')}</p>}
      </div>
      <div className="flex shrink-0 max-tablet:-ms-3">
        <IconButton
          icon={Pencil}
          size="sm"
          label={t('cards.edit', { front })}
          onClick={onEdit}
          className="max-tablet:size-touch"
        />
        <IconButton
          icon={suspended ? ArchiveRestore : Archive}
          size="sm"
          label={t(suspended ? 'cards.takeUp' : 'cards.suspend', { front })}
          disabled={busy}
          onClick={() => suspend(!suspended)}
          className="max-tablet:size-touch"
        />
        <IconButton
          icon={Trash}
          size="sm"
          label={t('cards.delete', { front })}
          disabled={busy}
          onClick={remove}
          className="max-tablet:size-touch"
        />
      </div>
    </li>
  );
}
