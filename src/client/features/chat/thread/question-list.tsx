import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { afterPaint } from '#client/ui/after-paint.ts';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import type { ListPlaceStore } from './list/list-place.ts';
import { measureTogether } from './list/measure-together.ts';
import type { Entry, QuestionEntry } from './turns-of.ts';
import type { AllMessages } from './use-thread.ts';

export interface QuestionListProps {
  entries: readonly Entry[];
  /** Those of the entries that are questions. */
  questions: readonly QuestionEntry[];
  place: ListPlaceStore;
  all: AllMessages;
  onGo: (key: string) => void;
  /** Of what scrolls. */
  className?: string;
}

/** The questions of a conversation, as a way through it. The one in view is marked. */
export function QuestionList({ entries, questions, place, all, onGo, className }: QuestionListProps) {
  const { t } = useTranslation('chat');
  const current = useCurrent(entries, questions, place);
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: questions.length,
    getScrollElement: () => frame.current,
    getItemKey: (index) => questions[index]?.key ?? index,
    estimateSize: () => 46,
    measureElement: measureTogether,
    overscan: 6,
    anchorTo: 'end',
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });
  useEffect(() => {
    if (current < 0) return;
    // Where it has to scroll is known once the page is laid out; to ask before would lay it out one time more.
    return afterPaint(() => list.scrollToIndex(current, { align: 'auto' }));
  }, [list, current]);
  return (
    <>
      {all.more && (
        <Button
          variant="ghost"
          size="sm"
          busy={all.busy}
          onClick={all.failed ? all.retry : all.start}
          className="mb-1 ms-1 self-start"
        >
          {t('thread.outlineMore')}
        </Button>
      )}
      <div
        ref={frame}
        // While the margin is hidden its rows are 0 px high; a least height lets the first of them be measured again.
        className={cn(
          'min-h-12 overflow-y-auto overscroll-contain [overflow-anchor:none] [scrollbar-width:thin]',
          className,
        )}
      >
        <ul ref={list.containerRef} className="relative">
          {list.getVirtualItems().map(({ index }) => {
            const question = questions[index];
            return (
              question && (
                <li
                  key={question.key}
                  ref={list.measureElement}
                  data-index={index}
                  aria-posinset={index + 1}
                  aria-setsize={questions.length}
                  className="absolute inset-x-0"
                >
                  <button
                    type="button"
                    aria-current={index === current ? 'location' : undefined}
                    onClick={() => onGo(question.key)}
                    className="block w-full border-s-[1.5px] border-line py-[5px] ps-3 text-start leading-[1.35] text-ink-3 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
                  >
                    <span dir="auto" className="line-clamp-2">
                      {question.text.slice(0, 200)}
                    </span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** The place among the questions of the last one that begins above the middle of the view; -1 before the first. */
function useCurrent(entries: readonly Entry[], questions: readonly Entry[], place: ListPlaceStore): number {
  const places = useMemo(() => {
    let question = -1;
    const all = new Map<string, number>();
    for (const { key, kind } of entries) {
      if (kind === 'question') question += 1;
      all.set(key, question);
    }
    return all;
  }, [entries]);
  return useStore(place, ({ middle }) => (middle === null ? questions.length - 1 : (places.get(middle) ?? -1)));
}
