import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Bands, OpenEssay } from '#contract/calibration.ts';
import { Learned } from '../learned.tsx';
import { useFormats } from '../use-formats.ts';
import { BandsForm } from './bands-form.tsx';
import { criteria, essayQuery } from './calibration-queries.ts';
import { useRemoveEssay } from './use-remove-essay.ts';

/** An anchor essay: it is rated first, and compared afterwards. */
export function EssayView({ orgId, essayId, admin }: { orgId: string; essayId: string; admin: boolean }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const essay = useQuery(essayQuery(orgId, essayId));
  return (
    <LoadedPart area="organizationFigures" from={essay} what={t('calibration.essay')}>
      {(data) => (
        <Section
          title={<bdi lang="en">{data.title}</bdi>}
          end={admin && data.source === 'organization' && <RemoveEssay orgId={orgId} essayId={essayId} />}
        >
          <p className="mt-3 text-13 text-ink-3">{t('calibration.long', { words: number(data.words) })}</p>
          <Learned className="max-w-essay pt-2 whitespace-pre-wrap">{data.text}</Learned>
          {data.verdict ? <Compared verdict={data.verdict} /> : <BandsForm orgId={orgId} essayId={essayId} />}
        </Section>
      )}
    </LoadedPart>
  );
}

function RemoveEssay({ orgId, essayId }: { orgId: string; essayId: string }) {
  const { t } = useTranslation('organizationFigures');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveEssay(orgId, essayId, () => void navigate(`/organizations/${orgId}/calibration`));
  return (
    <>
      <Button size="sm" variant="danger-quiet" onClick={() => setAsking(true)}>
        {t('calibration.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('calibration.removeTitle')}
        description={t('calibration.removeText')}
        note={remove.problem && <span role="alert">{remove.problem}</span>}
        cancelLabel={shell('cancel')}
        confirmLabel={t('calibration.remove')}
        busy={remove.busy}
        onConfirm={remove.go}
      />
    </>
  );
}

interface Row {
  criterion: (typeof criteria)[number];
  bands: readonly (number | null)[];
}

/** The own bands beside those of the evaluator and of others. */
function Compared({ verdict }: { verdict: NonNullable<OpenEssay['verdict']> }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const raters: [name: string, bands: Bands | null][] = [
    [t('calibration.mine'), verdict.mine],
    [t('calibration.theEvaluator'), verdict.evaluator],
    ...verdict.others.map(({ rater, bands }): [string, Bands] => [rater, bands]),
  ];
  const columns: Column<Row>[] = [
    {
      key: 'criterion',
      header: t('calibration.criterion'),
      cell: ({ criterion }) => <span className="font-medium">{t(`calibration.criteria.${criterion}`)}</span>,
    },
    ...raters.map(
      ([name], place): Column<Row> => ({
        key: String(place),
        header: <bdi>{name}</bdi>,
        align: 'end',
        cell: ({ bands }) => {
          const band = bands[place] ?? null;
          return band === null ? t('calibration.none') : <span className="tabular">{number(band)}</span>;
        },
      }),
    ),
  ];
  const rows = criteria.map((criterion) => ({
    criterion,
    bands: raters.map(([, bands]) => bands?.[criterion] ?? null),
  }));
  return (
    <div className="mt-6">
      <DataTable
        label={t('calibration.compared')}
        columns={columns}
        rows={rows}
        rowKey={({ criterion }) => criterion}
      />
      {verdict.evaluator === null && <p className="mt-2 text-ink-3">{t('calibration.unscored')}</p>}
    </div>
  );
}
