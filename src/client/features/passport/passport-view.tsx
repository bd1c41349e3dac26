import { useTranslation } from '#client/i18n/use-translation.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { DeleteSection } from './delete-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import { useContents } from './passport-queries.ts';

/** What is the person's own: take it along, bring it back, have it deleted. */
export function PassportView() {
  const { t } = useTranslation('passport');
  const { t: shell } = useTranslation('shell');
  const contents = useContents();
  if (contents.isPending) return <Skeleton className="h-row" />;
  if (contents.isError)
    return <ErrorState title={t('loadFailed')} retryLabel={shell('retry')} onRetry={() => void contents.refetch()} />;
  return (
    <div className="grid gap-10">
      <ExportSection contents={contents.data} />
      <ImportSection empty={contents.data.empty} />
      <DeleteSection contents={contents.data} />
    </div>
  );
}
