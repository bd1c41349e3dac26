import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import type { Range } from '#client/ui/marked-ranges.ts';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { KnowledgeHit } from '#contract/knowledge.ts';
import { blocksOf, usePassageBlocks } from './passage-blocks.ts';
import { PassageRow } from './passage-row.tsx';
import { rangesOfWords, wordsOf } from './query-words.ts';

/** What a passage takes before it is drawn, and what stands over the text while it moves. Pixels. */
const guess = 168;
const barHeight = 116;

interface PassageListProps {
  documentId: string;
  /** Of the document. */
  title: string;
  /** How many passages there are. */
  count: number;
  /** The passage that is asked for. */
  asked: number | null;
  q: string;
  hits: readonly KnowledgeHit[];
}

/** The text of a document. Only what is near the view is in the page, and is asked for when it comes near. */
export function PassageList({ documentId, title, count, asked, q, hits }: PassageListProps) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);
  const list = useWindowVirtualizer({
    count,
    estimateSize: () => guess,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: barHeight,
  });
  const rows = list.getVirtualItems();
  const goal = asked !== null && asked < count ? asked : null;
  const blocks = blocksOf([...rows.map(({ index }) => index), ...(goal === null ? [] : [goal])]);
  const { passages, failed, retry } = usePassageBlocks(documentId, blocks);
  const words = useMemo(() => wordsOf(q), [q]);
  const found = useMemo(() => new Map(hits.map(({ position, highlights }) => [position, highlights])), [hits]);
  const marksOf = (position: number, text: string): readonly Range[] =>
    found.get(position) ?? rangesOfWords(text, words);

  const here = goal !== null && passages.has(goal);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goal === null) return;
    list.scrollToIndex(goal, { align: 'start' });
    if (!here) return;
    // It is drawn where it will stay by the next frame, and is read from there.
    const frame = requestAnimationFrame(() => shown.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [goal, here, list]);

  return (
    <div ref={box}>
      {failed !== null && (
        <ErrorState title={t('viewer.textFailed')} retryLabel={shell('retry')} onRetry={retry}>
          {sentence(failed)}
        </ErrorState>
      )}
      <div role="feed" aria-label={t('viewer.text')} className="relative" style={{ height: list.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const passage = passages.get(index);
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start - list.options.scrollMargin}px)` }}
            >
              {passage ? (
                <PassageRow
                  documentId={documentId}
                  title={title}
                  passage={passage}
                  before={passages.get(index - 1)}
                  of={count}
                  marks={marksOf(index, passage.text)}
                  asked={index === goal}
                  {...(index === goal && { ref: shown })}
                />
              ) : (
                <PassageShape />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function PassageShape() {
  return (
    <div className="skeleton-group grid gap-3 py-4 tablet:ps-16">
      <Skeleton className="w-full max-w-measure" />
      <Skeleton className="w-full max-w-[62ch]" />
      <Skeleton className="w-full max-w-[66ch]" />
      <Skeleton className="w-2/5" />
    </div>
  );
}
