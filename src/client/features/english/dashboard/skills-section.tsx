import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { FigureTable } from '#client/ui/figure-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from '../use-formats.ts';
import type { DashboardFacts } from './dashboard-facts.ts';

// Apart, because it brings a library.
const SkillsRadar = lazy(async () => ({ default: (await import('./skills-radar.tsx')).SkillsRadar }));

type Skills = DashboardFacts['skills'];

/** The skills side by side as a drawing, and the same numbers with how they changed in 28 days as a table. */
export function SkillsSection({ skills }: { skills: Skills }) {
  const { t } = useTranslation('english');
  const { number, signed, list } = useFormats();
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
  const rows = skills.map(({ skill, score, trend }) => ({
    key: skill,
    shown: [
      t(`skills.${skill}`),
      score === null ? t('radar.unknown') : number(Math.round(score)),
      score === null ? '' : Math.abs(trend) < 0.05 ? t('radar.same') : signed(trend),
    ],
    raw: [skill, score ?? '', trend],
  }));
  const caption = t('radar.caption');
  const headers = [t('radar.skill'), t('radar.score'), t('radar.trend')];
  return (
    <Section title={t('radar.title')}>
      <div className="pt-3">
        {drawable ? (
          <ChartFigure
            title={caption}
            labels={{
              view: t('radar.view'),
              chart: t('radar.chart'),
              table: t('radar.table'),
              saveCsv: t('radar.saveCsv'),
              savePng: t('radar.savePng'),
              noPicture: t('radar.noPicture'),
            }}
            fileName="skills"
            headers={headers}
            rows={rows}
            chart={<SkillsRadar corners={corners} />}
            height={260}
          />
        ) : (
          <FigureTable caption={caption} headers={headers} rows={rows} />
        )}
        <Why className="mt-3">
          {weakest ? t('radar.weakest', { skill: t(`skills.${weakest.skill}`) }) : t('radar.nothing')}
        </Why>
        {weakest && missing.length > 0 && <Why className="mt-1">{t('radar.missing', { skills: list(missing) })}</Why>}
      </div>
    </Section>
  );
}
