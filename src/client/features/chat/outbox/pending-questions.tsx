import { type RefObject, useEffect, useRef } from 'react';
import { PendingQuestion } from './pending-question.tsx';
import { usePending } from './use-outbox.ts';

interface PendingQuestionsProps {
  conversationId: string;
  /** What the thread shows already, by `client_message_id`. */
  shown: readonly { key: string }[];
  /** What scrolls. */
  frame: RefObject<HTMLElement | null>;
}

/** The messages of a conversation that the server does not have yet, under what is said. */
export function PendingQuestions({ conversationId, shown, frame }: PendingQuestionsProps) {
  const pending = usePending(conversationId).filter(({ id }) => !shown.some(({ key }) => key === id));
  const end = useRef<HTMLDivElement>(null);
  const newest = pending.at(-1)?.id;
  useEffect(() => {
    if (newest) return keepInView(end.current, frame.current);
  }, [newest, frame]);
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

/**
 * Shows the last message, also when the reason of its waiting, or a line about the network, takes room a moment later;
 * until the reader goes somewhere else. Gives what ends it.
 */
function keepInView(last: HTMLElement | null, frame: HTMLElement | null): (() => void) | undefined {
  if (!last || !frame) return undefined;
  const show = () => last.scrollIntoView?.({ block: 'nearest' });
  show();
  const sizes = new ResizeObserver(show);
  sizes.observe(last);
  sizes.observe(frame);
  const end = () => sizes.disconnect();
  const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
  for (const move of moves) frame.addEventListener(move, end, { once: true, passive: true });
  return () => {
    end();
    for (const move of moves) frame.removeEventListener(move, end);
  };
}
