import { useSyncExternalStore } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { useSession, useUser } from '#client/session/use-session.ts';
import { isStale, type OutboxRow } from './outbox-row.ts';

type Action = 'retry' | 'send' | 'now' | 'edit' | 'discard';

/** Where a message stands, as a sentence, and what its author can do with it. */
export function useRowWords(row: OutboxRow): { words: string; can: readonly Action[] } {
  const { t, language } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const { timezone } = useUser();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const expired = useSession((state) => state.status === 'expired');
  const { state, attempts, refusal, wantedAt } = row;
  // What was tried may have arrived: taking it back would promise too much.
  const mayTake: readonly Action[] = attempts === 0 ? ['edit', 'discard'] : [];

  if (state === 'failed') {
    const reason =
      refusal?.code === 'withdrawn'
        ? t('outbox.withdrawn')
        : ((refusal?.status ? sentence(new ApiError(refusal)) : null) ?? t('composer.failedUnknown'));
    return { words: t('outbox.failed', { reason }), can: ['retry', 'edit', 'discard'] };
  }
  if (isStale(row, Date.now())) {
    const date = new Intl.DateTimeFormat(regionalLocale(language), { dateStyle: 'long', timeZone: timezone }).format(
      wantedAt,
    );
    return { words: t('outbox.old', { date }), can: ['send', 'edit', 'discard'] };
  }
  if (!online) return { words: t('outbox.offline'), can: mayTake };
  if (expired) return { words: t('outbox.signIn'), can: mayTake };
  if (state === 'sending') return { words: t('outbox.sending'), can: [] };
  if (refusal?.code === 'internal_error') return { words: t('outbox.waiting'), can: ['now'] };
  if (refusal) {
    return { words: t('outbox.trying', { reason: sentence(new ApiError(refusal)) ?? '' }), can: ['now', ...mayTake] };
  }
  return { words: t('outbox.waiting'), can: mayTake };
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
