import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { Milestone } from '#contract/progress.ts';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { useMilestones } from './goal-queries.ts';

/** Reached ones that are shown before all are asked for. */
const few = 5;

/** What was reached and when, and the next of each kind. */
export function MilestonesSection() {
  const { t } = useTranslation('progressPage');
  const milestones = useMilestones();
  return (
    <Section title={t('milestones.title')}>
      <Loaded from={milestones} what={t('milestones.what')} skeleton={<Skeleton className="mt-4 h-32" />}>
        {({ items }) => (
          <>
            <Next items={items.filter((one) => one.reached_on === null)} />
            <Reached items={items.filter((one) => one.reached_on !== null)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Next({ items }: { items: readonly Milestone[] }) {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('shell');
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('milestones.next')} className="grid gap-2.5 pt-3.5">
      {items.map(({ id, kind, target, progress }) => {
        const name = words(`reached.names.${kind}`, { target });
        const of = t('milestones.of', { progress, target });
        return (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-13">
            <span>{name}</span>
            <span className="tabular text-ink-3">{of}</span>
            <ProgressBar
              size="thin"
              label={name}
              value={progress}
              max={target}
              valueText={of}
              tone="soft"
              className="col-span-2"
            />
          </li>
        );
      })}
    </ul>
  );
}

function Reached({ items }: { items: readonly Milestone[] }) {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('shell');
  const { fullDay } = useFormats();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p className="pt-3 text-13 text-ink-3">{t('milestones.none')}</p>;
  const newest = items.toSorted((a, b) => (b.reached_on ?? '').localeCompare(a.reached_on ?? ''));
  return (
    <>
      <ul aria-label={t('milestones.reached')} className="mt-4">
        {newest.slice(0, all ? newest.length : few).map(({ id, kind, target, reached_on: on }) => (
          <li key={id} className="flex min-h-9 items-center gap-2.5 border-t border-line text-13">
            <span aria-hidden="true" className="size-2.5 rounded-cell bg-heat-3" />
            <span className="flex-1">{words(`reached.names.${kind}`, { target })}</span>
            {on && (
              <time dateTime={on} className="text-ink-3">
                {fullDay(on)}
              </time>
            )}
          </li>
        ))}
      </ul>
      {!all && newest.length > few && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={() => setAll(true)}>
          {t('milestones.all', { count: newest.length })}
        </Button>
      )}
    </>
  );
}
