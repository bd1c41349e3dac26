import type { english } from '#contract/english.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { createMistakes } from './mistakes/mistakes.service.ts';
import type { createAppeals } from './revision/appeals.service.ts';
import type { createRevision } from './revision/revision.service.ts';

/** What follows a judgement: the version before, appeals, and the mistakes of a learner. */
export function englishRoutes({
  revision,
  appeals,
  mistakes,
}: {
  revision: ReturnType<typeof createRevision>;
  appeals: ReturnType<typeof createAppeals>;
  mistakes: ReturnType<typeof createMistakes>;
}): Handlers<typeof english> {
  return {
    revision: ({ principal, params }) => revision(principal.userId, params.submission_id),
    appeals: ({ principal, params }) => appeals.list(principal.userId, params.submission_id),
    appeal: ({ principal, params, body, newId }) => appeals.make(principal.userId, params.submission_id, body, newId()),
    mistakes: ({ principal, query }) => mistakes.list(principal.userId, query),
    changeMistake: ({ principal, params, body }) => mistakes.change(principal.userId, params.mistake_id, body.status),
    checkMessage: ({ principal, body }) => mistakes.checkMessage(principal.userId, body),
  };
}
