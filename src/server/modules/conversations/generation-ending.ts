import type { Db } from '#server/db/database.ts';
import { lockConversation, updateConversation } from './conversations.repository.ts';
import { appendEvents, type LoggedEvent, readWholeLog } from './generation-log.ts';
import { endGeneration, type GenerationRef } from './generations.repository.ts';
import { finishMessage } from './messages.repository.ts';
import { type Answer, answerFrom } from './transcript.ts';
import { terminalEvent, type Verdict } from './verdict.ts';

/** A stored generation that is to end, and who runs it. */
export interface Unfinished extends GenerationRef {
  conversationId: string;
  messageId: string;
  owner: string;
}

/** What its writer knows; without it, it is read from the log. */
interface Known {
  answer: Answer;
  nextId: number;
}

/**
 * Ends a generation in one transaction: its row, its message, its last event and, where given, `reward`. Gives the
 * last event, or undefined where it is gone or somebody else has ended it. The conversation is locked first, as
 * its deletion does, so that the two wait for each other instead of blocking each other.
 */
export async function endWith(
  db: Db,
  unfinished: Unfinished,
  at: Date,
  verdict: Verdict,
  known?: Known,
  reward?: (tx: Db) => Promise<void>,
): Promise<LoggedEvent | undefined> {
  const { userId, conversationId, messageId, owner } = unfinished;
  return db.transaction(async (tx) => {
    if (!(await lockConversation(tx, userId, conversationId))) return undefined;
    if (!(await endGeneration(tx, unfinished, owner, verdict.status, at))) return undefined;
    const { answer, nextId } = known ?? (await fromLog(tx, unfinished));
    await finishMessage(tx, userId, messageId, {
      content: answer.text,
      status: verdict.status,
      error: verdict.status === 'failed' ? verdict.message : null,
      provider: answer.provider,
      model: answer.model,
      usage: answer.usage,
      citations: answer.citations.length > 0 ? answer.citations : null,
      attempts: answer.attempts.length > 0 ? answer.attempts : null,
    });
    const last = { ...terminalEvent(verdict, answer), id: nextId } as LoggedEvent;
    await appendEvents(tx, [{ ref: unfinished, events: [last] }]);
    if (known) await updateConversation(tx, userId, conversationId, { updatedAt: at });
    await reward?.(tx);
    return last;
  });
}

async function fromLog(tx: Db, ref: GenerationRef): Promise<Known> {
  const events = await readWholeLog(tx, ref);
  return { answer: answerFrom(events), nextId: (events.at(-1)?.id ?? 0) + 1 };
}
