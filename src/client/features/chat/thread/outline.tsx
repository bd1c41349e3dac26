import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { ListPlaceStore } from './list/list-place.ts';
import type { Entry } from './turns-of.ts';
import type { AllMessages } from './use-thread.ts';

interface OutlineProps {
  entries: readonly Entry[];
  place: ListPlaceStore;
  all: AllMessages;
  onGo: (key: string) => void;
}

/** The questions of a conversation in its margin, as a way through it. The one in view is marked. */
export const Outline = memo(function Outline({ entries, place, all, onGo }: OutlineProps) {
  const { t } = useTranslation('chat');
  const questions = useMemo(() => entries.filter((entry) => entry.kind === 'question'), [entries]);
  const current = useCurrent(entries, questions, place);
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: questions.length,
    getScrollElement: () => frame.current,
    getItemKey: (index) => questions[index]?.key ?? index,
    estimateSize: () => 46,
    overscan: 6,
    anchorTo: 'end',
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });
  const shown = questions.length >= 2;
  useEffect(() => {
    if (shown && current >= 0) list.scrollToIndex(current, { align: 'auto' });
  }, [list, current, shown]);
  if (!shown) return null;
  return (
    <nav
      aria-label={t('thread.outline')}
      className="sticky top-0 flex max-h-[100cqh] flex-col self-start py-7 ps-1 pe-5 text-13"
    >
      <h3 className="pb-2 ps-3.5 text-12 font-medium text-ink-3">{t('thread.outline')}</h3>
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
        className="min-h-12 overflow-y-auto overscroll-contain [overflow-anchor:none] [scrollbar-width:thin]"
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
    </nav>
  );
});

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
