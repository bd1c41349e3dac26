import type { searchGaps } from '#contract/search-gaps.ts';
import type { Handlers } from '#server/http/handler.ts';
import { askerOf } from '#server/tenancy/access.ts';
import type { Gaps } from './gaps.service.ts';

export function gapsRoutes(gaps: Gaps): Handlers<typeof searchGaps> {
  return {
    feedback: ({ principal, body }) => gaps.feedback(askerOf(principal), body.query),
    list: ({ principal, params, query }) => gaps.list(askerOf(principal), params.org_id, query),
    writeArticle: ({ principal, params, body, newId }) =>
      gaps.writeArticle(askerOf(principal), { orgId: params.org_id, gapId: params.gap_id, documentId: newId() }, body),
    answers: ({ principal, query }) => gaps.answers(principal.userId, query),
    dismiss: ({ principal, params }) => gaps.dismiss(principal.userId, params.answer_id),
  };
}
