import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { toast } from '#client/ui/toast.ts';
import { conversations } from '#contract/conversations.ts';
import type { SearchStatus } from '#contract/search.ts';
import { EmbeddingsSection } from './embeddings-section.tsx';

/** While the index is being made anew, how far it is is asked for so often. Milliseconds. */
const pollMs = 1_000;
const isRunning = (status: SearchStatus | undefined) => /^(?:queued|running)$/.test(status?.reindex?.state ?? '');
/** Is there anything whose progress is shown? */
const isMoving = (status: SearchStatus | undefined) =>
  isRunning(status) || (status !== undefined && status.embeddings.computed < status.embeddings.total);

/** What of everything can be found, for administrators, and the way to make the index anew. */
export function IndexSection() {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const status = useQuery({
    ...queryOf(session.api, conversations.searchStatus),
    refetchInterval: ({ state }) => (isMoving(state.data) ? pollMs : false),
  });
  const { data, error } = status;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <Section title={t('index.title')}>
        <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('index.text')}</p>
        {data && <IndexState status={data} />}
        {!data && !error && <SkeletonRows label={t('loading', { what: t('index.title') })} />}
        {!data && error && (
          <ErrorState
            title={t('failed', { what: t('index.title') })}
            retryLabel={shell('retry')}
            onRetry={() => void status.refetch()}
            busy={status.isFetching}
          >
            {sentence(error)}
          </ErrorState>
        )}
      </Section>
      {data && <EmbeddingsSection embeddings={data.embeddings} />}
    </div>
  );
}

function IndexState({ status }: { status: SearchStatus }) {
  const { t, language } = useTranslation('admin');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const number = (value: number) => value.toLocaleString(language);
  const begin = useMutation({
    mutationFn: () => session.api.call(conversations.reindex),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conversations.searchStatus) }),
    onError: (error) => toast({ message: sentence(error) ?? t('unexpected') }),
  });
  const { reindex, lag_seconds: lag } = status;
  const running = isRunning(status);
  const progress = reindex ? t('index.progress', { done: number(reindex.done), total: number(reindex.total) }) : '';
  return (
    <div className="grid justify-items-start gap-5">
      <DataTable
        label={t('index.title')}
        rows={status.types}
        rowKey={({ type }) => type}
        columns={[
          { key: 'type', header: t('index.kind'), cell: ({ type }) => t(`index.kinds.${type}`) },
          { key: 'rows', header: t('index.rows'), align: 'end', cell: ({ rows }) => number(rows) },
          { key: 'indexed', header: t('index.indexed'), align: 'end', cell: ({ indexed }) => number(indexed) },
          {
            key: 'embedded',
            header: t('index.embedded'),
            align: 'end',
            from: 'tablet',
            cell: ({ embedded }) => number(embedded),
          },
        ]}
      />
      <p className="text-13 text-ink-3">{lag === 0 ? t('index.upToDate') : t('index.lag', { seconds: number(lag) })}</p>
      {running && reindex ? (
        <div className="grid w-full max-w-[480px] gap-2">
          <ProgressBar label={t('index.rebuild')} value={reindex.done} max={reindex.total} valueText={progress} />
          <p className="tabular text-13 text-ink-3">{progress}</p>
        </div>
      ) : (
        <Button busy={begin.isPending} onClick={() => begin.mutate()}>
          {t('index.rebuild')}
        </Button>
      )}
    </div>
  );
}
