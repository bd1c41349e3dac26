import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { MoreButton } from '#client/ui/more-button.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Assigned } from '#contract/assigned-work.ts';
import { assignedPages } from '../english-queries.ts';
import { modulePath, taskPath } from '../paths.ts';
import { DueBadge } from '../teaching/due-badge.tsx';
import { useFormats } from '../use-formats.ts';

/** What organizations gave the learner to do, and what came back to be revised. Nothing stands here where there is nothing. */
export function AssignmentsSection({ className }: { className?: string }) {
  const { t } = useTranslation('english');
  const list = useInfiniteQuery(assignedPages());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('assigned.title')} className={className}>
      <ul aria-label={t('assigned.title')}>
        {items.map((assigned) => (
          <AssignedLine key={assigned.id} assigned={assigned} />
        ))}
      </ul>
      <MoreButton list={list}>{t('assigned.more')}</MoreButton>
    </Section>
  );
}

function AssignedLine({ assigned }: { assigned: Assigned }) {
  const { t } = useTranslation('english');
  const { day, number } = useFormats();
  const { organization, module_id, module_title, due_date, state, note, shared, returned } = assigned;
  const facts = [
    t('assigned.due', { day: day(due_date) }),
    t('modules.tasks', { done: number(assigned.completed_tasks), of: number(assigned.total_tasks) }),
  ];
  return (
    <li className="border-b border-line last:border-0">
      <RowLink
        to={modulePath(module_id)}
        title={<bdi lang="en">{module_title}</bdi>}
        detail={
          <>
            <bdi>{organization.name}</bdi> · {facts.join(' · ')}
          </>
        }
        end={<DueBadge state={state} />}
        className="border-0"
      />
      <div className="grid gap-1 pb-3 text-13 empty:hidden">
        {note && <p className="break-words text-ink-2">{note}</p>}
        {returned.map(({ submission_id, task_id, task_title, review }) => (
          <p key={submission_id} className="break-words">
            <span className="font-medium text-streak-ink">{t('assigned.returned')}</span>{' '}
            <TextLink to={taskPath(task_id, module_id, submission_id)}>
              <bdi lang="en">{task_title}</bdi>
            </TextLink>
            {': '}
            <bdi>{review.comment}</bdi>
          </p>
        ))}
        <p className="text-ink-3">
          {t(`assigned.shared.${shared}`)}{' '}
          <TextLink to={`/organizations/${organization.id}/settings`}>{t('assigned.choose')}</TextLink>
        </p>
      </div>
    </li>
  );
}
