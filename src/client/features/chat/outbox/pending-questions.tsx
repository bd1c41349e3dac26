import { useEffect, useRef } from 'react';
import { PendingQuestion } from './pending-question.tsx';
import { usePending } from './use-outbox.ts';

interface PendingQuestionsProps {
  conversationId: string;
  /** What the thread shows already, by `client_message_id`. */
  shown: readonly { key: string }[];
}

/** The messages of a conversation that the server does not have yet, under what is said. */
export function PendingQuestions({ conversationId, shown }: PendingQuestionsProps) {
  const pending = usePending(conversationId).filter(({ id }) => !shown.some(({ key }) => key === id));
  const end = useRef<HTMLDivElement>(null);
  const newest = pending.at(-1)?.id;
  useEffect(() => {
    if (newest) end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [newest]);
  if (pending.length === 0) return null;
  return (
    <div
      ref={end}
      className="mx-auto grid w-full max-w-[704px] grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-4 pb-5 tablet:px-8 tablet:pb-6"
    >
      {pending.map((row) => (
        <PendingQuestion key={row.id} row={row} />
      ))}
    </div>
  );
}
