import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Section } from '#client/ui/section.tsx';
import type { CatalogEntry, Connector } from '#contract/connector-shapes.ts';
import { BringOverDialog } from './bring-over-dialog.tsx';
import { CatalogList } from './catalog-list.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { type CardTask, ConnectorCard } from './connector-card.tsx';
import { useAdministered, useCatalog, useConnectors } from './connector-queries.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { inOrder } from './standing.ts';
import { useNow } from './use-now.ts';

type Task =
  | { kind: 'connect'; entry: CatalogEntry; organizationId: string | null }
  | { kind: Exclude<CardTask, 'connect'>; connector: Connector };

const leave = (url: string) => window.location.assign(url);

/** Connections, what has ended first, and below them what can be connected besides. */
export function ConnectorsView({ go = leave }: { go?: (url: string) => void }) {
  const { t } = useTranslation('connectors');
  const now = useNow();
  const connectors = useConnectors();
  const catalog = useCatalog();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);

  const take = (kind: CardTask, connector: Connector) => {
    if (kind !== 'connect') return setTask({ kind, connector });
    const entry = catalog.data?.items.find((one) => one.kind === connector.kind);
    if (entry) setTask({ kind, entry, organizationId: connector.organization?.id ?? null });
  };
  const administered = useAdministered();
  const places = [null, ...(administered.data ?? []).map(({ id }) => id)];
  const taken = new Set(connectors.data?.map(({ kind, organization }) => `${kind} ${organization?.id ?? null}`));
  /** Whom a service could be connected for still: oneself first, then organizations that one administers. */
  const openFor = ({ kind, for: whom }: CatalogEntry) =>
    places.filter((place) => (whom === 'both' || place === null) && !taken.has(`${kind} ${place}`));

  return (
    <>
      <LoadedPart area="connectors" from={connectors} what={t('connected')}>
        {(all) =>
          all.length === 0 ? (
            <p className="max-w-[62ch] text-pretty text-ink-3">{t('empty')}</p>
          ) : (
            <section aria-label={t('connected')}>
              <h2 className="sr-only">{t('connected')}</h2>
              <ul className="grid gap-4 desktop:grid-cols-2">
                {inOrder(all, now).map((one) => (
                  <ConnectorCard key={one.id} connector={one} now={now} onTask={take} />
                ))}
              </ul>
            </section>
          )
        }
      </LoadedPart>
      <Section title={t('add')} className="mt-11">
        <LoadedPart area="connectors" from={catalog} what={t('add')}>
          {({ items }) => (
            <CatalogList
              entries={items.filter((entry) => openFor(entry).length > 0)}
              onConnect={(entry) => setTask({ kind: 'connect', entry, organizationId: openFor(entry)[0] ?? null })}
            />
          )}
        </LoadedPart>
      </Section>
      {task?.kind === 'connect' && (
        <ConnectDialog entry={task.entry} organizationId={task.organizationId} onClose={close} go={go} />
      )}
      {task?.kind === 'details' && <DetailsDialog connector={task.connector} now={now} onClose={close} />}
      {task?.kind === 'disconnect' && <DisconnectDialog connector={task.connector} onClose={close} />}
      {task?.kind === 'bring' && <BringOverDialog connector={task.connector} onClose={close} />}
      {task?.kind === 'plan' && <PlanDialog now={now} onClose={close} />}
    </>
  );
}
