import { createHash } from 'node:crypto';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { awardDeed, type Deed, deedRules, type SourceKind, turnRule } from './award.ts';
import { awardTurn } from './award-turn.ts';
import { give } from './give.ts';
import { type Learner, needLearner } from './learner.repository.ts';
import { type ActiveTime, reportVisit, type VisitReport } from './report-time.ts';
import { settleQuests } from './settle-quests.ts';
import type { FindWeakPoints } from './weak-points.ts';
import { wordsOf } from './words.ts';
import { insertTime, itemsOfDay, knownKeys, lockAwards, turnsOfDay } from './xp.repository.ts';

/** Words from which on a note is one's own and not a label. */
const fewestNoteWords = 15;

export interface FinishedTurn {
  userId: string;
  conversationId: string;
  /** The learner's own message. */
  messageId: string;
  text: string;
  at: Date;
}

/** Something else that earns: its rule in `award.ts`, and what it was done with. */
export interface FinishedDeed extends Deed {
  userId: string;
  /** What the ledger names as its source; its id is the deed's item. */
  kind: SourceKind;
  /** What happened, once; deeds without one may come again. */
  key?: string;
  at: Date;
}

/**
 * All that earns. Every function is to be called inside the transaction of the deed, pays the quests that it completes, and
 * is `not_found` for an unknown user.
 */
export function createEarning(findWeakPoints: FindWeakPoints) {
  /** The quests of the day; what is complete is paid at the latest now. Whoever calls holds the learner's lock. */
  const settle = (tx: Db, learner: Learner, at: Date) => settleQuests(tx, learner, at, findWeakPoints);

  /** Points for a turn by the table of `award-turn.ts`, once for each message, and for the quests that it completes. */
  async function awardConversationTurn(tx: Db, turn: FinishedTurn): Promise<void> {
    const { userId, messageId, at } = turn;
    const learner = await needLearner(tx, userId);
    await lockAwards(tx, userId);
    const { localDate } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
    const earlier = await turnsOfDay(tx, userId, localDate);
    if (earlier.some((other) => other.messageId === messageId)) return;
    const award = awardTurn(turn.text, earlier);
    const source = { kind: 'message', id: messageId } as const;
    const key = `turn:${messageId}`;
    await give(
      tx,
      learner,
      [{ rule: turnRule, activity: 'conversations', ...award, source, key, boostable: true }],
      at,
    );
    await settle(tx, learner, at);
  }

  /**
   * Points for a deed by the table of `award.ts`, once for each key, and for the quests that it completes.
   * @returns the points of the deed itself, without what a booster or a quest adds.
   */
  async function awardFinishedDeed(tx: Db, { userId, kind, key, at, ...deed }: FinishedDeed): Promise<number> {
    const learner = await needLearner(tx, userId);
    await lockAwards(tx, userId);
    const { localDate } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
    const award = awardDeed(deed, await itemsOfDay(tx, userId, localDate, deed.rule));
    const { activity } = deedRules[deed.rule];
    const source = { kind, id: deed.item };
    const once = `${deed.rule}:${key ?? newId()}`;
    if ((await knownKeys(tx, userId, [once])).size > 0) return 0;
    await give(tx, learner, [{ rule: deed.rule, activity, ...award, source, key: once, boostable: true }], at);
    await settle(tx, learner, at);
    return award.amount;
  }

  /** Points for a note of fifteen words and more, once for each note, also when it grows to that later. */
  async function awardNote(
    tx: Db,
    { userId, noteId, text, at }: { userId: string; noteId: string; text: string; at: Date },
  ): Promise<void> {
    if (wordsOf(text).length < fewestNoteWords) return;
    await awardFinishedDeed(tx, { userId, rule: 'note_written', item: noteId, kind: 'note', key: noteId, at });
  }

  /** Points for a question that the learner's own documents answered, once a day for the same words. */
  async function awardDocumentQuestion(
    tx: Db,
    { userId, question, at }: { userId: string; question: string; at: Date },
  ): Promise<void> {
    const item = createHash('sha256').update(wordsOf(question).join(' ')).digest('base64url').slice(0, 22);
    await awardFinishedDeed(tx, { userId, rule: 'document_question', item, kind: 'question', at });
  }

  /** Books active time under the local date and hour of its moment, and pays the quests that it completes. */
  async function recordTime(tx: Db, time: ActiveTime): Promise<void> {
    const { userId, activity, seconds, lowSeconds, highSeconds, sessionId, at } = time;
    const learner = await needLearner(tx, userId);
    const { timezone, dayStartsAt } = learner;
    const local = { ...localTimeOf(at, timezone, dayStartsAt), timezone, dayStartsAt };
    const band = { lowSeconds: lowSeconds ?? null, highSeconds: highSeconds ?? null };
    // Before the first write: who gives points holds the lock when they come to the row of the day.
    await lockAwards(tx, userId);
    await insertTime(tx, { tenantId: userId, id: newId(), activity, seconds, ...band, sessionId, at, ...local });
    await settle(tx, learner, at);
  }

  return {
    settle,
    awardConversationTurn,
    awardFinishedDeed,
    awardNote,
    awardDocumentQuestion,
    recordTime,
    /** Credits what a visit of a page reports; gives the seconds. */
    reportVisit: (tx: Db, report: VisitReport, now: Date) => reportVisit(tx, report, now, recordTime),
  };
}

export type Earning = ReturnType<typeof createEarning>;
