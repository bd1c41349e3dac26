import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Section } from '#client/ui/section.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { passageHits } from '../knowledge-queries.ts';
import { PassageHit } from './passage-hit.tsx';

/** The passages that fit a query best; the last ones stay until new ones come. */
export function FoundPassages({ q }: { q: string }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const found = useQuery({ ...passageHits(q), placeholderData: keepPreviousData });
  const items = found.data?.items;
  return (
    <Section
      title={t('find.title')}
      end={items && <span role="status">{t('find.count', { count: items.length })}</span>}
      className="mt-8 mb-10"
    >
      {found.isPending && <SkeletonRows label={t('find.loading')} rows={3} className="pt-5" />}
      {found.isError && !items && (
        <ErrorState
          title={t('find.failed')}
          retryLabel={shell('retry')}
          busy={found.isFetching}
          onRetry={() => void found.refetch()}
          className="mt-4"
        >
          {sentence(found.error)}
        </ErrorState>
      )}
      {items?.length === 0 && <p className="pt-5 text-ink-3">{t('find.none', { q })}</p>}
      {items && items.length > 0 && (
        <ol aria-label={t('find.title')} aria-busy={found.isPlaceholderData || undefined}>
          {items.map((hit) => (
            <PassageHit key={hit.chunk_id} hit={hit} q={q} />
          ))}
        </ol>
      )}
    </Section>
  );
}
