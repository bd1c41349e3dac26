import { ApiError } from '#client/session/api-error.ts';
import type { Document } from '#contract/knowledge.ts';
import { type Backoff, backoffMs } from '#tokens/backoff.ts';
import type { FileTrouble } from './file-rules.ts';

/** A file on its way to the server. */
export interface Upload {
  id: string;
  file: File;
  /** Where it was asked for, so that each place shows its own. */
  place: string;
  /** `waiting`: for the network, for the session, or because the server asked to. */
  state: 'queued' | 'sending' | 'waiting' | 'done' | 'failed';
  /** Bytes of the file that are sent. */
  sent: number;
  tries: number;
  /** Why it waits or failed: of the file itself, or what the call threw. */
  trouble: FileTrouble | null;
  error: unknown;
  /** What the server has made of it. */
  document: Document | null;
  /** The server had these bytes before. */
  already: boolean;
}

/** So many at once: more would only share the same line. */
export const mostAtOnce = 2;

const passing = new Set([0, 401, 408, 425, 429, 502, 503, 504]);
const backoff: Backoff = { floorMs: 500, baseMs: 2_000, capMs: 30_000 };

/** The next to send, oldest first. */
export function toStart(uploads: readonly Upload[]): Upload[] {
  const going = uploads.filter(({ state }) => state === 'sending').length;
  return uploads.filter(({ state }) => state === 'queued').slice(0, Math.max(0, mostAtOnce - going));
}

/** Milliseconds until an upload that failed so often (≥ 1) is tried again; null when that would change nothing. `random` is in [0, 1). */
export function waitAfter(error: unknown, tries: number, random: number): number | null {
  if (!(error instanceof ApiError) || !passing.has(error.status)) return null;
  return backoffMs(backoff, tries, random, Math.min(error.retryAfter ?? 0, 3_600) * 1_000);
}

/** Had the server these bytes before? A new document is still to be indexed, and nobody has seen it yet. */
export function wasThere(document: Document, known: ReadonlySet<string>): boolean {
  return known.has(document.id) || document.status === 'ready' || document.status === 'failed';
}

/** How far all of them are together, in bytes; those that failed do not count. */
export function together(uploads: readonly Upload[]): { done: number; count: number; sent: number; bytes: number } {
  const counted = uploads.filter(({ state }) => state !== 'failed');
  return {
    done: counted.filter(({ state }) => state === 'done').length,
    count: counted.length,
    sent: counted.reduce((sum, { sent }) => sum + sent, 0),
    bytes: counted.reduce((sum, { file }) => sum + file.size, 0),
  };
}
