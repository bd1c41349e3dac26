import { useTranslation } from '#client/i18n/use-translation.ts';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SubmissionSummary } from '#contract/submission.ts';
import { taskPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';

/** What was sent lately; each opens with its feedback. */
export function RecentWork({ recent, className }: { recent: readonly SubmissionSummary[]; className?: string }) {
  const { t } = useTranslation('english');
  const { number, moment } = useFormats();
  return (
    <Section title={t('recent.title')} className={className}>
      {recent.length === 0 ? (
        <p className="pt-3 text-ink-3">{t('recent.none')}</p>
      ) : (
        <ul aria-label={t('recent.title')}>
          {recent.map(
            ({ id, task_id, module_id, task_title, type, score, unscored, effective_score, submitted_at }) => (
              <li key={id}>
                <RowLink
                  to={taskPath(task_id, module_id, id)}
                  title={<bdi lang="en">{task_title}</bdi>}
                  detail={`${t(`types.${type}`)} · ${moment(submitted_at)}`}
                  end={
                    <span className="tabular text-13 text-ink-2">
                      {unscored && effective_score == null
                        ? t('recent.unscored')
                        : t('recent.score', { score: number(Math.round(effective_score ?? score)) })}
                    </span>
                  }
                />
              </li>
            ),
          )}
        </ul>
      )}
    </Section>
  );
}
