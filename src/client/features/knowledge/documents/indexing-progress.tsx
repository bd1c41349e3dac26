import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Document } from '#contract/knowledge.ts';
import { useFormats } from '../use-formats.ts';

/** How far a document is read, with the numbers. */
export function IndexingProgress({ document: { title, status, progress, chunks } }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const { share } = useFormats();
  const words =
    status === 'queued'
      ? t('status.queuedLine')
      : chunks > 0
        ? t('status.indexingLine', { share: share(progress), count: chunks })
        : t('status.reading', { share: share(progress) });
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2">
      <ProgressBar
        label={t('status.progressOf', { title })}
        value={progress}
        max={1}
        valueText={words}
        size="thin"
        className="max-w-60"
      />
      <span className="tabular">{words}</span>
    </div>
  );
}
