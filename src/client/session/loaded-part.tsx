import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { ApiError } from './api-error.ts';

type Area = 'admin' | 'connectors' | 'english' | 'live' | 'organizationAccess' | 'organizationFigures' | 'reminders';

export interface LoadedProps<T> {
  from: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  /** What it is, named while it loads and when it fails. */
  what: string;
  children: (data: T) => ReactNode;
}

/**
 * A part of the page that is loaded by itself: its shape while it comes, and its own error with a retry, in the words
 * `loading` and `failed` of an area.
 */
export function LoadedPart<T>({ area, from, what, children }: LoadedProps<T> & { area: Area }): ReactNode {
  const { t } = useTranslation(area);
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { data, error } = from;
  if (data !== undefined) return children(data);
  if (!error) return <SkeletonRows label={t('loading', { what })} className="mt-5" />;
  return (
    <ErrorState
      title={t('failed', { what })}
      retryLabel={shell('retry')}
      onRetry={() => void from.refetch()}
      busy={from.isFetching}
      reference={
        error instanceof ApiError && error.requestId ? shell('errors.requestId', { id: error.requestId }) : null
      }
      className="mt-3"
    >
      {sentence(error)}
    </ErrorState>
  );
}
