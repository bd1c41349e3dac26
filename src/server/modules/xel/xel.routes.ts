import { z } from 'zod';
import type { xel } from '#contract/xel.ts';
import type { Db } from '#server/db/database.ts';
import type { Handlers } from '#server/http/handler.ts';
import { notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { askerOf } from '#server/tenancy/access.ts';
import type { createAssigned } from './assignments/assigned.service.ts';
import type { createCourseService } from './course.service.ts';
import type { createDashboard } from './dashboard.service.ts';
import type { createCardMaking } from './making/card-making.service.ts';
import type { createPlacement } from './placement.service.ts';
import type { createReviews } from './reviews.service.ts';
import type { Rating } from './scheduler.ts';
import { submissionView, summaryView } from './submission-view.ts';
import { findSubmission, submissionPage } from './submissions.repository.ts';
import type { createSubmit } from './submit.service.ts';
import { listWorkReviews } from './work-reviews.repository.ts';

const SubmissionPlace = z.tuple([z.iso.datetime(), z.string()]);

interface Services {
  db: Db;
  course: ReturnType<typeof createCourseService>;
  submit: ReturnType<typeof createSubmit>;
  reviews: ReturnType<typeof createReviews>;
  making: ReturnType<typeof createCardMaking>;
  placement: ReturnType<typeof createPlacement>;
  dashboard: ReturnType<typeof createDashboard>;
  assigned: ReturnType<typeof createAssigned>;
}

/** Everything but `evaluate`, which is a module of its own. */
export function xelRoutes({
  db,
  course,
  submit,
  reviews,
  making,
  placement,
  dashboard,
  assigned,
}: Services): Omit<Handlers<typeof xel>, 'evaluate'> {
  return {
    modules: ({ principal, query }) => course.modules(principal.userId, query),
    module: ({ principal, params }) => course.module(principal.userId, params.module_id),
    submit: ({ principal, params, body, newId }) => submit.submit(principal.userId, params.task_id, body, newId()),
    hint: ({ principal, params }) => submit.hint(principal.userId, params.task_id),
    placement: ({ principal }) => placement.show(principal.userId),
    place: ({ principal, body, newId }) => placement.take(principal.userId, body.responses, newId()),
    dashboard: ({ principal }) => dashboard(principal.userId),
    assignments: ({ principal, query }) => assigned(askerOf(principal), query),
    reviews: ({ principal, query }) => reviews.due(principal.userId, query),
    review: ({ principal, params, body, newId }) =>
      reviews.rate(principal.userId, params.card_id, body.rating as Rating, newId()),
    undoReview: ({ principal, params }) => reviews.undo(principal.userId, params.card_id),
    saveWord: ({ principal, body, newId }) => reviews.save(principal.userId, body, newId()),

    proposeCards: ({ principal, body, reply }) => {
      const closed = new AbortController();
      reply.raw.once('close', () => closed.abort('stopped'));
      return making.propose(principal.userId, body, closed.signal);
    },
    makeCards: async ({ principal, body }) => ({ items: await making.save(principal.userId, body) }),

    async submissions({ principal, query }) {
      const place = decodeCursor(query.cursor, SubmissionPlace);
      const after = place && { at: place[0], id: place[1] };
      const rows = await submissionPage(db, principal.userId, { limit: query.limit + 1, after });
      const reviews = await listWorkReviews(
        db,
        principal.userId,
        rows.map(({ id }) => id),
      );
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.at.toISOString(), row.id],
        (row) => summaryView(row, reviews),
      );
    },

    async submission({ principal, params }) {
      const row = await findSubmission(db, principal.userId, params.submission_id);
      if (!row) throw notFound('submission');
      return submissionView(row, await listWorkReviews(db, principal.userId, [row.id]));
    },
  };
}
