import { useQuery } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { conversationDetail } from '../chat-queries.ts';
import { ContextMeter } from './context-meter.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useChangeSettings } from './use-settings.ts';

interface SettingsDialogProps {
  conversationId: string;
  onClose: () => void;
}

const formId = 'conversation-settings';

/** Who answers in one conversation, and how; and how full it is. */
export function SettingsDialog({ conversationId, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const detail = useQuery(conversationDetail(conversationId));
  const change = useChangeSettings(conversationId);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('setup.title')}
      closeLabel={shell('close')}
      actions={
        detail.data && (
          <FormActions form={formId} cancelLabel={t('setup.cancel')} onCancel={onClose}>
            {t('setup.save')}
          </FormActions>
        )
      }
    >
      {detail.data ? (
        <SettingsForm
          key={conversationId}
          id={formId}
          from={detail.data.settings}
          error={change.error}
          onSave={(settings) => change.isPending || change.mutate(settings, { onSuccess: onClose })}
        >
          <ContextMeter detail={detail.data} />
        </SettingsForm>
      ) : detail.isError ? (
        <ErrorState
          title={t('setup.notLoaded')}
          retryLabel={shell('retry')}
          busy={detail.isFetching}
          onRetry={() => void detail.refetch()}
        >
          {sentence(detail.error)}
        </ErrorState>
      ) : (
        <SkeletonGroup label={t('setup.loading')} className="grid gap-4 py-2">
          <Skeleton className="h-9" />
          <Skeleton className="h-24" />
          <Skeleton className="h-9 w-2/3" />
        </SkeletonGroup>
      )}
    </Dialog>
  );
}
