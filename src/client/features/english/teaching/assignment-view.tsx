import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { AssignmentLearner } from '#contract/assignments.ts';
import { useFormats } from '../use-formats.ts';
import { DueBadge } from './due-badge.tsx';
import { type AssignmentPlace, assignmentQuery, learnerPages, learnerPath } from './teaching-queries.ts';

export const nameOf = ({ full_name, username }: { full_name: string | null; username: string }): string =>
  full_name || username;

/** How the learners of one assignment get on. */
export function AssignmentView({ place }: { place: AssignmentPlace }) {
  const { t } = useTranslation('organizationFigures');
  const { day, number } = useFormats();
  const assignment = useQuery(assignmentQuery(place));
  const learners = useInfiniteQuery(learnerPages(place));
  const total = assignment.data?.total_tasks ?? 0;
  const columns: Column<AssignmentLearner>[] = [
    {
      key: 'name',
      header: t('assignments.learner'),
      cell: (row) => (
        <TextLink to={learnerPath({ ...place, user_id: row.user_id })}>
          <bdi>{nameOf(row)}</bdi>
        </TextLink>
      ),
    },
    { key: 'team', header: t('assignments.team'), from: 'tablet', cell: (row) => <bdi>{row.team_name ?? ''}</bdi> },
    {
      key: 'done',
      header: t('assignments.done'),
      align: 'end',
      cell: ({ completed_tasks: done }) =>
        done === null ? (
          <span className="text-ink-3">{t('assignments.private')}</span>
        ) : (
          <span className="tabular">{t('assignments.of', { done: number(done), of: number(total) })}</span>
        ),
    },
    { key: 'state', header: t('assignments.state'), cell: ({ state }) => state && <DueBadge state={state} /> },
    {
      key: 'shared',
      header: t('assignments.shared'),
      from: 'tablet',
      cell: ({ shared }) => t(`assignments.rung.${shared}`),
    },
  ];
  return (
    <LoadedPart area="organizationFigures" from={assignment} what={t('assignments.one')}>
      {({ module_title, due_date, note, assigned_by }) => (
        <Section
          title={<bdi lang="en">{module_title}</bdi>}
          end={<span className="text-13 text-ink-3">{t('assignments.dueOn', { day: day(due_date) })}</span>}
        >
          <p className="mt-3 text-ink-3">
            {t('assignments.by', { name: `\u2068${assigned_by}\u2069` })} {t('assignments.receipts')}
          </p>
          {note && <p className="mt-1 break-words text-ink-2">{note}</p>}
          <LoadedPart area="organizationFigures" from={learners} what={t('assignments.learnersTitle')}>
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.items);
              return rows.length === 0 ? (
                <EmptyState title={t('assignments.nobody')} className="mt-4">
                  {t('assignments.nobodyText')}
                </EmptyState>
              ) : (
                <DataTable
                  label={t('assignments.learnersTitle')}
                  columns={columns}
                  rows={rows}
                  rowKey={({ user_id }) => user_id}
                  className="mt-3"
                />
              );
            }}
          </LoadedPart>
          <MoreButton list={learners}>{t('assignments.more')}</MoreButton>
        </Section>
      )}
    </LoadedPart>
  );
}
