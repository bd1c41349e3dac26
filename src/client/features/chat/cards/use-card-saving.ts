import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import type { CardDraft } from '#contract/card-making.ts';
import { xel } from '#contract/xel.ts';
import type { CardPlace } from './card-queries.ts';

export type CardSaving = ReturnType<typeof useCardSaving>;

/** Saves cards for review, and offers the way to them. */
export function useCardSaving({ conversationId, messageId }: CardPlace, onSaved: () => void) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (cards: CardDraft[]) =>
      session.api.call(xel.makeCards, { body: { conversation_id: conversationId, message_id: messageId, cards } }),
    onSuccess: ({ items }) => {
      void queries.invalidateQueries({ queryKey: keyOf(xel.reviews) });
      void queries.invalidateQueries({ queryKey: keyOf(xel.dashboard) });
      const onAction = () => void navigate('/english/reviews');
      toast({ message: t('cards.saved', { count: items.length }), action: { label: t('cards.review'), onAction } });
      onSaved();
    },
  });
}
