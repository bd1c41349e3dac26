import type { SearchFacets, SearchHit } from '#contract/search.ts';

/** A message that was found. */
export const aHit = (part: Partial<SearchHit> = {}): SearchHit => ({
  id: 'h-1',
  type: 'message',
  title: 'Past perfect, again',
  snippet: 'You need the past perfect because the start comes before another past moment.',
  highlights: [[13, 25]],
  score: 0.03,
  why: { terms: ['past', 'perfect'], keyword: 1, semantic: 0.78, recency: 0.64 },
  created_at: '2026-10-08T10:00:00.000Z',
  source: { conversation_id: 'c-1', message_id: 'm-7' },
  ...part,
});

export const someFacets: SearchFacets = {
  types: [
    { type: 'message', count: 9 },
    { type: 'document', count: 6 },
    { type: 'note', count: 1 },
  ],
  owners: [
    { organization_id: null, name: null, count: 10 },
    { organization_id: 'o-1', name: 'Harbour School', count: 6 },
  ],
  past_week: 5,
  past_month: 14,
  capped: false,
};
