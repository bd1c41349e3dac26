import type { Refusals } from '../../server-words.ts';
import { auth } from './auth.ts';

export interface Door<Auth> {
  words: { auth: Auth };
  /** Null where the server’s own sentences are the right ones. */
  refusals: Refusals | null;
}

export const door: Door<typeof auth> = { words: { auth }, refusals: null };
