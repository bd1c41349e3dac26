import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from '../use-formats.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import { SkillsTable } from './skills-table.tsx';

// Apart, because it brings a library.
const SkillsRadar = lazy(async () => ({ default: (await import('./skills-radar.tsx')).SkillsRadar }));

type Skills = DashboardFacts['skills'];

/** The skills side by side as a drawing, and the same numbers with their change as a table. */
export function SkillsSection({ skills }: { skills: Skills }) {
  const { t } = useTranslation('english');
  const { number, list } = useFormats();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const known = skills.flatMap(({ skill, score }) => (score === null ? [] : [{ skill, score }]));
  const [weakest] = known.toSorted((a, b) => a.score - b.score);
  // What is not known is no corner: at nought it would look like a bad score.
  const corners = known.map(({ skill, score }) => ({
    name: t(`skills.${skill}`),
    score,
    text: number(Math.round(score)),
  }));
  const missing = skills.filter(({ score }) => score === null).map(({ skill }) => t(`skills.${skill}`));
  // A triangle is the least that a drawing can show.
  const drawable = known.length >= 3;
  return (
    <Section
      title={t('radar.title')}
      end={
        drawable && (
          <SegmentedControl
            label={`${t('radar.title')}: ${t('radar.view')}`}
            segments={[
              { value: 'chart', label: t('radar.chart') },
              { value: 'table', label: t('radar.table') },
            ]}
            value={form}
            onChange={setForm}
          />
        )
      }
    >
      <div className="pt-3">
        {drawable && form === 'chart' ? (
          <>
            <div aria-hidden="true" className="h-[260px]">
              <Suspense fallback={<Skeleton className="h-full rounded-surface" />}>
                <SkillsRadar corners={corners} />
              </Suspense>
            </div>
            <div className="sr-only">
              <SkillsTable skills={skills} />
            </div>
          </>
        ) : (
          <SkillsTable skills={skills} />
        )}
        <Why className="mt-3">
          {weakest ? t('radar.weakest', { skill: t(`skills.${weakest.skill}`) }) : t('radar.nothing')}
        </Why>
        {weakest && missing.length > 0 && <Why className="mt-1">{t('radar.missing', { skills: list(missing) })}</Why>}
      </div>
    </Section>
  );
}
