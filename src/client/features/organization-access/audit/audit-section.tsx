import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { AuditFilters } from './audit-filters.tsx';
import { everything, useAudit, useTeamNames } from './audit-queries.ts';
import { AuditRow } from './audit-row.tsx';
import { useAuditExport } from './use-audit-export.ts';

/** What was done in the organization, newest first; nothing is ever taken out of it. */
export function AuditSection({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizationAccess');
  const say = useFailureWords();
  const [filter, setFilter] = useState(everything);
  const log = useAudit(organization.id, filter);
  const teams = useTeamNames(organization.id);
  const { busy, error, start } = useAuditExport(organization.id, organization.slug);
  const isFiltered = Object.values(filter).some(Boolean);

  return (
    <Section
      title={t('audit.title')}
      end={
        <Button size="sm" icon={Download} busy={busy} onClick={() => void start(filter)}>
          {t('audit.csv')}
        </Button>
      }
    >
      <p className="mt-3 max-w-[62ch] text-ink-3">{t('audit.text')}</p>
      <Why className="mt-2 mb-5">
        {t('audit.verify')}{' '}
        <code dir="ltr" className="font-mono text-12 whitespace-nowrap text-ink-2">
          npm run verify
        </code>
      </Why>
      <AuditFilters organizationId={organization.id} filter={filter} onChange={setFilter} />
      {error !== null && (
        <Notice tone="danger" role="alert" className="mt-3">
          {say(error)}
        </Notice>
      )}
      <Loaded from={log} what={t('audit.title')}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          const names = new Map(teams.data);
          for (const { actor } of entries) if (actor) names.set(actor.user_id, actor.username);
          return entries.length === 0 ? (
            <EmptyState
              title={t('audit.emptyTitle')}
              action={isFiltered && <Button onClick={() => setFilter(everything)}>{t('audit.showAll')}</Button>}
            >
              {t('audit.empty')}
            </EmptyState>
          ) : (
            <>
              <ol aria-label={t('audit.title')} className="border-t border-line">
                {entries.map((entry) => (
                  <AuditRow
                    key={entry.id}
                    entry={entry}
                    names={names}
                    onActor={(person) => setFilter({ ...filter, person })}
                  />
                ))}
              </ol>
              {log.hasNextPage && (
                <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()} className="mt-4">
                  {t('more')}
                </Button>
              )}
              {log.error && (
                <p role="alert" className="mt-2 text-13 text-danger-ink">
                  {say(log.error)}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
