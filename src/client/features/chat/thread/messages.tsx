import { lazy, memo, type ReactNode, type RefObject, Suspense, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { stopSpeaking } from '#client/session/voice/speech.ts';
import { BranchContext } from '../branches/branch-context.ts';
import type { Versions } from '../branches/line-of.ts';
import { useBranchActions } from '../branches/use-branch-actions.ts';
import { useLanes, useLive } from '../live/live-store.ts';
import { useSend } from '../use-send.ts';
import { Answer } from './answer.tsx';
import type { ListHandle, ListPlaceStore } from './list/list-place.ts';
import { useFewAtOnce } from './list/use-few-at-once.ts';
import { useMessageList } from './list/use-message-list.ts';
import { NewLine } from './new-line.tsx';
import { Question } from './question.tsx';
import type { Entry } from './turns-of.ts';

const Comparison = lazy(async () => ({ default: (await import('../compare/comparison.tsx')).Comparison }));

interface MessagesProps {
  conversationId: string;
  entries: readonly Entry[];
  /** Where each message stands among its versions. */
  versions: ReadonlyMap<string, Versions>;
  /** How many messages the conversation has, loaded or not. */
  total: number;
  /** The first that was not read, where there is one. */
  newFrom: string | null;
  /** What scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  place: ListPlaceStore;
  handle: RefObject<ListHandle | null>;
  /** Stands above the first row; null when there is nothing older. */
  older: ReactNode;
}

/** All that is said in a conversation, of which only what is near the view is in the page. */
export const Messages = memo(function Messages(props: MessagesProps) {
  const { conversationId, entries, versions, total, newFrom, frame, place, handle, older } = props;
  const { t } = useTranslation('chat');
  const { list, container } = useMessageList({
    conversationId,
    entries,
    frame,
    older: older !== null,
    place,
    handle,
  });
  const drawn = useFewAtOnce(list);
  const branch = useBranch(conversationId, versions);
  // Nobody is read to from a conversation that was left.
  useEffect(() => stopSpeaking, []);
  const asked = useLive(conversationId, (live) => live?.question?.clientMessageId);
  // Who has just asked wants to see the question and its answer.
  useEffect(() => {
    if (asked) list.scrollToEnd();
  }, [asked, list]);
  const setSize = Math.max(total, entries.length);
  const notLoaded = setSize - entries.length;
  const rows = (
    <div
      ref={container}
      role="log"
      aria-live="off"
      aria-label={t('thread.messages')}
      className="relative mx-auto w-full max-w-[704px]"
    >
      {older !== null && <div className="absolute inset-x-0 top-0 pt-3">{older}</div>}
      {drawn.map(({ index, key }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <div
            key={key as string}
            ref={list.measureElement}
            data-index={index}
            data-row={entry.key}
            className="absolute inset-x-0 grid grid-cols-[minmax(0,1fr)] px-4 tablet:px-8"
          >
            {entry.key === newFrom && <NewLine />}
            {entry.kind === 'question' ? (
              <Question
                text={entry.text}
                at={entry.at}
                message={entry.message}
                number={notLoaded + index + 1}
                of={setSize}
              />
            ) : entry.columns ? (
              <Suspense fallback={<span className="block h-40" />}>
                <Comparison
                  conversationId={conversationId}
                  columns={entry.columns}
                  questionKey={entry.key.slice('compare-'.length)}
                  number={notLoaded + index + 1}
                  of={setSize}
                />
              </Suspense>
            ) : (
              <Answer
                conversationId={conversationId}
                message={entry.message}
                live={entry.live}
                number={notLoaded + index + 1}
                of={setSize}
                before={entry.before}
                first={entry.first}
                last={index === entries.length - 1}
              />
            )}
          </div>
        );
      })}
    </div>
  );
  return <BranchContext value={branch}>{rows}</BranchContext>;
});

/** What can be done with the messages; it changes only when a branch does, or an answer begins or ends. */
function useBranch(conversationId: string, versions: ReadonlyMap<string, Versions>) {
  const actions = useBranchActions(conversationId);
  const busy = useLanes(conversationId, (lanes) => lanes.length > 0);
  const send = useSend(conversationId);
  const ask = useCallback((text: string) => void send(text), [send]);
  return useMemo(
    () => ({ conversationId, actions, versions, busy, ask }),
    [conversationId, actions, versions, busy, ask],
  );
}
