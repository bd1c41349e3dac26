import type { Assigned } from '#contract/assigned-work.ts';
import type { Assignment } from '#contract/assignments.ts';
import type { Course } from '../course.ts';
import type { AssignmentRow, Counted } from './assignments.repository.ts';

type OfModule = Pick<
  Assigned,
  'module_id' | 'module_title' | 'skill' | 'cefr_level' | 'total_tasks' | 'note' | 'due_date' | 'assigned_by'
>;

/** What was assigned. A module that the course has no more keeps its id as its title. */
export function moduleOf(course: Course, { moduleId, note, dueDate, assignedBy }: AssignmentRow): OfModule {
  const module = course.module(moduleId);
  return {
    module_id: moduleId,
    module_title: module?.source.title ?? moduleId,
    skill: module?.source.skill ?? 'reading',
    cefr_level: module?.source.level ?? 'A1',
    total_tasks: module?.tasks.length ?? 0,
    note,
    due_date: dueDate,
    assigned_by: assignedBy,
  };
}

export function assignmentView(course: Course, { assignment, teamName, learners }: Counted): Assignment {
  return {
    id: assignment.id,
    ...moduleOf(course, assignment),
    team_id: assignment.teamId,
    team_name: teamName,
    created_at: assignment.createdAt.toISOString(),
    learners,
  };
}
