import { session } from '#client/session/session.ts';
import { live } from '#contract/live.ts';
import type { KeptTalk } from './kept-talk.ts';
import { isRefusedForGood, restOf } from './rest-of-talk.ts';

/** Saves what the server has not taken of a talk that was left. Rejects where it may still be taken later. */
export async function handIn({ session: of, pending }: KeptTalk): Promise<void> {
  if (pending.length === 0) return;
  try {
    await session.api.call(live.saveTranscript, { body: restOf(of, pending, new Date().toISOString()) });
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
  }
}
