import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Assignment } from '#contract/assignments.ts';
import { useFormats } from '../use-formats.ts';
import { AssignDialog, type TeamChoice } from './assign-dialog.tsx';
import { assignmentPages, assignmentPath } from './teaching-queries.ts';
import { useRemoveAssignment } from './use-remove-assignment.ts';

interface AssignmentsViewProps {
  orgId: string;
  teams: readonly TeamChoice[];
  /** An administrator, who assigns to the whole organization, too. */
  admin: boolean;
}

/** What was given to do; each leads to how its learners get on. */
export function AssignmentsView({ orgId, teams, admin }: AssignmentsViewProps) {
  const { t } = useTranslation('organizationFigures');
  const list = useInfiniteQuery(assignmentPages(orgId));
  const remove = useRemoveAssignment(orgId);
  const [open, setOpen] = useState<Assignment | 'new' | null>(null);
  if (list.error instanceof ApiError && list.error.status === 403)
    return <EmptyState title={t('assignments.noTeam')}>{t('assignments.noTeamText')}</EmptyState>;
  const create = (
    <Button variant="primary" size="sm" onClick={() => setOpen('new')}>
      {t('assignments.new')}
    </Button>
  );
  return (
    <Section title={t('assignments.title')} end={create}>
      <LoadedPart area="organizationFigures" from={list} what={t('assignments.title')}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <EmptyState title={t('assignments.empty')} className="mt-4">
                {t('assignments.emptyText')}
              </EmptyState>
            );
          return (
            <ul aria-label={t('assignments.title')}>
              {items.map((assignment) => (
                <AssignmentLine
                  key={assignment.id}
                  orgId={orgId}
                  assignment={assignment}
                  mayChange={admin || assignment.team_id !== null}
                  onEdit={() => setOpen(assignment)}
                  onRemove={() => remove.mutate(assignment)}
                />
              ))}
            </ul>
          );
        }}
      </LoadedPart>
      <MoreButton list={list}>{t('assignments.more')}</MoreButton>
      {open && (
        <AssignDialog
          orgId={orgId}
          teams={teams}
          everybody={admin}
          {...(open !== 'new' && { assignment: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

interface LineProps {
  orgId: string;
  assignment: Assignment;
  mayChange: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function AssignmentLine({ orgId, assignment, mayChange, onEdit, onRemove }: LineProps) {
  const { t } = useTranslation('organizationFigures');
  const { day } = useFormats();
  const { id, module_title: title, cefr_level, team_name, due_date, learners, note } = assignment;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <TextLink to={assignmentPath({ org_id: orgId, assignment_id: id })} className="font-medium">
          <bdi lang="en">{title}</bdi>
        </TextLink>
        <span className="block text-13 text-ink-3">
          {cefr_level} · <bdi>{team_name ?? t('assignments.everybody')}</bdi> ·{' '}
          {t('assignments.learners', { count: learners })} · {t('assignments.dueOn', { day: day(due_date) })}
        </span>
        {note && <bdi className="block text-13 break-words text-ink-2">{note}</bdi>}
      </span>
      {mayChange && (
        <>
          <Button
            size="sm"
            variant="ghost"
            aria-label={t('assignments.editOf', { title: `\u2068${title}\u2069` })}
            onClick={onEdit}
          >
            {t('assignments.change')}
          </Button>
          <Button
            size="sm"
            variant="danger-quiet"
            aria-label={t('assignments.removeOf', { title: `\u2068${title}\u2069` })}
            onClick={onRemove}
          >
            {t('assignments.remove')}
          </Button>
        </>
      )}
    </li>
  );
}
