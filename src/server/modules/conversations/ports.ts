import type { BaseLogger } from 'pino';
import type { Usage } from '#contract/chat.ts';
import type { Grounding } from '#server/ai/grounding.ts';
import type { Db } from '#server/db/database.ts';
import type { Asker } from '#server/tenancy/access.ts';

/** What the module asks of others; `app.ts` plugs it in. */

export type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>;

/** Rewards a finished turn, inside the transaction that finishes it. `messageId` is the learner's own message. */
export type Earn = (
  tx: Db,
  turn: { userId: string; conversationId: string; messageId: string; text: string; at: Date },
) => Promise<void>;

/** Rewards a note, inside the transaction that writes it; one that was rewarded before earns no more. */
export type EarnNote = (tx: Db, note: { userId: string; noteId: string; text: string; at: Date }) => Promise<void>;

/** Books active learning time, inside the transaction that credits it. `seconds` is positive. */
export type RecordTime = (
  tx: Db,
  time: {
    userId: string;
    activity: 'conversations';
    seconds: number;
    lowSeconds?: number;
    highSeconds?: number;
    sessionId: string;
    at: Date;
  },
) => Promise<void>;

/** What an answer is asked to rest on. */
export interface GroundingWish {
  question: string;
  /** Look through all documents that the user may read. */
  everything: boolean;
  /** Documents that were attached, here or further up; the last ones first. */
  documents: readonly string[];
  /** Nothing of it is kept: not even that nothing was found. */
  traceless?: boolean;
}

/** The learner's documents, as far as chats need them. */
export interface Knowledge {
  /** The titles of these documents; throws `not_found` for one that the user cannot see, `conflict` for one that is not read yet. */
  attachable(asker: Asker, documentIds: readonly string[]): Promise<{ document_id: string; title: string }[]>;
  /** The passages for a question, none where the documents hold nothing about it; null where none of what was attached is left. */
  ground(asker: Asker, wish: GroundingWish): Promise<Grounding | null>;
}

/**
 * Books what an answer used, inside the transaction that ends it (one of its own where the answer is not stored). `usage` is null
 * where the provider named none: then `asked` and `written` say how much it was.
 */
export type Book = (
  tx: Db,
  used: {
    userId: string;
    provider: string;
    model: string;
    usage: Usage | null;
    asked: string;
    written: string;
    at: Date;
  },
) => Promise<void>;
