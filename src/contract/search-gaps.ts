import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { Document } from './knowledge.ts';

/** So many different people must have searched for something before an administrator sees the words. */
export const fewestAskers = 3;

const Query = z
  .string()
  .trim()
  .min(1, 'Write what was looked for.')
  .max(400)
  .meta({ description: 'What was looked for.', example: 'reported speech' });

export const SearchGap = z
  .object({
    id: Id,
    sample: Query.meta({
      description: 'The words of one of the searches, as most who asked wrote them, without its operators.',
    }),
    askers: Count.meta({ description: `Different members who searched for it, ${fewestAskers} or more.` }),
    searches: Count.meta({ description: 'How often.' }),
    last_asked_at: Instant,
    article: z
      .object({ document_id: Id, title: z.string() })
      .nullable()
      .meta({ description: 'The article that was written about it.' }),
  })
  .meta({ id: 'SearchGap' });
export type SearchGap = z.infer<typeof SearchGap>;

export const SearchAnswer = z
  .object({
    id: Id,
    query: Query,
    document_id: Id,
    title: z.string().meta({ description: 'What the article is called.' }),
    organization_name: z.string().meta({ description: 'Who wrote it.' }),
    answered_at: Instant,
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

const GapPage = pageOf(SearchGap).extend({
  hidden: Count.meta({ description: `Searches that fewer than ${fewestAskers} people made: counted, never shown.` }),
});

const orgParams = z.object({ org_id: Id });

export const searchGaps = area('searchGaps', 'Searches that found nothing', {
  feedback: endpoint({
    method: 'POST',
    path: '/api/core/search/feedback',
    summary: 'Say that a search did not help',
    description:
      'Administrators of the caller’s organizations see what several members miss, never who. Searches without any result count by themselves.',
    access: 'bearer',
    body: z.object({ query: Query }),
    response: null,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/search-gaps',
    summary: 'List what members searched for and did not find',
    description: 'For administrators of the organization; most wanted first.',
    access: 'any',
    scope: 'organizations:read',
    params: orgParams,
    query: z.object({
      ...pageQuery,
      state: z.enum(['open', 'answered']).default('open').meta({ description: 'Without an article, or with one.' }),
    }),
    response: GapPage,
    errors: ['forbidden'],
  }),
  writeArticle: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/search-gaps/{gap_id}/article',
    summary: 'Write an article about it',
    description: 'A Markdown document that the organization shares. Whoever searched for it is told.',
    access: 'any',
    scope: 'organizations:write',
    params: orgParams.extend({ gap_id: Id }),
    body: z.object({
      title: z.string().trim().min(1, 'Give the article a title.').max(200).meta({ example: 'Reported speech' }),
      content: z.string().trim().min(1, 'Write the article.').max(100_000).meta({ description: 'Markdown.' }),
    }),
    response: Document,
    status: 201,
    errors: ['forbidden'],
  }),
  answers: endpoint({
    method: 'GET',
    path: '/api/core/search/answers',
    summary: 'List new articles about what the caller searched for',
    access: 'bearer',
    query: z.object(pageQuery),
    response: pageOf(SearchAnswer),
  }),
  dismiss: endpoint({
    method: 'DELETE',
    path: '/api/core/search/answers/{answer_id}',
    summary: 'Take such an article as seen',
    access: 'bearer',
    params: z.object({ answer_id: Id }),
    response: null,
  }),
});
