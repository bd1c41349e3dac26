import { useCallback, useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Message } from '#contract/chat.ts';
import { useLive } from '../live/live-store.ts';
import { useSend } from '../use-send.ts';
import { Answer } from './answer.tsx';
import { Question } from './question.tsx';
import { type Entry, entriesOf } from './turns-of.ts';

interface MessagesProps {
  conversationId: string;
  entries: readonly Entry[];
}

/** The id of the element that shows a message, for links to it. */
export const elementId = (key: string) => `message-${key}`;

/** All that is said in a conversation; each word that comes draws only the answer that it belongs to. */
export function useEntries(conversationId: string | null, newestFirst: readonly Message[]): Entry[] {
  const exists = useLive(conversationId, (live) => live !== undefined);
  const messageId = useLive(conversationId, (live) => live?.messageId ?? null);
  const question = useLive(conversationId, (live) => live?.question ?? null);
  return useMemo(
    () => entriesOf(newestFirst, exists ? { messageId, question } : null),
    [newestFirst, exists, messageId, question],
  );
}

export function Messages({ conversationId, entries }: MessagesProps) {
  const { t } = useTranslation('chat');
  const send = useSend(conversationId);
  const lastQuestion = entries.findLast((entry) => entry.kind === 'question')?.text;
  const writing = useLive(conversationId, (live) => live !== undefined);
  const askAgain = useCallback(() => {
    if (lastQuestion !== undefined) send(lastQuestion);
  }, [lastQuestion, send]);
  return (
    <div
      role="log"
      aria-live="off"
      aria-label={t('thread.messages')}
      className="grid grid-cols-[minmax(0,1fr)] gap-5 max-tablet:gap-[22px]"
    >
      {entries.map((entry, index) =>
        entry.kind === 'question' ? (
          <Question key={entry.key} id={elementId(entry.key)} text={entry.text} at={entry.at} />
        ) : (
          <Answer
            key={entry.key}
            conversationId={conversationId}
            message={entry.message}
            live={entry.live}
            onAskAgain={index === entries.length - 1 && !writing && lastQuestion !== undefined ? askAgain : undefined}
          />
        ),
      )}
    </div>
  );
}
