import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';
import { placementQuery } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { useFormats } from '../use-formats.ts';
import { PlacementResult } from './placement-result.tsx';
import { isBegun } from './placement-run.ts';
import { PlacementTest } from './placement-test.tsx';

/** The placement test: where it stands, its parts one by one, and its result. */
export function PlacementView() {
  const { t } = useTranslation('english');
  const { id: userId } = useUser();
  const placement = useQuery({ ...placementQuery(), refetchOnWindowFocus: false });
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<Result<typeof xel.place> | null>(null);
  return (
    <Page width="narrow">
      <PageTitle>{t('placement.title')}</PageTitle>
      <PageHeader
        title={t('placement.title')}
        subtitle={t('placement.subtitle')}
        crumbsLabel={t('crumbs')}
        crumbs={[{ to: '/english', label: t('title') }]}
      />
      {result ? (
        <PlacementResult result={result} />
      ) : (
        <Loaded from={placement} what={t('what.placement')}>
          {(data) =>
            data.tasks.length === 0 ? (
              <p className="text-ink-3">{t('placement.empty')}</p>
            ) : running ? (
              <PlacementTest tasks={data.tasks} onResult={setResult} />
            ) : (
              <Intro placement={data} begun={isBegun(userId)} onBegin={() => setRunning(true)} />
            )
          }
        </Loaded>
      )}
    </Page>
  );
}

interface IntroProps {
  placement: Result<typeof xel.placement>;
  begun: boolean;
  onBegin: () => void;
}

function Intro({ placement: { taken_at: takenAt, level, tasks }, begun, onBegin }: IntroProps) {
  const { t } = useTranslation('english');
  const { moment, minutes } = useFormats();
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-ink-2">{t('estimate.offerText')}</p>
      <Why>{t('modules.minutes', { minutes: minutes(tasks.reduce((sum, task) => sum + task.minutes, 0)) })}</Why>
      {takenAt && level && <Why>{t('placement.taken', { when: moment(takenAt), level })}</Why>}
      <Button variant="primary" onClick={onBegin}>
        {t(begun ? 'placement.goOn' : takenAt ? 'placement.again' : 'placement.begin')}
      </Button>
    </div>
  );
}
