import { useTranslation } from '#client/i18n/use-translation.ts';
import { FigureTable } from '#client/ui/figure-table.tsx';
import { useFormats } from '../use-formats.ts';
import type { DashboardFacts } from './dashboard-facts.ts';

/** Each skill with its score and how that has changed in 28 days. */
export function SkillsTable({ skills }: { skills: DashboardFacts['skills'] }) {
  const { t } = useTranslation('english');
  const { number, signed } = useFormats();
  return (
    <FigureTable
      caption={t('radar.caption')}
      headers={[t('radar.skill'), t('radar.score'), t('radar.trend')]}
      rows={skills.map(({ skill, score, trend }) => ({
        key: skill,
        shown: [
          t(`skills.${skill}`),
          score === null ? t('radar.unknown') : number(Math.round(score)),
          score === null ? '' : Math.abs(trend) < 0.05 ? t('radar.same') : signed(trend),
        ],
        raw: [skill, score ?? '', trend],
      }))}
    />
  );
}
