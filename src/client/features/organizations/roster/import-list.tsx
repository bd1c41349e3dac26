import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import { rosters } from '#contract/rosters.ts';
import { Loaded } from '../loaded.tsx';
import { useFormats } from '../use-formats.ts';

const importPages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(rosters.list), orgId],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        rosters.list,
        { params: { org_id: orgId }, query: { limit: '10', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** Rosters that were imported before, newest first. Each leads to its lines, and to the way back while there is one. */
export function ImportList({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizations');
  const { moment } = useFormats();
  const list = useInfiniteQuery(importPages(orgId));
  return (
    <Section title={t('imports.title')}>
      <Loaded from={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="mt-3 text-ink-3">{t('imports.empty')}</p>;
          return (
            <ul aria-label={t('imports.title')}>
              {items.map((one) => (
                <li key={one.id} className="border-b border-line py-2.5">
                  <Link
                    to={`/organizations/${orgId}/members?import=${encodeURIComponent(one.id)}`}
                    className="font-medium underline-offset-3 hover:underline"
                  >
                    {t('imports.of', { at: moment(one.created_at) })}
                  </Link>
                  <span className="block text-13 text-ink-3">
                    {t(`imports.status.${one.status}`)} · {t('roster.progress', { done: one.processed, of: one.total })}
                    {one.imported_by && ` · ${t('imports.by', { name: `\u2068${one.imported_by}\u2069` })}`}
                    {one.undo_until && ` · ${t('imports.undoUntil', { at: moment(one.undo_until) })}`}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('more')}</MoreButton>
    </Section>
  );
}
