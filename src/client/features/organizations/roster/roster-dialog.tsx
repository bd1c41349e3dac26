import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { guessMapping, headerOf, mapParameter } from './columns.ts';
import { ImportResult } from './import-result.tsx';
import { isRunning, useImport, useStartImport } from './roster-queries.ts';
import { RosterSource } from './roster-source.tsx';

interface RosterDialogProps {
  organization: Organization;
  /** The import that is followed, `new` before there is one. It is in the address: a reload goes on with it. */
  importId: string;
  onImport: (id: string) => void;
  onClose: () => void;
}

/** A list of people as a file: which column is what, what would happen, then that it happens, with a way back. */
export function RosterDialog({ organization: { id: orgId }, importId, onImport, onClose }: RosterDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const [csv, setCsv] = useState('');
  const [mapping, setMapping] = useState(guessMapping([]));
  const [trial, setTrial] = useState<string | null>(null);
  const start = useStartImport(orgId);
  const header = headerOf(csv);
  const current = importId === 'new' ? trial : importId;
  const following = useImport(orgId, current);
  const run = (dryRun: boolean) =>
    start.mutate(
      { csv, map: mapParameter(mapping), dryRun },
      { onSuccess: ({ id }) => (dryRun ? setTrial(id) : onImport(id)) },
    );
  const takeCsv = (next: string) => {
    setCsv(next);
    setMapping(guessMapping(headerOf(next)));
    start.reset();
  };
  const checked = following.data?.dry_run && following.data.status === 'done' ? following.data : undefined;
  const useful = checked?.rows.some(({ outcome }) => ['added', 'invited', 'updated'].includes(outcome)) ?? false;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t('roster.title')}
      description={t(checked ? 'roster.checked' : 'roster.text')}
      closeLabel={shell('close')}
      actions={
        current === null ? (
          <>
            <Button onClick={onClose}>{shell('cancel')}</Button>
            <Button
              variant="primary"
              busy={start.isPending}
              disabled={csv.trim() === '' || mapping.email === null}
              onClick={() => run(true)}
            >
              {t('roster.check')}
            </Button>
          </>
        ) : checked ? (
          <>
            <Button onClick={() => setTrial(null)}>{t('roster.back')}</Button>
            <Button variant="primary" busy={start.isPending} disabled={!useful} onClick={() => run(false)}>
              {t('roster.apply')}
            </Button>
          </>
        ) : (
          <Button onClick={following.data && isRunning(following.data) && trial ? () => setTrial(null) : onClose}>
            {shell('close')}
          </Button>
        )
      }
    >
      {current === null ? (
        <RosterSource csv={csv} header={header} mapping={mapping} onCsv={takeCsv} onMapping={setMapping} />
      ) : (
        <Loaded from={following}>{(made) => <ImportResult key={made.id} orgId={orgId} made={made} />}</Loaded>
      )}
      {start.error && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          {sentence(start.error)}
        </p>
      )}
    </Dialog>
  );
}
