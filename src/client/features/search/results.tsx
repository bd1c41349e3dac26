import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { SearchHit } from '#contract/search.ts';
import { HitRow } from './hit-row.tsx';

interface ResultsProps {
  items: readonly SearchHit[];
  /** The query that found them. */
  text: string;
  /** Other results are on their way. */
  stale: boolean;
  more: boolean;
  loadingMore: boolean;
  onMore: () => void;
  onOpen: () => void;
}

/** The results, and more of them as the end comes near. */
export function Results({ items, text, stale, more, loadingMore, onMore, onOpen }: ResultsProps) {
  const { t } = useTranslation('search');
  const end = useRef<HTMLDivElement>(null);
  const load = useRef(onMore);
  useEffect(() => {
    load.current = onMore;
  });
  useEffect(() => {
    if (!more || loadingMore || !end.current || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && load.current(), {
      rootMargin: '0px 0px 400px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, loadingMore]);
  return (
    <>
      <ol aria-label={t('results')} aria-busy={stale || undefined} className="transition-opacity aria-busy:opacity-60">
        {items.map((hit) => (
          <HitRow key={hit.id} hit={hit} text={text} onOpen={onOpen} />
        ))}
      </ol>
      <div ref={end}>
        {more && (
          <Button variant="ghost" busy={loadingMore} onClick={onMore} className="mt-3">
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
