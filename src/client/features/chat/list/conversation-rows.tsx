import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import type { Conversation } from '#contract/conversations.ts';
import { conversationPages, type ListFilter } from '../chat-queries.ts';
import { ConversationRow } from './conversation-row.tsx';
import { groupConversations } from './group-conversations.ts';
import { SelectRow } from './select-row.tsx';

interface ConversationRowsProps extends ListFilter {
  currentId: string | null;
  onOpen?: (() => void) | undefined;
  /** Those that are chosen, while several are; null otherwise. */
  selected: ReadonlySet<string> | null;
  onPress: (id: string, shift: boolean) => void;
}

/** The rows of the list and whatever stands in their place: shapes, an error, a word when there are none, the way to more. */
export function ConversationRows(props: ConversationRowsProps) {
  const { q, archived, tag = null, currentId, onOpen, selected, onPress } = props;
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { timezone } = useUser();
  const list = useInfiniteQuery({
    ...conversationPages({ q, archived, tag }),
    placeholderData: q || tag ? keepPreviousData : undefined,
  });
  if (list.isPending) return <Shapes label={t('list.loading')} />;
  if (list.isError && !list.data)
    return (
      <ErrorState
        title={t('list.failed')}
        retryLabel={shell('retry')}
        busy={list.isFetching}
        onRetry={() => void list.refetch()}
        className="mx-1 mt-3"
      >
        {sentence(list.error)}
      </ErrorState>
    );
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !list.hasNextPage)
    return (
      <p className="px-2 pt-5 text-ink-3">
        {t(q ? 'list.notFound' : archived ? 'list.noneArchived' : 'list.empty', { q })}
      </p>
    );
  const groups = archived ? [] : groupConversations(items, new Date(), timezone);
  const rows = (some: readonly Conversation[]) =>
    some.map((one) =>
      selected ? (
        <SelectRow key={one.id} conversation={one} checked={selected.has(one.id)} onPress={onPress} />
      ) : (
        <ConversationRow key={one.id} conversation={one} current={one.id === currentId} onOpen={onOpen} />
      ),
    );
  return (
    <>
      {archived && <ul className="pt-2">{rows(items)}</ul>}
      {groups.map(({ name, items: some }) => (
        <Group key={name} title={t(`list.groups.${name}`)}>
          {rows(some)}
        </Group>
      ))}
      {list.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className="mt-2 ms-0.5 max-tablet:min-h-touch"
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="px-2 pt-3.5 pb-[5px] text-12 font-medium text-ink-3">
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

function Shapes({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label} className="grid gap-5 px-2 pt-6">
      {['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3', 'w-3/5'].map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes that never change places
        <span key={row} aria-hidden="true" className="grid gap-2">
          <Skeleton className={width} />
          <Skeleton className="h-2.5 w-11/12" />
        </span>
      ))}
    </SkeletonGroup>
  );
}
