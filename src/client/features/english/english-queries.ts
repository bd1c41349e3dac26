import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Skill } from '#contract/catalogue.ts';
import { english, type MistakeSource, type MistakeStatus } from '#contract/english.ts';
import type { CefrLevel } from '#contract/evaluation.ts';
import type { CardFilter } from '#contract/review-card.ts';
import { xel } from '#contract/xel.ts';

export interface ModuleFilter {
  level: CefrLevel | null;
  skill: Skill | null;
}

export const dashboardQuery = () => queryOf(session.api, xel.dashboard);
export const moduleQuery = (id: string) => queryOf(session.api, xel.module, { params: { module_id: id } });
export const submissionQuery = (id: string) => queryOf(session.api, xel.submission, { params: { submission_id: id } });
export const placementQuery = () => queryOf(session.api, xel.placement);
export const reviewsQuery = () => queryOf(session.api, xel.reviews, { query: { limit: '50' } });

/** What organizations assigned, the earliest due date first. */
export const assignedPages = () =>
  infiniteQueryOptions({
    queryKey: keyOf(xel.assignments),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(xel.assignments, { query: { ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const appealsQuery = (id: string) => queryOf(session.api, english.appeals, { params: { submission_id: id } });
export const revisionQuery = (id: string) => queryOf(session.api, english.revision, { params: { submission_id: id } });

export interface MistakeFilter {
  status: MistakeStatus;
  source: MistakeSource | null;
}

/** Mistakes, the ones that were made last first. */
export const mistakePages = ({ status, source }: MistakeFilter) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(english.mistakes), 'pages', { status, source }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        english.mistakes,
        { query: { limit: '50', status, ...(source && { source }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The mistakes that one submission shows, with its own examples. */
export const mistakesOf = (submissionId: string) =>
  queryOptions({
    queryKey: [...keyOf(english.mistakes), 'of', submissionId],
    queryFn: ({ signal }) =>
      session.api.call(english.mistakes, { query: { limit: '50', source_id: submissionId } }, { signal }),
  });

export interface CardsWanted {
  filter: CardFilter;
  /** What a side contains; empty for all. */
  q: string;
}

/** Cards, due or not, the newest first. */
export const cardPages = ({ filter, q }: CardsWanted) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(english.cards), 'pages', { filter, q }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        english.cards,
        { query: { limit: '50', filter, ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What the cards show, or whether they are asked for, has changed. */
export async function cardsChanged(queries: QueryClient): Promise<void> {
  await Promise.all(
    [english.cards, xel.dashboard].map((endpoint) => queries.invalidateQueries({ queryKey: keyOf(endpoint) })),
  );
}

/** Modules in the order of the catalogue. */
export const modulePages = ({ level, skill }: ModuleFilter) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(xel.modules), 'pages', { level, skill }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        xel.modules,
        {
          query: {
            limit: '50',
            ...(level && { level }),
            ...(skill && { skill }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Where the learner stands has changed: whatever shows it asks again. */
export function standingChanged(queries: QueryClient): void {
  for (const endpoint of [xel.dashboard, xel.modules, xel.module, xel.assignments]) {
    void queries.invalidateQueries({ queryKey: keyOf(endpoint) });
  }
}
