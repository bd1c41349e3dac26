import type { english } from '#contract/english.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { createCardKeeping } from './card-keeping.service.ts';
import type { createMistakes } from './mistakes/mistakes.service.ts';
import type { createReviews } from './reviews.service.ts';
import type { createAppeals } from './revision/appeals.service.ts';
import type { createRevision } from './revision/revision.service.ts';

/** What follows a judgement: the version before, appeals, the mistakes of a learner, and the cards that come of them. */
export function englishRoutes({
  revision,
  appeals,
  mistakes,
  keeping,
  reviews,
}: {
  revision: ReturnType<typeof createRevision>;
  appeals: ReturnType<typeof createAppeals>;
  mistakes: ReturnType<typeof createMistakes>;
  keeping: ReturnType<typeof createCardKeeping>;
  reviews: ReturnType<typeof createReviews>;
}): Handlers<typeof english> {
  return {
    revision: ({ principal, params }) => revision(principal.userId, params.submission_id),
    appeals: ({ principal, params }) => appeals.list(principal.userId, params.submission_id),
    appeal: ({ principal, params, body, newId }) => appeals.make(principal.userId, params.submission_id, body, newId()),
    cards: ({ principal, query }) => reviews.list(principal.userId, query),
    updateCard: ({ principal, params, body }) => keeping.change(principal.userId, params.card_id, body),
    deleteCard: ({ principal, params }) => keeping.remove(principal.userId, params.card_id),
    restoreCard: ({ principal, params }) => keeping.restore(principal.userId, params.card_id),
    mistakes: ({ principal, query }) => mistakes.list(principal.userId, query),
    changeMistake: ({ principal, params, body }) => mistakes.change(principal.userId, params.mistake_id, body.status),
    refuseExample: ({ principal, params, body }) => mistakes.refuse(principal.userId, params, body.refused),
    practiseExample: ({ principal, params }) => mistakes.practise(principal.userId, params),
    checkMessage: ({ principal, body }) => mistakes.checkMessage(principal.userId, body),
  };
}
