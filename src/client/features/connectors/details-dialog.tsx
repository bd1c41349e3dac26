import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Connector } from '#contract/connector-shapes.ts';
import { useUses } from './connector-queries.ts';
import { useMoments } from './use-moments.ts';

/** Where tokens come from, what the account grants, and what the connection was used for. */
export function DetailsDialog({ connector, now, onClose }: { connector: Connector; now: number; onClose: () => void }) {
  const { t } = useTranslation('connectors');
  const { t: shell } = useTranslation('shell');
  const { moment } = useMoments();
  const uses = useUses(connector.id);
  const { host, connected_at, last_refreshed_at: refreshed, scopes, keeps_password, lost_rotations } = connector;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('details.title', { name: `\u2068${connector.name}\u2069` })}
      closeLabel={shell('close')}
    >
      <dl className="grid gap-x-6 gap-y-2 tablet:grid-cols-[auto_1fr]">
        <Fact name={t('details.host')}>
          <bdi dir="ltr">{host}</bdi>
        </Fact>
        <Fact name={t('details.connected')}>{moment(connected_at, now)}</Fact>
        <Fact name={t('details.refreshed')}>{refreshed ? moment(refreshed, now) : t('details.never')}</Fact>
        {keeps_password && <Fact name={t('details.password')}>{t('details.kept')}</Fact>}
        {lost_rotations > 0 && (
          <Fact name={t('details.lost')}>{t('details.lostTimes', { count: lost_rotations })}</Fact>
        )}
        {scopes.length > 0 && (
          <Fact name={t('details.grants')}>
            <bdi dir="ltr" className="font-mono text-12 break-all">
              {scopes.join(' ')}
            </bdi>
          </Fact>
        )}
      </dl>
      <h3 className="mt-6 mb-2 text-15 font-semi">{t('details.uses')}</h3>
      <LoadedPart area="connectors" from={uses} what={t('details.uses')}>
        {({ items }) => (
          <ul className="divide-y divide-line text-13">
            {items.map(({ id, use, at, ok, by, person }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
                <span>
                  {t(`details.use.${use}`)}
                  {!ok && <span className="text-danger-ink"> · {t('details.failed')}</span>}
                </span>
                <span className="text-ink-3">
                  <bdi>{by ?? t(person ? 'details.somebody' : 'details.server')}</bdi> · {moment(at, now)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedPart>
    </Dialog>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
