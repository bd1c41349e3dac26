import type { BaseLogger } from 'pino';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { RankPassages } from '#server/search/rank-passages.ts';
import { type AnswerQuestion, type Book, createAnswerQuestion, type EarnQuestion } from './answer.service.ts';
import { deleteUnreceived, reclaimOrphans } from './documents.repository.ts';
import { createDocuments, type Documents } from './documents.service.ts';
import { createGaps, type Gaps } from './gaps.service.ts';
import { createGrounding, type GroundingService } from './grounding.service.ts';
import { createIndexer } from './indexer.ts';
import { createFindPassages, type FindPassages } from './knowledge-search.ts';
import { createUnshare } from './unshare.ts';

/** What a learner brings, and what can be asked of it. */
export interface KnowledgeService {
  documents: Documents;
  find: FindPassages;
  answer: AnswerQuestion;
  grounding: GroundingService;
  gaps: Gaps;
  /** Makes private what somebody shares with an organization; see there. */
  unshare: ReturnType<typeof createUnshare>;
  /** Indexes what waits; resolves when nothing does. */
  work(): Promise<void>;
  /** Takes up what was left behind, where this is the only process with the database. */
  recover(): Promise<void>;
  sweep(): Promise<void>;
  /** Stops indexing; what was being read is taken up by the next start. */
  close(): Promise<void>;
}

/** A file that did not arrive within an hour never will. Milliseconds. */
const receivingMs = 3_600_000;

export function createKnowledge(deps: {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn' | 'error'>;
  providers: ChatProviders;
  rank: RankPassages;
  book: Book;
  earn: EarnQuestion;
  /** Told when new passages wait for their meaning. */
  onIndexed(): void;
}): KnowledgeService {
  const { db, clock } = deps;
  const indexer = createIndexer(deps);
  const find = createFindPassages(deps);
  const documents = createDocuments({ db, clock, onQueued: () => void indexer.kick(), onRemoved: indexer.drop });
  const gaps = createGaps({ db, clock, documents });
  const { notInDocuments } = gaps;
  return {
    documents,
    gaps,
    find,
    answer: createAnswerQuestion({ ...deps, find, notInDocuments }),
    unshare: createUnshare({ db, clock }),
    grounding: createGrounding({ db, clock, find, notInDocuments }),
    work: indexer.kick,
    recover: indexer.recover,
    async sweep() {
      await deleteUnreceived(db, new Date(clock().getTime() - receivingMs));
      await reclaimOrphans(db);
    },
    close: indexer.close,
  };
}
