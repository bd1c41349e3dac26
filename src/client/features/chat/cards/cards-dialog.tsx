import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { type CardPlace, proposalsQuery } from './card-queries.ts';
import { CardsForm } from './cards-form.tsx';
import { useCardSaving } from './use-card-saving.ts';

/** Makes cards for review of a message, or of what was selected in it: proposed, then chosen and changed by the learner. */
export function CardsDialog({ onClose, ...place }: CardPlace & { onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const form = useId();
  const proposals = useQuery(proposalsQuery(place));
  const save = useCardSaving(place, onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('cards.title')}
      description={t('cards.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={form}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          busy={save.isPending}
          disabled={!proposals.data}
        >
          {t('cards.save')}
        </FormActions>
      }
    >
      {proposals.data ? (
        <CardsForm id={form} proposals={proposals.data} save={save} />
      ) : proposals.isError ? (
        <ErrorState
          title={t('cards.notLoaded')}
          retryLabel={shell('retry')}
          busy={proposals.isFetching}
          onRetry={() => void proposals.refetch()}
        >
          {sentence(proposals.error)}
        </ErrorState>
      ) : (
        <SkeletonGroup label={t('cards.loading')} className="grid gap-4 py-3">
          <Skeleton className="w-1/3" />
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </SkeletonGroup>
      )}
    </Dialog>
  );
}
