import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays, localTimeOf } from '#server/platform/local-time.ts';
import { awardTurn, questRule, turnRule } from './award.ts';
import { findLearner, type Learner } from './learner.repository.ts';
import type { DayFacts, UsualWeek } from './quest-kinds.ts';
import { type DailyQuest, progressOf, questsOf } from './quests.ts';
import {
  insertEvents,
  insertTime,
  knownKeys,
  lockAwards,
  secondsBySession,
  turnsOfDay,
  usualWeek,
} from './xp.repository.ts';

export interface FinishedTurn {
  userId: string;
  conversationId: string;
  /** The learner's own message. */
  messageId: string;
  text: string;
  at: Date;
}

export interface ActiveTime {
  userId: string;
  activity: Activity;
  /** Positive. */
  seconds: number;
  sessionId: string;
  at: Date;
}

/** A quest of today and how far it is. */
export interface QuestStatus extends DailyQuest {
  /** What its target and reason were taken from. */
  week: UsualWeek;
  progress: number;
  completed: boolean;
}

/** Points for a turn by the table of `award.ts`, once for each message, and for the quests that it completes. */
export async function awardConversationTurn(tx: Db, turn: FinishedTurn): Promise<void> {
  const { userId, messageId, at } = turn;
  const learner = await needLearner(tx, userId);
  await lockAwards(tx, userId);
  const { localDate, utcOffsetMinutes } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
  const earlier = await turnsOfDay(tx, userId, localDate);
  if (earlier.some((other) => other.messageId === messageId)) return;
  const { amount, reason } = awardTurn(turn.text, earlier);
  await insertEvents(tx, [
    {
      tenantId: userId,
      id: newId(),
      rule: turnRule,
      activity: 'conversations',
      amount,
      reason,
      sourceKind: 'message',
      sourceId: messageId,
      idempotencyKey: `turn:${messageId}`,
      at,
      localDate,
      utcOffsetMinutes,
    },
  ]);
  await settleQuests(tx, learner, at);
}

/** Books active time under the local date and hour of its moment, and pays the quests that it completes. */
export async function recordTime(tx: Db, { userId, activity, seconds, sessionId, at }: ActiveTime): Promise<void> {
  const learner = await needLearner(tx, userId);
  const local = localTimeOf(at, learner.timezone, learner.dayStartsAt);
  await insertTime(tx, { tenantId: userId, id: newId(), activity, seconds, sessionId, at, ...local });
  await lockAwards(tx, userId);
  await settleQuests(tx, learner, at);
}

/**
 * The quests of the day of `at`. One that is complete is paid here, at most once. What was paid stays complete, also when
 * the deed is deleted.
 */
export async function settleQuests(tx: Db, learner: Learner, at: Date): Promise<QuestStatus[]> {
  const { id: userId, timezone, dayStartsAt } = learner;
  const { localDate, utcOffsetMinutes } = localTimeOf(at, timezone, dayStartsAt);
  const week = await usualWeek(tx, userId, addDays(localDate, -7), localDate);
  const quests = questsOf(localDate, userId, week);
  const paid = await knownKeys(
    tx,
    userId,
    quests.map((quest) => keyOf(quest)),
  );
  const facts: DayFacts = {
    turns: await turnsOfDay(tx, userId, localDate),
    sessions: await secondsBySession(tx, userId, localDate),
  };
  const all = quests.map((quest) => {
    const progress = paid.has(keyOf(quest)) ? quest.target : progressOf(quest, facts);
    return { ...quest, week, progress, completed: progress === quest.target };
  });
  const due = all.filter((quest) => quest.completed && !paid.has(keyOf(quest)));
  await insertEvents(
    tx,
    due.map((quest) => ({
      tenantId: userId,
      id: newId(),
      rule: questRule,
      activity: 'conversations' as const,
      amount: quest.kind.rewardXp,
      reason: `Quest done: ${quest.kind.title(quest.target)}`,
      sourceKind: 'quest',
      sourceId: quest.id,
      idempotencyKey: keyOf(quest),
      at,
      localDate,
      utcOffsetMinutes,
    })),
  );
  return all;
}

/** The learner's settings; `not_found` where there is no such user. */
export async function needLearner(db: Db, userId: string): Promise<Learner> {
  const learner = await findLearner(db, userId);
  if (!learner) throw notFound('learner');
  return learner;
}

const keyOf = (quest: DailyQuest) => `quest:${quest.id}`;
