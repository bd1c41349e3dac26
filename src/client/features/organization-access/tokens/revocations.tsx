import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { RevocationFilters } from './revocation-filters.tsx';
import { type RevocationFilter, useRevocations, useSigningKeys } from './token-queries.ts';

const anything: RevocationFilter = { q: '', from: '', to: '', used: false, kid: '', person: null };

/** What was revoked, the newest first, and whether somebody still shows it. */
export function Revocations({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const say = useFailureWords();
  const [filter, setFilter] = useState(anything);
  const list = useRevocations(tenantId, { ...filter, q: useSettled(filter.q.trim(), 250).settled });
  const keys = useSigningKeys(tenantId);
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <Section title={t('revocations.title')}>
      <p className="mt-3 mb-3 max-w-[62ch] text-ink-3">{t('revocations.text')}</p>
      <Loaded from={list} what={t('revocations.title')}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0 && !narrowed) return <p className="text-ink-3">{t('revocations.none')}</p>;
          return (
            <>
              <RevocationFilters
                tenantId={tenantId}
                kids={kidsOf(filter.kid, keys.data ?? [], items)}
                filter={filter}
                onChange={setFilter}
              />
              {items.length === 0 && <p className="text-ink-3">{t('revocations.noneSuch')}</p>}
              <DataTable
                label={t('revocations.title')}
                rows={items}
                rowKey={({ jti }) => jti}
                columns={[
                  {
                    key: 'token',
                    header: t('revocations.token'),
                    className: 'ps-0 min-w-44',
                    cell: ({ jti, origin, mode, kid }) => (
                      <span className="grid">
                        <bdi dir="ltr" className="w-fit text-13">
                          {origin}
                        </bdi>
                        <bdi dir="ltr" className="w-fit font-mono text-12 text-ink-3 break-all">
                          {jti}
                        </bdi>
                        <bdi dir="ltr" className="w-fit text-12 text-ink-3">
                          {[mode, kid].filter(Boolean).join(' · ')}
                        </bdi>
                      </span>
                    ),
                  },
                  {
                    key: 'reason',
                    header: t('tokens.reason'),
                    from: 'tablet',
                    cell: ({ reason }) => <bdi>{reason}</bdi>,
                  },
                  {
                    key: 'at',
                    header: t('revocations.at'),
                    from: 'tablet',
                    cell: ({ revokedAt }) => <span className="whitespace-nowrap">{moment(revokedAt)}</span>,
                  },
                  {
                    key: 'issued',
                    header: t('revocations.issued'),
                    from: 'desktop',
                    cell: ({ issuedAt }) =>
                      issuedAt && (
                        <time dateTime={issuedAt} className="whitespace-nowrap">
                          {moment(issuedAt)}
                        </time>
                      ),
                  },
                  {
                    key: 'ends',
                    header: t('revocations.ends'),
                    from: 'desktop',
                    cell: ({ expiresAt }) => (
                      <time dateTime={expiresAt} className="whitespace-nowrap">
                        {moment(expiresAt)}
                      </time>
                    ),
                  },
                  {
                    key: 'uses',
                    header: t('revocations.uses'),
                    cell: ({ usesAfterRevocation: uses = 0 }) =>
                      uses > 0 ? (
                        <Badge tone="danger">{t('revocations.used', { count: uses })}</Badge>
                      ) : (
                        t('revocations.unused')
                      ),
                  },
                ]}
              />
              {list.hasNextPage && (
                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} className="mt-4">
                  {t('more')}
                </Button>
              )}
              {list.error && (
                <p role="alert" className="mt-2 text-13 text-danger-ink">
                  {say(list.error)}
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** Keys to choose from: those that are published, and those of what is listed, which may be gone by now. */
function kidsOf(
  chosen: string,
  keys: readonly { kid: string }[],
  items: readonly { kid?: string | undefined }[],
): string[] {
  const all = [chosen, ...keys.map(({ kid }) => kid), ...items.map(({ kid }) => kid ?? '')];
  return [...new Set(all.filter(Boolean))].sort();
}
