import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { useRevocations } from './token-queries.ts';

/** What was revoked, the newest first, and whether somebody still shows it. */
export function Revocations({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('organizationAccess');
  const { moment } = useFormats();
  const say = useFailureWords();
  const list = useRevocations(tenantId);
  return (
    <Section title={t('revocations.title')}>
      <p className="mt-3 mb-3 max-w-[62ch] text-ink-3">{t('revocations.text')}</p>
      <Loaded from={list} what={t('revocations.title')}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="text-ink-3">{t('revocations.none')}</p>;
          return (
            <>
              <DataTable
                label={t('revocations.title')}
                rows={items}
                rowKey={({ jti }) => jti}
                columns={[
                  {
                    key: 'token',
                    header: t('revocations.token'),
                    className: 'ps-0 min-w-44',
                    cell: ({ jti, origin }) => (
                      <span className="grid">
                        <bdi dir="ltr" className="w-fit text-13">
                          {origin}
                        </bdi>
                        <bdi dir="ltr" className="w-fit font-mono text-12 text-ink-3 break-all">
                          {jti}
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
