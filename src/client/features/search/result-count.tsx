import { useTranslation } from '#client/i18n/use-translation.ts';
import type { TimedPage } from './search-queries.ts';

interface ResultCountProps {
  /** The first page. */
  page: TimedPage;
  /** The kinds that are asked for. */
  chosen: readonly string[];
}

/** How many there are and how long that took, said politely. */
export function ResultCount({ page: { facets, items, took }, chosen }: ResultCountProps) {
  const { t } = useTranslation('search');
  const types = facets?.types.filter(({ type }) => chosen.length === 0 || chosen.includes(type));
  const count = types?.reduce((sum, one) => sum + one.count, 0) ?? items.length;
  return (
    <p role="status" className="tabular ms-auto shrink-0 text-13 text-ink-3 max-tablet:sr-only">
      {t(facets?.capped ? 'countMore' : 'count', { count, took })}
    </p>
  );
}
