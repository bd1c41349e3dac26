import type { ChatRequest } from '#contract/chat.ts';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import type { MessageImage } from '#contract/images.ts';
import type { ModelChoice } from '../model-choice.ts';

/** Who wrote something, and for which server. Nothing of one owner is ever sent for another. */
export interface Owner {
  serverId: string;
  userId: string;
}

/** Why the server refused a message, as its error said. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
}

/** What is known of a message when it is written. */
export interface NewRow {
  /** The `client_message_id`: however often the message is sent, the server stores it once. */
  id: string;
  conversationId: string;
  /** The conversation may not exist on the server yet; making it is part of sending. */
  begins: boolean;
  /** What the conversation is set to where this begins it. */
  settings?: ConversationSettings;
  body: ChatRequest;
  /** The images of the message, as they are shown while it waits. */
  images?: readonly MessageImage[];
  /** Who shall answer it as well, to be compared; `id` is the `client_message_id` of that answer. */
  second?: ModelChoice & { id: string };
}

/**
 * A message that the server may not have. `sending` is no lock: where the tab that sends it is gone, the next one sends it
 * again. Instants are milliseconds of the wall clock.
 */
export interface OutboxRow extends NewRow, Owner {
  createdAt: number;
  /** When its author last wanted it sent. */
  wantedAt: number;
  attempts: number;
  /** When the last attempt began. */
  triedAt: number;
  /** Not before this, unless the network, the page or the user comes back. */
  nextAt: number;
  /** Not before this in any case: the server asked for it. */
  notBefore: number;
  state: 'queued' | 'sending' | 'paused' | 'failed';
  /** Why it is `failed`, or waits for another attempt. */
  refusal: Refusal | null;
}

/** After six days its author is asked first (security §6.2: servers may forget after seven what they have seen). */
const staleAfterMs = 6 * 24 * 3_600_000;
/** A longer wait than the longest that is ever set: the wall clock was set back. */
const longestWaitMs = 3_600_000;

export function newRow(owner: Owner, row: NewRow, now: number): OutboxRow {
  return {
    ...row,
    ...owner,
    createdAt: now,
    wantedAt: now,
    attempts: 0,
    triedAt: 0,
    nextAt: 0,
    notBefore: 0,
    state: 'queued',
    refusal: null,
  };
}

export function isStale(row: OutboxRow, now: number): boolean {
  return row.state !== 'failed' && now - row.wantedAt > staleAfterMs;
}

/**
 * When a row may be sent, in milliseconds of the wall clock. What was tried last before `wokenAt` need not sit out the waits
 * that only we have chosen.
 */
export function dueAt(row: OutboxRow, wokenAt: number, now: number): number {
  const at = row.triedAt < wokenAt ? row.notBefore : Math.max(row.nextAt, row.notBefore);
  return at - now > longestWaitMs ? now : at;
}

/** The message that is next in each conversation; a refused one lets the others pass, one that has to be asked for does not. */
export function headsOf(rows: readonly OutboxRow[], now: number): OutboxRow[] {
  const heads = new Map<string, OutboxRow>();
  for (const row of rows) {
    if (row.state !== 'failed' && !heads.has(row.conversationId)) heads.set(row.conversationId, row);
  }
  return [...heads.values()].filter((row) => !isStale(row, now));
}

export function sameOwner(a: Owner | null, b: Owner | null): boolean {
  return a?.serverId === b?.serverId && a?.userId === b?.userId;
}
