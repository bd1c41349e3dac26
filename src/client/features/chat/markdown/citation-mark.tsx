import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import type { Citation } from '#contract/chat.ts';

const loadCard = async () => (await import('./citation-card.tsx')).CitationCard;

export const citationMarkStyle =
  'mx-0.5 inline-grid h-[18px] min-w-[18px] place-items-center rounded-[5px] bg-accent-soft px-1 align-[2px] text-11 font-semi text-accent-ink hover:bg-accent hover:text-on-accent';

/** The number of a source in a text: it opens the passage itself. */
export function CitationMark({ source }: { source: Citation }) {
  const { t } = useTranslation('chat');
  return (
    <DeferredMenu
      load={loadCard}
      opens="dialog"
      source={source}
      trigger={
        <button
          type="button"
          aria-label={t('citation.open', { n: source.n, title: source.title })}
          title={source.title}
          className={citationMarkStyle}
        >
          {source.n}
        </button>
      }
    />
  );
}
