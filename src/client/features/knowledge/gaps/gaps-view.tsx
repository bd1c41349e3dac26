import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { useGovernedWhenKnown } from '../documents/use-sharing.ts';
import { GapList } from './gap-list.tsx';
import type { GapState } from './gap-queries.ts';

/** For administrators: what members searched for and did not find, and the way to write about it. */
export function GapsView({ tabs }: { tabs?: ReactNode }) {
  const { t } = useTranslation('knowledge');
  const governed = useGovernedWhenKnown();
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<GapState>('open');
  const organization = governed?.find(({ id }) => id === chosen) ?? governed?.[0];
  if (governed && !organization) return <Navigate to="/knowledge" replace />;
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('gaps.subtitle')} />
      {tabs}
      {!governed || !organization ? (
        <SkeletonRows label={t('gaps.loading')} rows={4} />
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center gap-2">
            <SegmentedControl<GapState>
              label={t('gaps.state')}
              value={state}
              onChange={setState}
              segments={[
                { value: 'open', label: t('gaps.open') },
                { value: 'answered', label: t('gaps.answered') },
              ]}
            />
            {governed.length > 1 && (
              <Select
                size="sm"
                aria-label={t('gaps.organization')}
                value={organization.id}
                onChange={(event) => setChosen(event.target.value)}
                className="tablet:w-60"
              >
                {governed.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <GapList key={`${organization.id}.${state}`} organization={organization} state={state} />
        </>
      )}
    </Page>
  );
}
