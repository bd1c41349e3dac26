import { infiniteQueryOptions } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { assignments } from '#contract/assignments.ts';
import { xel } from '#contract/xel.ts';

/** One assignment, and one learner of it, by the names of the contract. */
export interface AssignmentPlace {
  org_id: string;
  assignment_id: string;
}
export interface LearnerPlace extends AssignmentPlace {
  user_id: string;
}
export interface AnswerPlace extends LearnerPlace {
  submission_id: string;
}

export const assignmentQuery = (params: AssignmentPlace) => queryOf(session.api, assignments.get, { params });
export const learnerQuery = (params: LearnerPlace) => queryOf(session.api, assignments.learner, { params });
export const answerQuery = (params: AnswerPlace) => queryOf(session.api, assignments.submission, { params });
/** Every module: the course has few enough to choose from one list. */
export const everyModuleQuery = () => queryOf(session.api, xel.modules, { query: { limit: '200' } });

/** The latest due date first. */
export const assignmentPages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(assignments.list), orgId],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        assignments.list,
        { params: { org_id: orgId }, query: { limit: '50', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    retry: false,
  });

/** By name. */
export const learnerPages = (params: AssignmentPlace) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(assignments.learners), params.assignment_id],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        assignments.learners,
        { params: { ...params }, query: { limit: '50', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    retry: false,
  });

const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;
export const assignmentPath = ({ org_id, assignment_id }: AssignmentPlace): string =>
  path('organizations', org_id, 'assignments', assignment_id);
export const learnerPath = ({ user_id, ...place }: LearnerPlace): string => assignmentPath(place) + path(user_id);
export const answerPath = ({ submission_id, ...place }: AnswerPlace): string =>
  learnerPath(place) + path(submission_id);
