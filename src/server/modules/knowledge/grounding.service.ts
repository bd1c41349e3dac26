import type { Citation } from '#contract/chat.ts';
import type { KnowledgeHit } from '#contract/knowledge.ts';
import type { Grounding } from '#server/ai/grounding.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { readersOf } from '#server/search/readers.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { findDocument, listPassages } from './documents.repository.ts';
import type { Gaps } from './gaps.service.ts';
import type { FindPassages, FoundPassage } from './knowledge-search.ts';

/** The documents of a learner as what an answer may rest on. */
export interface GroundingService {
  attachable(asker: Asker, documentIds: readonly string[]): Promise<{ document_id: string; title: string }[]>;
  ground(
    asker: Asker,
    wish: { question: string; everything: boolean; documents: readonly string[]; traceless?: boolean },
  ): Promise<Grounding | null>;
}

/** Passages of a search that are told to a provider. */
const mostFound = 8;
/** Attached documents are told whole up to this many characters, some 6,000 tokens of English. */
const wholeUpTo = 24_000;
const mostPassages = 40;
/** Of documents that were attached in the course of a conversation, the last ones count. */
const mostDocuments = 20;

/**
 * Do these passages say anything about the question? Enough of its words, weighed by how rare they are, or a meaning that is close
 * enough; or some of both.
 */
export function answers({ coverage, semantic }: Pick<FoundPassage, 'coverage' | 'semantic'>): boolean {
  const likeness = semantic ?? 0;
  return coverage >= 0.5 || likeness >= 0.5 || (coverage >= 0.3 && likeness >= 0.35);
}

/**
 * Does a passage of those say enough to be given as the answer itself? A model reads it and may still say no; the study guide only
 * quotes. One of two words is not enough: the documents may name what is asked about and not what is asked.
 */
export function quotable({ coverage, semantic }: Pick<FoundPassage, 'coverage' | 'semantic'>): boolean {
  return coverage >= 0.55 || (semantic ?? 0) >= 0.35;
}

/** A passage as it is cited under the number `n`. */
export function citationOf({ document_id, chunk_id, position, title, text, page }: KnowledgeHit, n: number): Citation {
  return { n, document_id, chunk_id, position, title, quote: text, ...(page !== undefined && { page }) };
}

export function createGrounding(deps: {
  db: Db;
  clock: Clock;
  find: FindPassages;
  /** Told of questions that nothing answers. */
  notInDocuments: Gaps['notInDocuments'];
}): GroundingService {
  const { db, clock, find, notInDocuments } = deps;

  async function callerOf(asker: Asker) {
    const { organizations } = await readersOf(db, asker, clock());
    return { userId: asker.userId, shared: organizations.map(({ id }) => id) };
  }

  /** All of the attached documents where that fits, else what of them is about the question, else their beginnings. */
  async function attached(asker: Asker, question: string, ids: readonly string[]): Promise<Citation[]> {
    const caller = await callerOf(asker);
    const all: Citation[] = [];
    for (const id of ids) {
      // One that was deleted since it was attached is not spoken of any more.
      const row = await findDocument(db, caller, id);
      if (!row) continue;
      for (const { id: chunk_id, position, text, page } of await listPassages(db, row, 0, mostPassages + 1))
        all.push({
          n: 0,
          document_id: id,
          chunk_id,
          position,
          title: row.title,
          quote: text,
          ...(page !== null && { page }),
        });
    }
    const length = all.reduce((sum, { quote }) => sum + quote.length, 0);
    if (length <= wholeUpTo && all.length <= mostPassages) return all;
    const found = await find(asker, { query: question, limit: mostFound * 2, document_ids: ids, spoken: true });
    const telling = found.filter(answers).map(({ hit }) => citationOf(hit, 0));
    return telling.length > 0 ? telling : all.slice(0, mostFound);
  }

  return {
    async attachable(asker, documentIds) {
      const caller = await callerOf(asker);
      const found = [];
      for (const id of documentIds) {
        const row = await findDocument(db, caller, id);
        if (!row) throw notFound('document');
        if (row.status === 'failed')
          throw new AppError(
            'conflict',
            `“${row.title}” could not be read. Take it off, or try it again in Knowledge.`,
          );
        if (row.status !== 'ready')
          throw new AppError('conflict', `“${row.title}” is still being read. Wait for it, or send without it.`);
        found.push({ document_id: id, title: row.title });
      }
      return found;
    },

    async ground(asker, { question, everything, documents: wanted, traceless = false }) {
      const documents = [...new Set(wanted)].slice(0, mostDocuments);
      const passages = await attached(asker, question, documents);
      if (everything) {
        const found = await find(asker, { query: question, limit: mostFound, spoken: true });
        const known = new Set(passages.map(({ chunk_id }) => chunk_id));
        for (const one of found)
          if (answers(one) && !known.has(one.hit.chunk_id)) passages.push(citationOf(one.hit, 0));
      }
      if (everything && passages.length === 0 && !traceless)
        await notInDocuments(asker, { query: question, spoken: true });
      // All that was attached is gone since: then the answer is as free as one without attachments.
      if (passages.length === 0 && !everything) return null;
      return { passages: passages.map((passage, at) => ({ ...passage, n: at + 1 })), only: everything };
    },
  };
}
