import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Why } from '#client/ui/why.tsx';
import { LevelScale } from '../level-scale.tsx';
import type { DashboardFacts } from './dashboard-facts.ts';

/** The level as far as it is known, with its range and what it rests on. */
export function Estimate({ dashboard }: { dashboard: DashboardFacts }) {
  const { t } = useTranslation('english');
  const { cefr_estimate: estimate, estimated_from: from } = dashboard;
  const tasks = t('estimate.tasks', { count: from.submissions });
  const range = estimate.range && { low: estimate.range[0], high: estimate.range[1] };
  return (
    <Section title={t('estimate.title')}>
      <div className="pt-3">
        <p className="text-22 font-semi tracking-figure">
          {estimate.level ? t('estimate.level', { level: estimate.level }) : t('estimate.none')}
        </p>
        {range && (
          <>
            <p className="text-ink-2">{t('estimate.range', range)}</p>
            <LevelScale {...range} label={t('estimate.scale', range)} />
          </>
        )}
        <details className="mt-3">
          <summary className="cursor-pointer text-13 font-medium">{t('estimate.how')}</summary>
          <Why className="mt-2">{t(from.placement ? 'estimate.placed' : 'estimate.unplaced', { tasks })}</Why>
          <Why className="mt-1">{t('estimate.noCertificate')}</Why>
        </details>
        <p className="mt-3 text-13">
          <TextLink to="/english/placement">{t(from.placement ? 'estimate.again' : 'estimate.offerAction')}</TextLink>
        </p>
      </div>
    </Section>
  );
}
