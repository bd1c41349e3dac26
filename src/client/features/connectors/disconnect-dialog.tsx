import { useTranslation } from '#client/i18n/use-translation.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { useDisconnect } from './connector-queries.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Says what ends with a connection before it ends. */
export function DisconnectDialog({ connector, onClose }: { connector: Connector; onClose: () => void }) {
  const { t } = useTranslation('connectors');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const disconnect = useDisconnect();
  const { id, name, kind, organization } = connector;
  const confirm = () =>
    disconnect.mutate(id, {
      onSuccess: () => {
        toast({ message: t('done.disconnected', { name }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('remove.title', { name: `\u2068${name}\u2069` })}
      description={t('remove.text')}
      losses={[
        t('remove.secrets'),
        t('remove.revoked'),
        ...(kind === 'google-calendar' ? [t('remove.planned')] : []),
        ...(organization ? [t('remove.members', { name: `\u2068${organization.name}\u2069` })] : []),
      ]}
      note={disconnect.error ? <span role="alert">{say(disconnect.error)}</span> : t('remove.note')}
      cancelLabel={shell('cancel')}
      confirmLabel={t('remove.confirm')}
      busy={disconnect.isPending}
      onConfirm={confirm}
    />
  );
}
