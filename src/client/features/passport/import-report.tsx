import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import type { ImportItem, PassportReport } from '#contract/passport.ts';

/** What became of an archive: the sums, and each thing that is not there. */
export function ImportReport({ report }: { report: PassportReport }) {
  const { t } = useTranslation('passport');
  const { imported, failed } = report.counts;
  const of = (outcome: ImportItem['outcome']) => report.items.filter((item) => item.outcome === outcome);
  const save = () =>
    saveFile(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }), 'xentree-import-report.json');
  return (
    <section aria-label={t('report.title')} className="grid justify-items-start gap-4">
      <Notice tone={failed > 0 || imported === 0 ? 'warn' : 'good'} role="status" className="w-full">
        <p>{imported > 0 ? t('report.good', { count: imported }) : t('report.nothing')}</p>
        {failed > 0 && <p>{t('report.bad', { count: failed })}</p>}
      </Notice>
      <Items label={t('report.failures')} items={of('failed')} />
      <Items label={t('report.rest')} items={of('skipped')} />
      <Button icon={Download} onClick={save}>
        {t('report.download')}
      </Button>
    </section>
  );
}

const page = 50;

function Items({ label, items }: { label: string; items: readonly ImportItem[] }) {
  const { t } = useTranslation('passport');
  const say = useErrorWords();
  const [shown, setShown] = useState(page);
  if (items.length === 0) return null;
  const rows = items.slice(0, shown).map((item, index) => ({ ...item, key: `${index}` }));
  return (
    <div className="grid w-full justify-items-start gap-2">
      <h3 className="font-medium">{label}</h3>
      <DataTable
        label={label}
        className="w-full"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'file', header: t('report.file'), cell: ({ file }) => <bdi className="wrap-anywhere">{file}</bdi> },
          { key: 'id', header: t('report.item'), cell: ({ id }) => <bdi className="wrap-anywhere">{id ?? ''}</bdi> },
          { key: 'reason', header: t('report.reason'), cell: ({ reason }) => reason && say.answer(reason) },
        ]}
      />
      {items.length > shown && (
        <Button variant="ghost" onClick={() => setShown(shown + page)}>
          {t('report.more')}
        </Button>
      )}
    </div>
  );
}
