import type { KnowledgeHit } from '#contract/knowledge.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { storable } from '#server/platform/storable-text.ts';
import { readPassages } from '#server/search/hits.repository.ts';
import type { RankedPassage, RankPassages } from '#server/search/rank-passages.ts';
import { readersOf } from '#server/search/readers.ts';
import { scopeOf } from '#server/search/scope-of.ts';
import { readQuery, type SearchQuery, spokenQuery } from '#server/search/search-query.ts';
import { highlight, termsFound } from '#server/search/snippet.ts';
import type { Asker } from '#server/tenancy/access.ts';

/** A passage with what says how well it answers. */
export interface FoundPassage {
  hit: KnowledgeHit;
  /** What share of the question its words cover, 0 to 1. */
  coverage: number;
  /** Cosine of the meanings; null where it was not compared. */
  semantic: number | null;
}

export interface KnowledgeQuestion {
  query: string;
  limit: number;
  document_ids?: readonly string[] | undefined;
  organization_id?: string | undefined;
  /** A question as it is said to somebody: quotes and dashes in it are no operators. */
  spoken?: boolean;
}

/** What of a question is looked for; a message may be much longer. Characters. */
const longestQuestion = 2_000;

/** The passages of documents that the asker may read, best first. */
export type FindPassages = (asker: Asker, question: KnowledgeQuestion) => Promise<FoundPassage[]>;

/** What of a message is looked for, as a query. */
export const questionOf = (typed: string, spoken = false): SearchQuery =>
  (spoken ? spokenQuery : readQuery)(storable(typed.slice(0, longestQuestion)));

export function createFindPassages(deps: { db: Db; clock: Clock; rank: RankPassages }): FindPassages {
  const { db, clock, rank } = deps;
  return async (asker, { query: typed, limit, document_ids: ids, organization_id: organizationId, spoken }) => {
    const readers = await readersOf(db, asker, clock());
    if (organizationId !== undefined && !readers.organizations.some(({ id }) => id === organizationId))
      throw notFound('organization');
    const query = questionOf(typed, spoken);
    if (query.words.length === 0 || (query.types && !query.types.includes('document'))) return [];
    const { scope } = await scopeOf(db, readers, query);
    const within = {
      ...scope,
      readers: scope.readers.filter((id) => organizationId === undefined || id === organizationId),
      types: ['document' as const],
      groups: both(ids?.map(storable) ?? null, scope.groups),
    };
    // Nobody's things are asked for, or nothing has such a title.
    if (within.readers.length === 0 || within.groups?.length === 0) return [];
    const { passages, terms } = await rank(within, query);
    const best = passages.slice(0, limit);
    const details = await readPassages(db, best);
    return best.flatMap((one) => {
      const passage = details.get(one.key);
      if (!passage || passage.title === null) return [];
      const { highlights, terms: inText } = highlight(passage.text, terms);
      const found = one.fused.keyword > 0 ? termsFound(inText, passage, terms) : inText;
      return { hit: { ...place(passage), title: passage.title, highlights, ...scoreOf(one, found) }, ...signs(one) };
    });
  };
}

/** What is in both lists; null stands for everything. */
const both = (some: string[] | null, others: string[] | null): string[] | null =>
  some && others ? some.filter((id) => others.includes(id)) : (some ?? others);

function place(passage: {
  sourceId: string;
  id: string;
  position: number;
  text: string;
  page: number | null;
  heading: string | null;
}) {
  return {
    document_id: passage.sourceId,
    chunk_id: passage.id,
    position: passage.position,
    text: passage.text,
    ...(passage.page !== null && { page: passage.page }),
    ...(passage.heading !== null && { heading: passage.heading }),
  };
}

const signs = ({ coverage, semantic }: RankedPassage) => ({ coverage, semantic });

function scoreOf({ fused }: RankedPassage, terms: string[]) {
  const { score, keyword, semantic, recency } = fused;
  return { score, why: { terms, keyword, semantic, recency } };
}
