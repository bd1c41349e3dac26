import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { ChangePreview } from '#contract/change-preview.ts';
import { memberships } from '#contract/memberships.ts';
import type { Member, Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { ApplyProgress } from './apply-progress.tsx';
import { inSentence, personName } from './person-name.ts';
import { type PlannedChange, proposalsOf } from './planned-change.ts';
import { PreviewBody } from './preview-body.tsx';
import { useApply } from './use-apply.ts';

interface ChangeDialogProps {
  organization: Organization;
  change: PlannedChange;
  members: readonly Member[];
  onClose: () => void;
  /** Everything was carried out. */
  onDone: () => void;
}

/** Says who would gain or lose what before anything is saved, then saves it one by one and says what was refused. */
export function ChangeDialog({ organization, change, members, onClose, onDone }: ChangeDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { id: orgId } = organization;
  const changes = members.flatMap((member) => proposalsOf(change, member));
  const preview = useQuery({
    queryKey: [...keyOf(memberships.previewChange), orgId, changes],
    queryFn: ({ signal }) =>
      session.api.call(memberships.previewChange, { params: { org_id: orgId }, body: { changes } }, { signal }),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const { progress, apply, stop } = useApply(orgId);
  const count = members.length;
  const [first] = members;
  const name = count === 1 && first ? inSentence(personName(first)) : '';

  const start = async (some: readonly Member[]) => {
    const failures = await apply(change, some);
    if (failures.length > 0) return;
    toast({ message: t(change.kind === 'remove' ? 'change.removed' : 'change.done', { count }) });
    onDone();
    onClose();
  };
  const role = 'role' in change ? t(`roles.${change.role}`) : '';
  const title =
    name || change.kind === 'handOver'
      ? t(`change.one.${change.kind}`, { name, role })
      : t(`change.title.${change.kind}`, { count, role });
  const confirm =
    change.kind === 'handOver'
      ? t('members.handOver')
      : t(change.kind === 'remove' ? 'change.confirmRemove' : 'change.confirm', { count });
  const blocked = preview.data?.removes_last_owner ?? false;
  const running = progress !== null && !progress.finished;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !running && onClose()}
      place="beside"
      title={title}
      closeLabel={shell('close')}
      actions={
        progress ? (
          <>
            {running ? (
              <Button onClick={stop}>{t('change.stop')}</Button>
            ) : (
              <Button onClick={onClose}>{shell('close')}</Button>
            )}
            {progress.finished && progress.failures.length > 0 && (
              <Button variant="primary" onClick={() => void start(progress.failures.map(({ member }) => member))}>
                {shell('retry')}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button onClick={onClose}>{shell('cancel')}</Button>
            {preview.data && !blocked && (
              <Button variant={change.kind === 'remove' ? 'danger' : 'primary'} onClick={() => void start(members)}>
                {confirm}
              </Button>
            )}
          </>
        )
      }
    >
      {progress ? (
        <ApplyProgress progress={progress} />
      ) : (
        <Loaded<ChangePreview> from={preview}>{(data) => <PreviewBody preview={data} about={change.kind} />}</Loaded>
      )}
    </Dialog>
  );
}
