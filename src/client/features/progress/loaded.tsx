import type { ReactNode } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SkeletonGroup } from '#client/ui/skeleton.tsx';
import type { Loadable } from './loadable.ts';
import { SectionBoundary } from './section-boundary.tsx';

export interface LoadedProps<T> {
  from: Loadable<T>;
  /** What it is, such as “Your quests”; named while it loads and when it fails. */
  what: string;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** Part of a page that is loaded by itself: its shape while it comes, its own error with a retry, and never more than itself lost. */
export function Loaded<T>({ from, what, skeleton, children }: LoadedProps<T>) {
  const { t } = useTranslation('progress');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const retry = () => void from.refetch();
  const failed = (error: Error | null) => (
    <ErrorState
      title={t('failed', { what })}
      retryLabel={shell('retry')}
      onRetry={retry}
      busy={from.isFetching}
      reference={
        error instanceof ApiError && error.requestId ? shell('errors.requestId', { id: error.requestId }) : null
      }
      className="mt-3 py-6"
    >
      {sentence(error)}
    </ErrorState>
  );

  if (from.data !== undefined) {
    const { data } = from;
    return (
      <SectionBoundary version={from.dataUpdatedAt} fallback={failed(null)}>
        <Drawn data={data} draw={children} />
      </SectionBoundary>
    );
  }
  if (!from.error) return <SkeletonGroup label={t('loading', { what })}>{skeleton}</SkeletonGroup>;
  if (from.error instanceof ApiError && [404, 405].includes(from.error.status)) {
    return <p className="pt-3 text-13 text-ink-3">{shell('errors.unsupported')}</p>;
  }
  return failed(from.error);
}

/** Draws inside the boundary, so that data of an unknown shape breaks no more than its own part. */
function Drawn<T>({ data, draw }: { data: T; draw: (data: T) => ReactNode }) {
  return draw(data);
}
