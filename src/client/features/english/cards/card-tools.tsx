import Archive from 'lucide-react/icons/archive';
import Pencil from 'lucide-react/icons/pencil';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { CardDialog } from './card-dialog.tsx';
import { useCardActions } from './use-card-actions.ts';

export interface CardToolsProps {
  card: ReviewCard;
  onChanged: (card: ReviewCard) => void;
  onPutAway: () => void;
}

/** Below a card that is being reviewed: write it anew, or put it away. */
export function CardTools({ card, onChanged, onPutAway }: CardToolsProps) {
  const { t } = useTranslation('english');
  const { busy, suspend } = useCardActions(card);
  const [editing, setEditing] = useState(false);
  return (
    <div className="flex justify-center gap-2">
      <Button size="sm" variant="ghost" icon={Pencil} onClick={() => setEditing(true)}>
        {t('cards.change')}
      </Button>
      <Button size="sm" variant="ghost" icon={Archive} busy={busy} onClick={() => suspend(true, onPutAway)}>
        {t('cards.putAway')}
      </Button>
      {editing && <CardDialog card={card} onClose={() => setEditing(false)} onSaved={onChanged} />}
    </div>
  );
}
