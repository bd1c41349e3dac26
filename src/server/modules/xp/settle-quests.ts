import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays, localTimeOf } from '#server/platform/local-time.ts';
import { questRule } from './award.ts';
import { type DailyQuestRow, findDailyQuests, insertDailyQuests } from './daily-quests.repository.ts';
import { noFacts } from './day-facts.ts';
import { factsBetween } from './facts.repository.ts';
import { give, tokensPerQuest } from './give.ts';
import type { Learner } from './learner.repository.ts';
import type { QuestDeed } from './quest-kinds.ts';
import { chooseQuests, kindOf, progressOf } from './quests.ts';
import { insertTokens } from './tokens.repository.ts';
import type { FindWeakPoints, WeakPoints } from './weak-points.ts';
import { knownKeys } from './xp.repository.ts';

/** A quest of today and how far it is. */
export interface QuestStatus extends DailyQuestRow {
  /** `<date>:<slug>`; the ledger's key of its reward is `quest:<id>`. */
  id: string;
  kind: QuestDeed;
  progress: number;
  completed: boolean;
}

/**
 * The quests of the day of `at`. One that is complete is paid here, at most once. What was paid stays complete, also when
 * the deed is deleted. Whoever calls holds the learner's lock (`lockAwards`).
 */
export async function settleQuests(
  tx: Db,
  learner: Learner,
  at: Date,
  findWeakPoints: FindWeakPoints,
): Promise<QuestStatus[]> {
  const { localDate } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
  const rows = await questsOfDay(tx, learner, localDate, () => findWeakPoints(tx, learner.id, at));
  const paid = await knownKeys(
    tx,
    learner.id,
    rows.map((row) => keyOf(row)),
  );
  const facts = (await factsBetween(tx, learner, localDate, localDate)).get(localDate) ?? noFacts;
  const all = rows.flatMap((row): QuestStatus[] => {
    const kind = kindOf(row.slug);
    if (!kind) return [];
    const progress = paid.has(keyOf(row)) ? row.target : progressOf(row, facts);
    return [{ ...row, id: idOf(row), kind, progress, completed: progress === row.target }];
  });
  const due = all.filter((quest) => quest.completed && !paid.has(keyOf(quest)));
  await give(
    tx,
    learner,
    due.map((quest) => ({
      rule: questRule,
      activity: quest.kind.activity ?? 'conversations',
      amount: quest.kind.rewardXp,
      reason: `Quest done: ${quest.kind.title(quest.target)}`,
      source: { kind: 'quest', id: quest.id },
      key: keyOf(quest),
      boostable: false,
    })),
    at,
  );
  await insertTokens(
    tx,
    due.map((quest) => ({
      tenantId: learner.id,
      id: newId(),
      rule: questRule,
      amount: tokensPerQuest,
      reason: `Quest done: ${quest.kind.title(quest.target)}`,
      idempotencyKey: keyOf(quest),
      at,
    })),
  );
  return all;
}

/** Those that were chosen for the day; the first to ask has them chosen. */
async function questsOfDay(
  tx: Db,
  learner: Learner,
  date: string,
  weakPoints: () => Promise<WeakPoints>,
): Promise<DailyQuestRow[]> {
  const userId = learner.id;
  const known = await findDailyQuests(tx, userId, date);
  if (known.length > 0) return known;
  const week = await factsBetween(tx, learner, addDays(date, -7), addDays(date, -1));
  await insertDailyQuests(tx, userId, date, chooseQuests(date, userId, [...week.values()], await weakPoints()));
  return findDailyQuests(tx, userId, date);
}

const idOf = ({ localDate, slug }: DailyQuestRow) => `${localDate}:${slug}`;
const keyOf = (row: DailyQuestRow) => `quest:${idOf(row)}`;
