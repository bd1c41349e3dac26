import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import { type Organization, organizations } from '#contract/organizations.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Asks before somebody leaves. The last owner is told by the server why that cannot be, and what to do. */
export function LeaveDialog({
  organization: { id, name },
  onClose,
}: {
  organization: Organization;
  onClose: () => void;
}) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const { id: target_user_id } = useUser();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => session.api.call(organizations.removeMember, { params: { org_id: id, target_user_id } }),
    onSuccess: async () => {
      toast({ message: t('leave.done', { name }) });
      await navigate('/organizations');
      void queries.invalidateQueries({ queryKey: keyOf(organizations.list) });
      queries.removeQueries({ queryKey: keyOf(organizations.get, { params: { org_id: id } }) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('leave.title', { name: `\u2068${name}\u2069` })}
      description={t('leave.text')}
      losses={[t('leave.sight'), t('leave.shared'), t('leave.keys')]}
      note={
        <>
          {t('leave.note')}
          {leave.error && (
            <span role="alert" className="mt-2 block text-danger-ink">
              {sentence(leave.error)}
            </span>
          )}
        </>
      }
      cancelLabel={shell('cancel')}
      confirmLabel={t('leave.confirm')}
      busy={leave.isPending}
      onConfirm={() => leave.mutate()}
    />
  );
}
