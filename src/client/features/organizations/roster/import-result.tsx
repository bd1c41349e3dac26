import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { resultCsv } from './result-csv.ts';
import { RosterPreviewLines } from './roster-preview.tsx';
import { isRunning, useUndoImport } from './roster-queries.ts';
import { RosterRows } from './roster-rows.tsx';
import { useMinutesLeft } from './use-minutes-left.ts';

/** How far an import is, what it did, and for thirty minutes the way back. */
export function ImportResult({ orgId, made }: { orgId: string; made: RosterImport }) {
  const { t } = useTranslation('organizations');
  const { answer } = useErrorWords();
  const { sentence } = useFailureWords();
  const undo = useUndoImport(orgId);
  const left = useMinutesLeft(made.undo_until);
  const text = t('roster.progress', { done: made.processed, of: made.total });
  return (
    <div className="grid gap-4">
      {isRunning(made) && (
        <div className="grid gap-2">
          <p role="status" className="tabular">
            {text}
          </p>
          <ProgressBar label={t('roster.title')} value={made.processed} max={made.total} valueText={text} />
        </div>
      )}
      {made.status === 'failed' && (
        <Notice tone="danger" role="alert">
          {made.error ? answer(made.error) : t('unexpected')}
        </Notice>
      )}
      {made.status === 'undone' && (
        <Notice tone="good" role="status">
          {t('roster.undone')}
        </Notice>
      )}
      {made.status === 'done' && !made.dry_run && (
        <Notice tone="good" role="status">
          {t('roster.done', { count: made.total })}
        </Notice>
      )}
      {made.preview && <RosterPreviewLines preview={made.preview} />}
      <RosterRows rows={made.rows} />
      {!made.dry_run && !isRunning(made) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            onClick={() =>
              saveFile(new Blob(['\uFEFF', resultCsv(made.rows)], { type: 'text/csv' }), 'roster-result.csv')
            }
          >
            {t('roster.download')}
          </Button>
          {left !== null && (
            <Button size="sm" busy={undo.isPending} onClick={() => undo.mutate(made.id)}>
              {t('roster.undo')} <span className="tabular">{left}</span>
            </Button>
          )}
        </div>
      )}
      {undo.error && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(undo.error)}
        </p>
      )}
    </div>
  );
}
