import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { DashboardFacts } from './dashboard-facts.ts';
import { Forecast } from './forecast.tsx';

/** A card takes about this long, in minutes. */
const perCard = 1 / 3;

/** Cards that are due, and how many fall due in the days to come. */
export function DueReviews({ dashboard }: { dashboard: DashboardFacts }) {
  const { t } = useTranslation('english');
  const { due_reviews: due, due_by_day: days } = dashboard;
  return (
    <Section title={t('due.title')}>
      <div className="grid gap-3 pt-3">
        {due > 0 ? (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <ButtonLink to="/english/reviews">{t('due.action', { count: due })}</ButtonLink>
            <span className="text-13 text-ink-3">{t('due.minutes', { count: Math.ceil(due * perCard) })}</span>
          </div>
        ) : (
          <p className="text-ink-3">{t('due.none')}</p>
        )}
        <Forecast days={days} />
        <TextLink to="/english/mistakes">{t('mistakes.link')}</TextLink>
        <TextLink to="/english/cards">{t('cards.link')}</TextLink>
      </div>
    </Section>
  );
}
