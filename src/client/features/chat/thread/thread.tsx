import { useCallback, useMemo, useRef, useState } from 'react';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { latePart } from '#client/ui/late-part.tsx';
import { useLine } from '../branches/use-line.ts';
import { Composer } from '../composer/composer.tsx';
import { readDraft } from '../drafts.ts';
import { useLearningTime } from '../learning-time/use-learning-time.ts';
import { PendingQuestions } from '../outbox/pending-questions.tsx';
import { usePending, useWaiting } from '../outbox/use-outbox.ts';
import { useOpenSettings } from '../settings-of-conversation/use-open-settings.ts';
import { useConversation } from '../use-conversation.ts';
import { useSend } from '../use-send.ts';
import { Announcer } from './announcer.tsx';
import { FindBar } from './find/find-bar.tsx';
import { useFind } from './find/use-find.ts';
import { JumpToLatest } from './list/jump-to-latest.tsx';
import { createListPlace, type ListHandle } from './list/list-place.ts';
import { Messages } from './messages.tsx';
import { OlderMessages } from './older-messages.tsx';
import { Outline } from './outline.tsx';
import { StartView } from './start-view.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadStates } from './thread-states.tsx';
import { useEntries } from './use-entries.ts';
import { useLinkedMessage } from './use-linked-message.ts';
import { useNewLine } from './use-new-line.ts';
import { useThread } from './use-thread.ts';

const OutlineSheet = latePart(async () => (await import('./outline-sheet.tsx')).OutlineSheet);

interface ThreadProps {
  /** Null: a conversation that has not begun. */
  conversationId: string | null;
  onList: () => void;
}

/** One conversation: its head, what was said, and the composer, which never moves. */
export function Thread({ conversationId, onList }: ThreadProps) {
  const { t } = useTranslation('chat');
  const server = useServerWords();
  const { pages, messages, missing, all } = useThread(conversationId);
  const conversation = useConversation(conversationId, pages.isSuccess);
  const line = useLine(conversationId, messages, conversation !== null, all);
  const entries = useEntries(conversationId, line, messages);
  const send = useSend(conversationId);
  const pending = usePending(conversationId).length > 0;
  const { id: userId } = useUser();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle>(null);
  const [place] = useState(createListPlace);
  const newFrom = useNewLine(conversationId, entries, place);
  useLinkedMessage(entries, pages.isSuccess && entries.length > 0, all, list);
  const find = useFind(conversationId, frame);
  const questions = useMemo(() => entries.filter((entry) => entry.kind === 'question'), [entries]);
  const [outlined, setOutlined] = useState(false);
  const go = useCallback((key: string) => void list.current?.show(key), []);
  const toEnd = useCallback(() => list.current?.toEnd(), []);
  const older = useMemo(() => (all.more ? <OlderMessages frame={frame} all={all} /> : null), [all]);

  // A conversation whose first message has not arrived is not missing; it has not begun. Nor is one whose message came back.
  const waiting = useWaiting(conversationId) || (missing && readDraft({ userId, conversationId }).text !== '');
  const gone = missing && !waiting;
  const starts =
    conversationId === null || (entries.length === 0 && !pending && (pages.isSuccess || (missing && waiting)));
  const onSettings = useOpenSettings(conversationId, { first: starts, missing });
  useLearningTime(gone ? null : (conversation?.id ?? null));
  const title = conversation
    ? titleIn(server, conversation.title)
    : t(starts || gone || entries.length < 3 ? 'thread.new' : 'thread.untitled');
  // Of those that are loaded, the ones in other branches do not count.
  const total = (conversation?.message_count ?? 0) - (messages.length - line.messages.length);
  const said = conversationId !== null && entries.length > 0;
  const way = said && questions.length >= 2 ? { entries, questions, place, all, onGo: go } : null;

  return (
    <section
      aria-label={t('thread.label')}
      className="relative grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]"
    >
      <ThreadHeader
        conversation={conversation}
        title={title}
        onSettings={conversation || starts ? onSettings : undefined}
        onList={onList}
        onFind={said ? find.show : undefined}
        finding={find.open}
        onOutline={way ? () => setOutlined(true) : undefined}
      />
      <div className="relative min-h-0">
        {find.open && said && (
          <FindBar
            entries={entries}
            total={total}
            all={all}
            frame={frame}
            place={place}
            list={list}
            asked={find.asked}
            onClose={find.close}
          />
        )}
        <div
          ref={frame}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
          tabIndex={0}
          className="@container-size relative h-full overflow-y-auto overscroll-contain [overflow-anchor:none] [scrollbar-width:thin] focus-visible:-outline-offset-2"
        >
          <div className="grid min-h-full wide:grid-cols-[minmax(0,1fr)_212px]">
            {starts ? (
              <StartView onAsk={send} />
            ) : (
              <div className="min-w-0">
                <ThreadStates
                  gone={gone}
                  loading={pages.isPending && entries.length === 0 && !waiting}
                  error={pages.isError && !pages.data && !missing ? pages.error : null}
                  busy={pages.isFetching}
                  onRetry={() => void pages.refetch()}
                />
                {said && (
                  <Messages
                    key={conversationId}
                    conversationId={conversationId}
                    entries={entries}
                    versions={line.versions}
                    total={total}
                    newFrom={newFrom}
                    frame={frame}
                    place={place}
                    handle={list}
                    older={older}
                  />
                )}
                {conversationId && <PendingQuestions conversationId={conversationId} shown={entries} frame={frame} />}
              </div>
            )}
            <div className="hidden wide:block">{way && <Outline {...way} />}</div>
          </div>
        </div>
      </div>
      <div className="relative pt-px">
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 bottom-full h-7 bg-linear-to-b from-transparent to-bg"
        />
        {said && <JumpToLatest place={place} unread={newFrom !== null} onJump={toEnd} />}
        <Composer conversationId={conversationId} disabled={gone} first={starts} onSettings={onSettings} />
      </div>
      {way && (
        <OutlineSheet
          {...way}
          open={outlined}
          onOpenChange={setOutlined}
          onArrive={(key) => list.current?.focus(key)}
        />
      )}
      <Announcer conversationId={conversationId} />
    </section>
  );
}
