import { useInfiniteQuery } from '@tanstack/react-query';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { toast } from '#client/ui/toast.ts';
import { auth, type Session } from '#contract/auth.ts';
import { useEndSession } from './account-queries.ts';
import { deviceName } from './device-name.ts';

/** Where the person is signed in, newest use first; each can be ended from here. */
export function SessionList() {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const list = useInfiniteQuery({
    queryKey: keyOf(auth.sessions),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(auth.sessions, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  if (list.isPending) return <Skeleton className="h-row" />;
  if (list.isError)
    return (
      <ErrorState title={shell('errors.loadFailed')} retryLabel={shell('retry')} onRetry={() => void list.refetch()} />
    );
  return (
    <>
      <ul>
        {list.data.pages
          .flatMap((page) => page.items)
          .map((one) => (
            <SessionRow key={one.id} session={one} />
          ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('sessions.more')}
        </Button>
      )}
    </>
  );
}

function SessionRow({ session: one }: { session: Session }) {
  const { t, language } = useTranslation('settings');
  const end = useEndSession();
  const device = deviceName(one.user_agent) ?? t('sessions.unknown');
  const when = (instant: string) =>
    new Intl.DateTimeFormat(regionalLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(instant),
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex items-center gap-2 font-medium">
          {device}
          {one.current && <Badge tone="good">{t('sessions.current')}</Badge>}
        </p>
        <p className="text-13 text-ink-3">
          {t('sessions.lastUsed', { when: when(one.last_used_at) })} ·{' '}
          {t('sessions.since', { when: when(one.created_at) })}
          {one.ip && (
            <>
              {' · '}
              <bdi>{one.ip}</bdi>
            </>
          )}
        </p>
      </div>
      {!one.current && (
        <Button
          size="sm"
          variant="danger-quiet"
          busy={end.isPending}
          aria-label={t('sessions.endLabel', { device })}
          onClick={() => end.mutate(one.id, { onSuccess: () => toast({ message: t('sessions.ended') }) })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
