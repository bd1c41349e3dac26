import { z } from 'zod';
import {
  type SearchFacets,
  type SearchHit,
  type SearchHitType,
  type SearchPage,
  searchTypes,
} from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, encodeCursor } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { corrected } from './corrected.ts';
import { fuse } from './fuse.ts';
import { newestPassages, type PassageDetail, readPassages } from './hits.repository.ts';
import { kindOf } from './kinds/index.ts';
import type { RankedPassage, Ranking, RankPassages } from './rank-passages.ts';
import { type Readers, readersOf } from './readers.ts';
import type { Scope } from './scope.ts';
import { scopeOf } from './scope-of.ts';
import { readQuery, type SearchQuery } from './search-query.ts';
import { snippetOf, termsFound } from './snippet.ts';

/** Searches everything that a person may find. */
export type Search = (
  asker: Asker,
  asked: { q: string; types?: string | undefined; limit: number; cursor?: string | undefined },
) => Promise<SearchPage>;

interface Deps {
  db: Db;
  clock: Clock;
  rank: RankPassages;
  /** Told what found nothing. */
  onNothing(readers: Readers, query: SearchQuery): Promise<void>;
}

/** How many results were shown, and the ids of the last of them. */
const SearchCursor = z.tuple([z.int().nonnegative(), z.array(z.string()).max(8)]);
/** The next page goes on behind the last one shown that is still there; so many are remembered. */
const remembered = 4;
/** Below this share of what was asked for, and without a meaning that is alike, a passage is no result. */
const fewestCovered = 0.3;
const alike = 0.5;
/** Where nothing was asked but what kind and when, so many are gone through. */
const mostListed = 300;
/** A source is shown once: more of its passages would only take the places of other sources. */
const perSource = 3;
const spare = 20;

export function createSearch({ db, clock, rank, onNothing }: Deps): Search {
  async function rankIn(scope: Scope, query: SearchQuery, beside: boolean): Promise<Ranking> {
    if (query.words.length > 0) {
      const ranking = await rank(scope, { ...query, beside, perSource });
      return { ...ranking, passages: shownOf(ranking.passages), ofAllKinds: shownOf(ranking.ofAllKinds) };
    }
    const passages = await newest(scope);
    const ofAllKinds = beside ? await newest({ ...scope, types: null }) : passages;
    const leftOut = ofAllKinds.length >= mostListed ? 1 : 0;
    return { passages, ofAllKinds, leftOut, terms: new Set(), corrections: new Map() };
  }

  async function newest(scope: Scope): Promise<RankedPassage[]> {
    const found = await newestPassages(db, scope, mostListed);
    const nothing = { keyword: 0, coverage: 0, semantic: null };
    return fuse(
      found.map((one) => ({ ...one, ...nothing, key: `${one.tenantId}/${one.id}` })),
      clock(),
    );
  }

  return async (asker, asked) => {
    const query = readQuery(storable(asked.q));
    const types = typesOf(asked.types, query);
    const after = decodeCursor(asked.cursor, SearchCursor);
    const readers = await readersOf(db, asker, clock());
    const { scope, hints } = await scopeOf(db, readers, query);
    // The kinds that were not asked for are counted all the same, so that one can turn to them.
    const ranking = await rankIn({ ...scope, types }, query, types !== null && !after);
    const { passages, ofAllKinds: all, leftOut, terms, corrections } = ranking;
    const rest = after ? passages.slice(nextOf(passages, after)) : passages;
    // Some more than are shown, should one be gone by now.
    const details = await readPassages(db, rest.slice(0, asked.limit + spare));
    const shown = rest.filter(({ key }) => details.get(key)?.title != null);
    const page = shown.slice(0, asked.limit);
    const last = page.at(-1);
    const textsOf = (some: readonly RankedPassage[]) =>
      some.flatMap(({ key }) => [details.get(key)?.text ?? '', details.get(key)?.title ?? '']);
    if (!after && all.length === 0 && query.words.length > 0) await onNothing(readers, query);
    return {
      items: page.map((one) => hitOf(one, details.get(one.key) as PassageDetail, terms, readers)),
      next_cursor: last && shown.length > page.length ? encodeCursor(cursorAt(passages, last)) : null,
      facets: after ? null : { ...facetsOf(all, readers, clock()), capped: leftOut >= fewestCovered },
      did_you_mean: after ? null : corrected(asked.q, corrections, textsOf(shown)),
      hints,
    };
  };
}

/** Of what was ranked, that which is a result; of each source the passage that stands first. */
function shownOf(ranked: readonly RankedPassage[]): RankedPassage[] {
  return bestOfSource(ranked.filter(({ coverage, semantic }) => coverage >= fewestCovered || (semantic ?? 0) >= alike));
}

function bestOfSource(passages: readonly RankedPassage[]): RankedPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ tenantId, type, sourceId }) => {
    const source = `${tenantId}/${type}/${sourceId}`;
    return !seen.has(source) && seen.add(source);
  });
}

function cursorAt(passages: readonly RankedPassage[], last: RankedPassage): z.infer<typeof SearchCursor> {
  const shown = passages.slice(0, passages.indexOf(last) + 1);
  return [shown.length, shown.slice(-remembered).map(({ id }) => id)];
}

/**
 * Where the next page begins. What is written or deleted between two pages changes ranks and scores of all, but hardly ever their
 * order: so it is a result that tells the place, not a score. Where all that are remembered are gone, so many fewer stand before.
 */
function nextOf(passages: readonly RankedPassage[], [shown, ids]: z.infer<typeof SearchCursor>): number {
  const last = passages.findLastIndex(({ id }) => ids.includes(id));
  return last < 0 ? Math.max(shown - ids.length, 0) : last + 1;
}

/** The kinds that were asked for, by parameter or operator; null for all. */
function typesOf(parameter: string | undefined, query: SearchQuery): SearchHitType[] | null {
  if (parameter === undefined || parameter.trim() === '') return query.types;
  const asked = parameter.split(',').map((type) => type.trim());
  const unknown = asked.find((type) => !(searchTypes as readonly string[]).includes(type));
  if (unknown !== undefined) {
    const message = `“${unknown}” is not a kind of thing. Use ${searchTypes.join(', ')}.`;
    throw new AppError('validation_error', message, { issues: [{ path: 'query.types', message }] });
  }
  const types = asked as SearchHitType[];
  return query.types === null ? types : types.filter((type) => query.types?.includes(type));
}

function hitOf(
  { fused, createdAt }: RankedPassage,
  passage: PassageDetail,
  terms: ReadonlySet<string>,
  readers: Readers,
): SearchHit {
  const { type, page, readerId } = passage;
  const { text, highlights, terms: inText } = snippetOf(passage.text, terms);
  const { keyword, semantic, recency } = fused;
  const organization = readers.organizations.find(({ id }) => id === readerId);
  return {
    id: passage.id,
    type,
    title: passage.title ?? '',
    snippet: text,
    highlights,
    score: fused.score,
    why: { terms: keyword > 0 ? termsFound(inText, passage, terms) : inText, keyword, semantic, recency },
    created_at: createdAt.toISOString(),
    ...(organization && { shared_by: { organization_id: organization.id, name: organization.name } }),
    source: {
      ...kindOf(type)?.placeOf(passage),
      ...(page !== null && { page }),
    },
  };
}

/** Counts what was ranked; more than that is not looked at. */
function facetsOf(there: readonly RankedPassage[], readers: Readers, now: Date): Omit<SearchFacets, 'capped'> {
  const count = (accept: (passage: RankedPassage) => boolean) => there.filter(accept).length;
  const since = (days: number) => count(({ createdAt }) => createdAt.getTime() >= now.getTime() - days * 86_400_000);
  const ofReader = (id: string) => count(({ readerId }) => readerId === id);
  const owners = [
    { organization_id: null, name: null, count: ofReader(readers.userId) },
    ...readers.organizations.map(({ id, name }) => ({ organization_id: id, name, count: ofReader(id) })),
  ];
  return {
    types: searchTypes
      .map((type) => ({ type, count: count((passage) => passage.type === type) }))
      .filter((one) => one.count > 0),
    owners: owners.filter((one) => one.count > 0),
    past_week: since(7),
    past_month: since(30),
  };
}
