import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { english } from '#contract/english.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { cardsChanged } from '../english-queries.ts';

export interface CardActions {
  busy: boolean;
  /** Puts the card away, or takes it up again; either has a way back. */
  suspend(suspended: boolean, done?: () => void): void;
  /** Deletes the card, with a way back. */
  remove(): void;
}

export function useCardActions({ id, front }: Pick<ReviewCard, 'id' | 'front'>): CardActions {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const params = { card_id: id };
  const onError = (error: unknown) => toast({ message: t('cards.failed', { why: sentence(error) ?? '' }) });
  const changed = () => cardsChanged(queries);
  const undoable = (message: string, back: () => Promise<unknown>) =>
    toast({ message, action: { label: t('cards.undo'), onAction: () => void back().then(changed, onError) } });
  const sendSuspended = (suspended: boolean) => session.api.call(english.updateCard, { params, body: { suspended } });

  const suspend = useMutation({
    mutationFn: sendSuspended,
    onSuccess: (_card, suspended) => {
      void changed();
      undoable(t(suspended ? 'cards.isSuspended' : 'cards.isTakenUp', { front }), () => sendSuspended(!suspended));
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => session.api.call(english.deleteCard, { params }),
    onSuccess: () => {
      void changed();
      undoable(t('cards.isDeleted', { front }), () => session.api.call(english.restoreCard, { params }));
    },
    onError,
  });
  return {
    busy: suspend.isPending || remove.isPending,
    suspend: (suspended, done) => suspend.mutate(suspended, { onSuccess: () => done?.() }),
    remove: () => remove.mutate(),
  };
}
