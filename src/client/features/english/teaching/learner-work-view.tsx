import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AssignmentLearner } from '#contract/assignments.ts';
import { useFormats } from '../use-formats.ts';
import { nameOf } from './assignment-view.tsx';
import { DueBadge } from './due-badge.tsx';
import { answerPath, type LearnerPlace, learnerQuery } from './teaching-queries.ts';

/** What one learner did with an assignment, as far as the learner shares it. */
export function LearnerWorkView({ place }: { place: LearnerPlace }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  // Each look is a receipt: coming back to the window is none.
  const learner = useQuery({ ...learnerQuery(place), refetchOnWindowFocus: false });
  return (
    <LoadedPart area="organizationFigures" from={learner} what={t('assignments.work')}>
      {(data) => (
        <Section title={<bdi>{nameOf(data)}</bdi>} end={data.state && <DueBadge state={data.state} />}>
          <p className="mt-3 max-w-[60ch] text-ink-3">{t('assignments.receipts')}</p>
          {data.completed_tasks === null ? (
            <EmptyState title={t('work.privateTitle')} className="mt-4">
              {t('work.private')}
            </EmptyState>
          ) : (
            <>
              <p className="mt-2">{t('work.done', { count: number(data.completed_tasks) })}</p>
              {data.tasks === null && <p className="mt-1 text-ink-3">{t('work.totals')}</p>}
              {data.shared === 'rubric' && <p className="mt-1 text-ink-3">{t('work.rubric')}</p>}
            </>
          )}
          {data.tasks && <TaskList place={place} tasks={data.tasks} />}
        </Section>
      )}
    </LoadedPart>
  );
}

function TaskList({ place, tasks }: { place: LearnerPlace; tasks: NonNullable<AssignmentLearner['tasks']> }) {
  const { t } = useTranslation('organizationFigures');
  const { number, moment } = useFormats();
  return (
    <ul aria-label={t('work.tasks')} className="mt-2">
      {tasks.map(({ task_id, title, best_score, attempts, newest }) => {
        const facts = [
          best_score === null ? t('work.untried') : t('work.best', { score: number(Math.round(best_score)) }),
          attempts > 0 && t('work.attempts', { count: attempts }),
          newest && t('work.sent', { when: moment(newest.submitted_at) }),
        ];
        const detail = facts.filter(Boolean).join(' · ');
        const name = <bdi lang="en">{title}</bdi>;
        return (
          <li key={task_id}>
            {newest ? (
              <RowLink
                to={answerPath({ ...place, submission_id: newest.submission_id })}
                title={name}
                detail={detail}
                end={newest.returned && <Badge tone="streak">{t('work.returned')}</Badge>}
              />
            ) : (
              <div className="border-b border-line py-[13px]">
                <span className="block font-medium">{name}</span>
                <span className="block text-13 text-ink-3">{detail}</span>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
