import type { searchGaps } from '#contract/search-gaps.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Gaps } from './gaps.service.ts';

export function gapsRoutes(gaps: Gaps): Handlers<typeof searchGaps> {
  return {
    feedback: ({ principal, body }) => gaps.feedback(principal.userId, body.query),
    list: ({ principal, params, query }) => gaps.list(principal.userId, params.org_id, query),
    writeArticle: ({ principal, params, body, newId }) =>
      gaps.writeArticle(principal.userId, { orgId: params.org_id, gapId: params.gap_id, documentId: newId() }, body),
    answers: ({ principal, query }) => gaps.answers(principal.userId, query),
    dismiss: ({ principal, params }) => gaps.dismiss(principal.userId, params.answer_id),
  };
}
