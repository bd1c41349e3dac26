import { useTranslation } from '#client/i18n/use-translation.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { ApiKey, ApiKeyUsage } from '#contract/api-keys.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { useKeyUsage, useRemoveKey } from './key-queries.ts';

/** Says who would stand still before the key is gone: addresses and requests of the past 7 days, and the last use. */
export function DeleteKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const { ago } = useFormats();
  const say = useFailureWords();
  const usage = useKeyUsage(apiKey.id);
  const remove = useRemoveKey();

  const hit = ({ requests_7_days: requests = 0, addresses_7_days: addresses = 0, ...use }: ApiKeyUsage): string[] => [
    requests === 0
      ? t('keys.unused7')
      : `${t('keys.addressesUsed', { count: addresses })} ${t('keys.requests7', { count: requests })}`,
    ...(use.last_used_at === null
      ? []
      : [t('keys.lastFrom', { ago: ago(use.last_used_at), ip: `\u2068${use.last_ip ?? '?'}\u2069` })]),
  ];

  const confirm = () =>
    remove.mutate(apiKey.id, {
      onSuccess: () => {
        toast({ message: t('keys.deleted') });
        onClose();
      },
    });

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.deleteTitle', { name: `\u2068${apiKey.name}\u2069` })}
      description={t('keys.deleteText')}
      losses={usage.data ? hit(usage.data) : [t(usage.error ? 'keys.usageUnknown' : 'keys.usageComing')]}
      note={remove.error ? <span role="alert">{say(remove.error)}</span> : t('keys.deleteNote')}
      cancelLabel={shell('cancel')}
      confirmLabel={t('keys.delete')}
      busy={remove.isPending}
      onConfirm={confirm}
    />
  );
}
