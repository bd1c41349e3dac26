import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { ChangePreview } from '#contract/change-preview.ts';
import { memberships } from '#contract/memberships.ts';
import type { Member, Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useStartChange } from '../member-changes/change-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { ApplyProgress } from './apply-progress.tsx';
import { inSentence, personName } from './person-name.ts';
import { actionOf, type PlannedChange, proposalsOf } from './planned-change.ts';
import { PreviewBody } from './preview-body.tsx';
import { type Progress, useApply } from './use-apply.ts';

interface ChangeDialogProps {
  organization: Organization;
  change: PlannedChange;
  members: readonly Member[];
  onClose: () => void;
  /** Several are changed by the server: which change it is. */
  onStarted: (changeId: string) => void;
  /** It was carried out, as far as it was: `rest` were refused, or not begun when it was stopped. */
  onDone: (rest: readonly Member[]) => void;
}

/**
 * Says who would gain or lose what before anything is saved. Several members are then changed by the server, which goes on by itself; one,
 * and several where the server is older, from here, one by one, and it is said what was refused.
 */
export function ChangeDialog({ organization, change, members, onClose, onStarted, onDone }: ChangeDialogProps) {
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
  const { sentence } = useFailureWords();
  const begin = useStartChange(orgId);
  const rest = progress ? unchangedIn(progress) : [];
  const count = members.length;
  const [first] = members;
  const name = count === 1 && first ? inSentence(personName(first)) : '';

  const carryOut = () => {
    const action = actionOf(change);
    const preview_token = preview.data?.token;
    if (members.length < 2 || action === null || preview_token === undefined) return start(members);
    const user_ids = members.map(({ user_id }) => user_id);
    begin.mutate({ user_ids, action, preview_token }, { onSuccess: ({ id }) => onStarted(id) });
  };
  const start = async (some: readonly Member[]) => {
    const ended = await apply(change, some);
    const unchanged = unchangedIn(ended);
    const changed = ended.done - ended.failures.length;
    onDone(unchanged);
    if (changed > 0)
      toast({ message: t(change.kind === 'remove' ? 'change.removed' : 'change.done', { count: changed }) });
    if (unchanged.length === 0) onClose();
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
            {progress.finished && rest.length > 0 && (
              <Button variant="primary" onClick={() => void start(rest)}>
                {progress.left.length > 0 ? t('change.goOn', { count: rest.length }) : shell('retry')}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button onClick={onClose}>{shell('cancel')}</Button>
            {preview.data && !blocked && (
              <Button
                variant={change.kind === 'remove' ? 'danger' : 'primary'}
                busy={begin.isPending}
                onClick={() => void carryOut()}
              >
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
        <>
          {begin.error && (
            <Notice tone="danger" role="alert" className="mb-4">
              {sentence(begin.error)}
            </Notice>
          )}
          <Loaded<ChangePreview> from={preview}>{(data) => <PreviewBody preview={data} about={change.kind} />}</Loaded>
        </>
      )}
    </Dialog>
  );
}

/** Who is as before: refused, or not begun when it was stopped. */
const unchangedIn = ({ failures, left }: Progress): Member[] => [...failures.map(({ member }) => member), ...left];
