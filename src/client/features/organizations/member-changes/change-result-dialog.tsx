import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { MemberChange } from '#contract/member-changes.ts';
import { Loaded } from '../loaded.tsx';
import { personName } from '../members/person-name.ts';
import { useMinutesLeft } from '../roster/use-minutes-left.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { isRunning, useChange, useUndoChange } from './change-queries.ts';

interface ChangeResultDialogProps {
  orgId: string;
  /** It is in the address: a reload goes on with it. */
  changeId: string;
  onClose: () => void;
}

/** How far a change of several members is, what became of each, and for thirty minutes the way back. */
export function ChangeResultDialog({ orgId, changeId, onClose }: ChangeResultDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const following = useChange(orgId, changeId);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={t('bulk.title')}
      closeLabel={shell('close')}
      actions={<Button onClick={onClose}>{shell('close')}</Button>}
    >
      <Loaded<MemberChange> from={following}>{(change) => <ChangeResult orgId={orgId} change={change} />}</Loaded>
    </Dialog>
  );
}

function ChangeResult({ orgId, change }: { orgId: string; change: MemberChange }) {
  const { t } = useTranslation('organizations');
  const { answer } = useErrorWords();
  const { sentence } = useFailureWords();
  const undo = useUndoChange(orgId);
  const left = useMinutesLeft(change.undo_until);
  const text = t('change.progress', { done: change.processed, of: change.total });
  const done = change.rows.filter(({ outcome }) => outcome === 'updated' || outcome === 'removed').length;
  return (
    <div className="grid gap-4">
      {isRunning(change) && (
        <div className="grid gap-2">
          <p role="status" className="tabular">
            {text}
          </p>
          <ProgressBar label={t('change.progressLabel')} value={change.processed} max={change.total} valueText={text} />
          <p className="text-13 text-ink-3">{t('bulk.goesOn')}</p>
        </div>
      )}
      {change.status === 'failed' && (
        <Notice tone="danger" role="alert">
          {change.error ? answer(change.error) : t('unexpected')}
        </Notice>
      )}
      {change.status === 'undone' && (
        <Notice tone="good" role="status">
          {t('bulk.undone')}
        </Notice>
      )}
      {change.status === 'done' && (
        <Notice tone="good" role="status">
          {t(change.action.kind === 'remove' ? 'change.removed' : 'change.done', { count: done })}
        </Notice>
      )}
      {left !== null && (
        <div className="grid justify-items-start gap-2">
          <Button size="sm" busy={undo.isPending} onClick={() => undo.mutate(change.id)}>
            {t('roster.undo')} <span className="tabular">{left}</span>
          </Button>
          <p className="text-13 text-ink-3">
            {t(change.action.kind === 'remove' ? 'bulk.undoRemoval' : 'bulk.undoText')}
          </p>
        </div>
      )}
      {undo.error && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(undo.error)}
        </p>
      )}
      <ul aria-label={t('bulk.members')}>
        {change.rows.map((row) => (
          <li key={row.user_id} className="grid gap-1 border-b border-line py-2">
            <span className="flex flex-wrap justify-between gap-x-3">
              <bdi className="font-medium">{personName(row)}</bdi>
              <span className={row.outcome === 'invalid' ? 'text-13 text-danger-ink' : 'text-13 text-ink-3'}>
                {t(`bulk.outcome.${row.outcome}`)}
              </span>
            </span>
            {row.message && <span className="text-13 text-danger-ink">{answer(row.message)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
