import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { useFailureWords } from './use-failure-words.ts';

interface Loading<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  from: Loading<T>;
  children: (data: T) => ReactNode;
}

/** A part of the page that is loaded by itself: its shape while it comes, and its own error with a retry. */
export function Loaded<T>({ from, children }: LoadedProps<T>) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const { data, error } = from;
  if (data !== undefined) return children(data);
  if (!error) return <SkeletonRows label={t('loading')} rows={5} className="pt-4" />;
  return (
    <ErrorState
      title={t('failed')}
      retryLabel={shell('retry')}
      onRetry={() => void from.refetch()}
      busy={from.isFetching}
      reference={
        error instanceof ApiError && error.requestId ? shell('errors.requestId', { id: error.requestId }) : null
      }
    >
      {sentence(error)}
    </ErrorState>
  );
}
