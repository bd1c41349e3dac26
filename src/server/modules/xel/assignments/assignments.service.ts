import { z } from 'zod';
import type { Assignment } from '#contract/assignments.ts';
import { LocalDate } from '#contract/kernel/fields.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, lacks, requireOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import type { Course } from '../course.ts';
import { assignmentView } from './assignment-view.ts';
import * as repository from './assignments.repository.ts';

/** Who teaches, when, and by which request. */
export interface Teacher extends Caller {
  requestId: string | null;
}

/** What is deleted can be restored for so long. Milliseconds. */
const restorableMs = 86_400_000;
const Place = z.tuple([LocalDate, z.string()]);

export interface AssignmentInput {
  module_id: string;
  team_id: string | null;
  due_date: string;
  note?: string | undefined;
}

/** What an organization gives its learners to do. A team manager acts within the own team, and sees what is for everybody. */
export interface Assignments {
  list(
    teacher: Teacher,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Assignment[]; next_cursor: string | null }>;
  get(teacher: Teacher, orgId: string, id: string): Promise<Assignment>;
  create(teacher: Teacher, orgId: string, input: AssignmentInput, id: string): Promise<Assignment>;
  update(
    teacher: Teacher,
    orgId: string,
    id: string,
    patch: { due_date?: string | undefined; note?: string | null | undefined },
  ): Promise<Assignment>;
  remove(teacher: Teacher, orgId: string, id: string): Promise<void>;
  restore(teacher: Teacher, orgId: string, id: string): Promise<Assignment>;
  /** Forgets what can no longer be restored. */
  sweep(): Promise<void>;
}

export function createAssignments({ db, clock, course }: { db: Db; clock: Clock; course: Course }): Assignments {
  const audited = (
    tx: Db,
    teacher: Teacher,
    { organizationId, username }: Access,
    action: string,
    id: string,
    changes: ReturnType<typeof changesBetween>,
  ) =>
    appendAudit(tx, {
      ...{ tenantId: organizationId, actor: { userId: teacher.userId, username }, action, changes },
      ...{ object: { kind: 'assignment', id }, requestId: teacher.requestId, at: teacher.now },
    });

  async function view(tx: Db, teacher: Teacher, orgId: string, reach: Reach, id: string): Promise<Assignment> {
    const [found] = await repository.listAssignments(tx, orgId, { reach, now: teacher.now, id, limit: 1 });
    if (!found) throw notFound('assignment');
    return assignmentView(course, found);
  }

  /** Changes one that is the teacher's to change: a manager's own team's. */
  async function change<T>(
    teacher: Teacher,
    orgId: string,
    id: string,
    work: (tx: Db, access: Access & { reach: Reach }, row: repository.AssignmentRow) => Promise<T>,
  ): Promise<T> {
    return db.transaction(async (tx) => {
      const access = await requireOrganization(tx, teacher, orgId, 'assignments:write');
      const row = await repository.lockAssignment(tx, orgId, id);
      if (!row) throw notFound('assignment');
      if (access.reach !== 'organization' && row.teamId !== access.reach.teamId) {
        if (row.teamId === null) throw lacks();
        throw notFound('assignment');
      }
      return work(tx, access, row);
    });
  }

  const told = (row: repository.AssignmentRow) => ({
    module: row.moduleId,
    team_id: row.teamId,
    due_date: row.dueDate,
    note: row.note,
  });

  return {
    async list(teacher, orgId, query) {
      const { reach } = await requireOrganization(db, teacher, orgId, 'assignments:write');
      const before = decodeCursor(query.cursor, Place);
      const wanted = { reach, now: teacher.now, before, limit: query.limit + 1 };
      const rows = await repository.listAssignments(db, orgId, wanted);
      return pageFrom(
        rows,
        query.limit,
        ({ assignment }) => [assignment.dueDate, assignment.id],
        (row) => assignmentView(course, row),
      );
    },

    async get(teacher, orgId, id) {
      const { reach } = await requireOrganization(db, teacher, orgId, 'assignments:write');
      return view(db, teacher, orgId, reach, id);
    },

    create: (teacher, orgId, input, id) =>
      db.transaction(async (tx) => {
        const access = await requireOrganization(tx, teacher, orgId, 'assignments:write');
        const { reach } = access;
        const teamId = input.team_id;
        if (reach !== 'organization' && teamId === null) throw lacks();
        const within = reach === 'organization' || reach.teamId === teamId;
        if (teamId !== null && !(within && (await repository.teamExists(tx, orgId, teamId)))) throw notFound('team');
        if (!course.module(input.module_id)) throw notFound('module');
        const row: repository.AssignmentRow = {
          ...{ tenantId: orgId, id, moduleId: input.module_id, teamId, dueDate: input.due_date },
          ...{ note: storable(input.note ?? '') || null, assignedBy: access.username },
          ...{ createdAt: teacher.now, deletedAt: null },
        };
        if (await repository.insertAssignment(tx, row))
          await audited(tx, teacher, access, 'assignment_created', id, changesBetween({}, told(row)));
        return view(tx, teacher, orgId, reach, id);
      }),

    update: (teacher, orgId, id, patch) =>
      change(teacher, orgId, id, async (tx, access, row) => {
        if (row.deletedAt) throw notFound('assignment');
        const next = {
          ...row,
          dueDate: patch.due_date ?? row.dueDate,
          note: patch.note === undefined ? row.note : storable(patch.note ?? '') || null,
        };
        const changes = changesBetween(told(row), told(next));
        if (changes.length > 0) {
          await repository.updateAssignment(tx, orgId, id, { dueDate: next.dueDate, note: next.note });
          await audited(tx, teacher, access, 'assignment_updated', id, changes);
        }
        return view(tx, teacher, orgId, access.reach, id);
      }),

    remove: (teacher, orgId, id) =>
      change(teacher, orgId, id, async (tx, access, row) => {
        if (row.deletedAt) throw notFound('assignment');
        await repository.updateAssignment(tx, orgId, id, { deletedAt: teacher.now });
        await audited(tx, teacher, access, 'assignment_deleted', id, changesBetween(told(row), {}));
      }),

    restore: (teacher, orgId, id) =>
      change(teacher, orgId, id, async (tx, access, row) => {
        if (row.deletedAt) {
          if (teacher.now.getTime() - row.deletedAt.getTime() > restorableMs)
            throw new AppError(
              'not_found',
              'It was deleted more than a day ago and cannot be restored. Assign it anew.',
            );
          await repository.updateAssignment(tx, orgId, id, { deletedAt: null });
          await audited(tx, teacher, access, 'assignment_restored', id, changesBetween({}, told(row)));
        }
        return view(tx, teacher, orgId, access.reach, id);
      }),

    sweep: () => repository.purgeAssignments(db, new Date(clock().getTime() - restorableMs)),
  };
}
