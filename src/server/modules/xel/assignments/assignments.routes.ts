import type { assignments } from '#contract/assignments.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Assignments, Teacher } from './assignments.service.ts';
import type { LearnerWork } from './learner-work.service.ts';

export function assignmentsRoutes(
  service: Assignments,
  work: LearnerWork,
  teacherOf: (call: { principal: { userId: string }; request: { id: string } }) => Teacher,
): Handlers<typeof assignments> {
  const placeOf = (params: { org_id: string; assignment_id: string; user_id: string; submission_id: string }) => ({
    orgId: params.org_id,
    assignmentId: params.assignment_id,
    userId: params.user_id,
    submissionId: params.submission_id,
  });
  return {
    list: (call) => service.list(teacherOf(call), call.params.org_id, call.query),
    create: (call) => service.create(teacherOf(call), call.params.org_id, call.body, call.newId()),
    get: (call) => service.get(teacherOf(call), call.params.org_id, call.params.assignment_id),
    update: (call) => service.update(teacherOf(call), call.params.org_id, call.params.assignment_id, call.body),
    remove: (call) => service.remove(teacherOf(call), call.params.org_id, call.params.assignment_id),
    restore: (call) => service.restore(teacherOf(call), call.params.org_id, call.params.assignment_id),
    learners: (call) => work.learners(teacherOf(call), call.params.org_id, call.params.assignment_id, call.query),
    learner: (call) =>
      work.learner(teacherOf(call), call.params.org_id, call.params.assignment_id, call.params.user_id),
    submission: (call) => work.answer(teacherOf(call), placeOf(call.params)),
    review: (call) => work.review(teacherOf(call), placeOf(call.params), call.body, call.newId()),
  };
}
