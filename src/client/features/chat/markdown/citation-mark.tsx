import { cloneElement, lazy, Suspense, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Citation } from '#contract/chat.ts';

const CitationCard = lazy(async () => ({ default: (await import('./citation-card.tsx')).CitationCard }));

export const citationMarkStyle =
  'mx-0.5 inline-grid h-[18px] min-w-[18px] place-items-center rounded-[5px] bg-accent-soft px-1 align-[2px] text-11 font-semi text-accent-ink hover:bg-accent hover:text-on-accent';

/** The number of a source in a text: it opens the passage itself. */
export function CitationMark({ source }: { source: Citation }) {
  const { t } = useTranslation('chat');
  const [wanted, setWanted] = useState(false);
  const mark = (
    <button
      type="button"
      aria-label={t('citation.open', { n: source.n, title: source.title })}
      title={source.title}
      className={citationMarkStyle}
    >
      {source.n}
    </button>
  );
  const still = cloneElement(mark, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onClick: () => setWanted(true),
  });
  if (!wanted) return still;
  return (
    <Suspense fallback={still}>
      <CitationCard source={source} trigger={mark} />
    </Suspense>
  );
}
