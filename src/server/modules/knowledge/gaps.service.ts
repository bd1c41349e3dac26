import { z } from 'zod';
import type { Document } from '#contract/knowledge.ts';
import { fewestAskers, type SearchAnswer, type SearchGap } from '#contract/search-gaps.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Readers, readersOf } from '#server/search/readers.ts';
import { readQuery, type SearchQuery } from '#server/search/search-query.ts';
import { distinctTerms } from '#server/search/terms.ts';
import type { Asker } from '#server/tenancy/access.ts';
import type { Documents } from './documents.service.ts';
import * as repository from './gaps.repository.ts';
import { questionOf } from './knowledge-search.ts';

type Page<Item> = { items: Item[]; next_cursor: string | null };

/** What members look for and do not find: administrators see what several of them miss, never who. */
export interface Gaps {
  /** A search found nothing. */
  foundNothing(readers: Readers, query: SearchQuery): Promise<void>;
  /** Somebody was told nothing from the documents of an organization, or of all of theirs: a search, or a question as it is said. */
  notInDocuments(
    asker: Asker,
    asked: { query: string; organization_id?: string | undefined; spoken?: boolean },
  ): Promise<void>;
  /** A search did not help, whatever it found. */
  feedback(asker: Asker, query: string): Promise<void>;
  list(
    asker: Asker,
    orgId: string,
    query: { limit: number; cursor?: string; state: 'open' | 'answered' },
  ): Promise<Page<SearchGap> & { hidden: number }>;
  writeArticle(
    asker: Asker,
    ids: { orgId: string; gapId: string; documentId: string },
    article: { title: string; content: string },
  ): Promise<Document>;
  answers(userId: string, query: { limit: number; cursor?: string }): Promise<Page<SearchAnswer>>;
  dismiss(userId: string, id: string): Promise<void>;
}

const GapCursor = z.tuple([z.int32(), z.string()]);
const AnswerCursor = z.tuple([z.iso.datetime(), z.string()]);

export function createGaps({ db, clock, documents }: { db: Db; clock: Clock; documents: Documents }): Gaps {
  /** Somebody else's organization does not exist; a member who is no administrator is told so. */
  async function requireAdmin(asker: Asker, orgId: string): Promise<void> {
    const { organizations } = await readersOf(db, asker, clock());
    const membership = organizations.find(({ id }) => id === orgId);
    if (!membership) throw notFound('organization');
    if (membership.role !== 'owner' && membership.role !== 'admin')
      throw new AppError('forbidden', 'Only administrators of the organization see what members did not find.');
  }

  async function foundNothing({ userId, organizations }: Readers, { words }: SearchQuery): Promise<void> {
    const terms = distinctTerms(words);
    if (!terms.some(({ term }) => term.length >= 3 || !/^[\x20-\x7e]*$/.test(term))) return;
    const key = terms
      .map(({ term }) => term)
      .sort()
      .join(' ')
      .slice(0, 300);
    // Kept as its telling words, so that what is shown is no quotation of anybody.
    const query = terms
      .map(({ word, term }) => word || term)
      .join(' ')
      .slice(0, 300);
    for (const { id: tenantId } of organizations)
      await repository.recordGap(db, { tenantId, id: newId(), key, userId, query, now: clock() });
  }

  /**
   * Stores the article as a document that the organization shares. The same bytes are the same document: where they are private, that one
   * is shared; where another organization has them, these end with one more empty line, so that nothing is taken from there.
   */
  async function share(asker: Asker, orgId: string, id: string, article: { title: string; content: string }) {
    const { title, content } = article;
    for (let end = '\n'; ; end += '\n') {
      const bytes = Buffer.from(`# ${title}\n\n${content}${end}`, 'utf8');
      const file = { name: `${title}.md`, bytes, title, visibility: 'organization' as const, organizationId: orgId };
      const stored = await documents.upload(asker, file, id);
      if (stored.organization_id === orgId) return stored;
      if (stored.organization_id === null)
        return documents.update(asker, stored.id, { visibility: 'organization', organization_id: orgId });
    }
  }

  return {
    foundNothing,

    async notInDocuments(asker, { query, organization_id: wanted, spoken }) {
      const readers = await readersOf(db, asker, clock());
      const organizations = readers.organizations.filter(({ id }) => wanted === undefined || id === wanted);
      await foundNothing({ ...readers, organizations }, questionOf(query, spoken));
    },

    async feedback(asker, typed) {
      await foundNothing(await readersOf(db, asker, clock()), readQuery(storable(typed)));
    },

    async list(asker, orgId, query) {
      await requireAdmin(asker, orgId);
      const rows = await repository.listGaps(db, orgId, {
        answered: query.state === 'answered',
        fewest: fewestAskers,
        after: decodeCursor(query.cursor, GapCursor),
        limit: query.limit + 1,
      });
      const page = pageFrom(rows, query.limit, ({ askers, id }) => [askers, id], gapView);
      return { ...page, hidden: await repository.countHidden(db, orgId, fewestAskers) };
    },

    async writeArticle(asker, { orgId, gapId, documentId }, { title, content }) {
      await requireAdmin(asker, orgId);
      if (!(await repository.isVisible(db, orgId, gapId, fewestAskers))) throw notFound('search');
      const article = await share(asker, orgId, documentId, { title, content });
      await repository.setArticle(
        db,
        { tenantId: orgId, id: gapId },
        { tenantId: asker.userId, id: article.id, at: clock() },
      );
      return article;
    },

    async answers(userId, query) {
      const rows = await repository.listAnswers(db, userId, clock(), {
        after: decodeCursor(query.cursor, AnswerCursor),
        limit: query.limit + 1,
      });
      return pageFrom(
        rows,
        query.limit,
        ({ answeredAt, id }) => [new Date(answeredAt).toISOString(), id],
        ({ id, query: asked, documentId, title, organizationName, answeredAt }) => ({
          id,
          query: asked,
          document_id: documentId,
          title,
          organization_name: organizationName,
          answered_at: new Date(answeredAt).toISOString(),
        }),
      );
    },

    async dismiss(userId, id) {
      if (!(await repository.markSeen(db, userId, id, clock()))) throw notFound('article');
    },
  };
}

function gapView(row: repository.ListedGap): SearchGap {
  return {
    id: row.id,
    sample: row.sample,
    askers: row.askers,
    searches: row.searches,
    last_asked_at: new Date(row.lastAskedAt).toISOString(),
    article: row.articleId === null ? null : { document_id: row.articleId, title: row.articleTitle ?? row.sample },
  };
}
