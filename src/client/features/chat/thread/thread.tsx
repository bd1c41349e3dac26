import ArrowDown from 'lucide-react/icons/arrow-down';
import { useCallback, useEffect } from 'react';
import { titleIn } from '#client/i18n/server-words.ts';
import { useErrorWords, useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { Composer } from '../composer/composer.tsx';
import { useDraft } from '../drafts.ts';
import { useLearningTime } from '../learning-time/use-learning-time.ts';
import { useLive } from '../live/live-store.ts';
import { useConversation } from '../use-conversation.ts';
import { useSend } from '../use-send.ts';
import { Announcer } from './announcer.tsx';
import { Messages, useEntries } from './messages.tsx';
import { OlderMessages } from './older-messages.tsx';
import { Outline } from './outline.tsx';
import { StartView } from './start-view.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';
import { useThread } from './use-thread.ts';

interface ThreadProps {
  /** Null: a conversation that has not begun. */
  conversationId: string | null;
  onList: () => void;
}

/** One conversation: its head, what was said, and the composer, which never moves. */
export function Thread({ conversationId, onList }: ThreadProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const server = useServerWords();
  const { id: userId } = useUser();
  const { pages, messages, missing } = useThread(conversationId);
  const entries = useEntries(conversationId, messages);
  const conversation = useConversation(conversationId, pages.isSuccess);
  const draft = useDraft({ userId, conversationId });
  const send = useSend(conversationId);
  const { frame, content, atEnd, toEnd } = useStickToEnd(conversationId, messages.at(-1)?.id);
  const asked = useLive(conversationId, (live) => live?.question?.clientMessageId);
  const { fetchNextPage } = pages;
  const loadOlder = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);

  // Who has just asked wants to see the question and its answer.
  useEffect(() => {
    if (asked) toEnd();
  }, [asked, toEnd]);

  // A conversation whose first message has not arrived is not missing; it has not begun.
  const waiting = draft.returned !== null || draft.sending !== null;
  const gone = missing && !waiting;
  const starts = conversationId === null || (entries.length === 0 && (pages.isSuccess || (missing && waiting)));
  useLearningTime(gone ? null : (conversation?.id ?? null));
  const title = conversation
    ? titleIn(server, conversation.title)
    : t(starts || gone || entries.length < 3 ? 'thread.new' : 'thread.untitled');

  return (
    <section
      aria-label={t('thread.label')}
      className="relative grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto]"
    >
      <ThreadHeader conversation={conversation} title={title} onList={onList} />
      <div
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
        tabIndex={0}
        className="relative overflow-y-auto overscroll-contain [overflow-anchor:none] [scrollbar-width:thin] focus-visible:-outline-offset-2"
      >
        <div ref={content} className="grid min-h-full wide:grid-cols-[minmax(0,1fr)_212px]">
          {starts ? (
            <StartView onAsk={send} />
          ) : (
            <div className="mx-auto w-full max-w-[704px] px-4 py-5 tablet:px-8 tablet:pt-[22px] tablet:pb-6">
              {gone && (
                <EmptyState title={t('thread.missing')} action={<ButtonLink to="/chat">{t('list.new')}</ButtonLink>}>
                  {t('thread.missingText')}
                </EmptyState>
              )}
              {pages.isPending && entries.length === 0 && <Shapes label={t('thread.loading')} />}
              {pages.isError && !pages.data && !missing && (
                <ErrorState
                  title={t('thread.failed')}
                  retryLabel={shell('retry')}
                  busy={pages.isFetching}
                  onRetry={() => void pages.refetch()}
                >
                  {sentence(pages.error)}
                </ErrorState>
              )}
              {pages.hasNextPage && (
                <OlderMessages
                  frame={frame}
                  busy={pages.isFetchingNextPage}
                  failed={pages.isFetchNextPageError}
                  onLoad={loadOlder}
                />
              )}
              {conversationId && <Messages conversationId={conversationId} entries={entries} />}
            </div>
          )}
          <div className="hidden wide:block">{!starts && <Outline frame={frame} entries={entries} />}</div>
        </div>
      </div>
      <div className="relative pt-px">
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 bottom-full h-7 bg-linear-to-b from-transparent to-bg"
        />
        {!atEnd && entries.length > 0 && (
          <Button
            size="sm"
            icon={ArrowDown}
            onClick={toEnd}
            className="absolute start-1/2 bottom-full mb-3 -translate-x-1/2 rounded-full bg-raised shadow-float rtl:translate-x-1/2"
          >
            {t('thread.latest')}
          </Button>
        )}
        <Composer conversationId={conversationId} disabled={gone} first={starts} />
      </div>
      <Announcer conversationId={conversationId} />
    </section>
  );
}

function Shapes({ label }: { label: string }) {
  return (
    <SkeletonGroup label={label} className="grid gap-7">
      <Skeleton className="h-12 w-3/5 justify-self-end rounded-[16px]" />
      <span aria-hidden="true" className="grid gap-3">
        <Skeleton className="w-1/4" />
        <Skeleton className="w-11/12" />
        <Skeleton className="w-full" />
        <Skeleton className="w-2/3" />
      </span>
    </SkeletonGroup>
  );
}
