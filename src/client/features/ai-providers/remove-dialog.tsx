import { useTranslation } from '#client/i18n/use-translation.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { useRemoveProvider } from './provider-queries.ts';
import { useFailureWords } from './use-failure-words.ts';

interface RemoveDialogProps {
  provider: AiProvider;
  /** Is it the only one that may be asked? */
  isLast: boolean;
  onClose: () => void;
}

/** Asks before a provider goes, and says whom it touches. */
export function RemoveDialog({ provider: { id, name, has_key }, isLast, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const remove = useRemoveProvider();
  const losses = [
    ...(has_key ? [t('removal.key')] : []),
    t('removal.models'),
    isLast ? t('removal.last') : t('removal.next'),
  ];
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('removal.title', { name: `\u2068${name}\u2069` })}
      description={t('removal.text')}
      losses={losses}
      note={
        <>
          <span>{t('removal.note')}</span>
          {remove.error && (
            <span role="alert" className="mt-2 block text-danger-ink">
              {say(remove.error)}
            </span>
          )}
        </>
      }
      cancelLabel={shell('cancel')}
      confirmLabel={t('removal.confirm')}
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(id, {
          onSuccess: () => {
            toast({ message: t('removal.done', { name }) });
            onClose();
          },
        })
      }
    />
  );
}
