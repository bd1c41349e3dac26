import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Field } from '#client/ui/field.tsx';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { toast } from '#client/ui/toast.ts';
import { english } from '#contract/english.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { cardsChanged } from '../english-queries.ts';

export interface CardDialogProps {
  card: ReviewCard;
  onClose: () => void;
  /** The card as it is now. */
  onSaved?: (card: ReviewCard) => void;
}

/** The most characters of each side. */
const most = { front: 500, back: 1_000, example: 500 };

/** Changes what a card shows; its dates stay. */
export function CardDialog({ card, onClose, onSaved }: CardDialogProps) {
  const { t } = useTranslation('english');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [sides, setSides] = useState({ front: card.front, back: card.back, example: card.example ?? '' });
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const { front, back, example } = sides;
      const body = { front: front.trim(), back: back.trim(), example: example.trim() || null };
      return session.api.call(english.updateCard, { params: { card_id: card.id }, body });
    },
    onSuccess: (after) => {
      void cardsChanged(queries);
      toast({ message: t('cards.saved') });
      onSaved?.(after);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('cards.editTitle')}
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('cards.save')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => {
        setChecked(true);
        if (sides.front.trim() && sides.back.trim()) save.mutate();
      }}
    >
      {(['front', 'back', 'example'] as const).map((side) => (
        <Field
          key={side}
          label={t(`cards.sides.${side}`)}
          hint={side === 'example' ? t('cards.exampleHint') : undefined}
          error={checked && side !== 'example' && sides[side].trim() === '' ? t('cards.sideMissing') : undefined}
        >
          <TextArea
            dir="ltr"
            lang="en"
            minRows={1}
            maxLength={most[side]}
            value={sides[side]}
            onChange={({ target }) => setSides({ ...sides, [side]: target.value })}
          />
        </Field>
      ))}
      {save.error && (
        <Notice tone="warn" role="alert">
          {t('cards.failed', { why: sentence(save.error) ?? '' })}
        </Notice>
      )}
    </FormDialog>
  );
}
