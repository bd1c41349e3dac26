import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Why } from '#client/ui/why.tsx';
import { taskPath } from '../paths.ts';
import type { DashboardFacts } from './dashboard-facts.ts';

/** What to do next and why: the one raised surface and the one primary button of the page. */
export function NextTask({ dashboard }: { dashboard: DashboardFacts }) {
  const { t } = useTranslation('english');
  const { next_task: next, estimated_from: from, due_reviews: due } = dashboard;
  const untested = !from.placement && from.submissions === 0;
  return (
    <section
      aria-label={t('next.title')}
      className="grid content-start gap-2 rounded-surface border border-line bg-surface px-5 py-[18px]"
    >
      {untested ? (
        <>
          <h2 className="text-18 font-semi tracking-section">{t('estimate.offer')}</h2>
          <Why>{t('estimate.offerText')}</Why>
          <div className="mt-2 flex flex-wrap gap-2">
            <ButtonLink to="/english/placement" variant="primary">
              {t('estimate.offerAction')}
            </ButtonLink>
            {next && (
              <ButtonLink to={taskPath(next.task_id, next.module_id)} variant="ghost">
                <bdi lang="en">{next.title}</bdi>
              </ButtonLink>
            )}
          </div>
        </>
      ) : next ? (
        <>
          <h2 className="text-18 font-semi tracking-section">
            <bdi lang="en">{next.title}</bdi>
          </h2>
          <p className="text-ink-2">{[t(`skills.${next.skill}`), t(`types.${next.type}`)].join(' · ')}</p>
          <Why>
            <bdi>{next.reason}</bdi>
          </Why>
          <div className="mt-2">
            <ButtonLink to={taskPath(next.task_id, next.module_id)} variant="primary">
              {t('next.start')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <h2 className="text-18 font-semi tracking-section">{t('next.none')}</h2>
          <Why>{t('next.noneText')}</Why>
          {due > 0 && (
            <div className="mt-2">
              <ButtonLink to="/english/reviews" variant="primary">
                {t('due.action', { count: due })}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  );
}
