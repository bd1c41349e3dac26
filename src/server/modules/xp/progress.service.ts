import type { z } from 'zod';
import type { Booster, DayReceipt, Goal, GoalSet, Milestone, SupportHint, YearActivity } from '#contract/progress.ts';
import type { Activity, Quests } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { studyDays } from './active-days.ts';
import { boosterMultiplier } from './award.ts';
import { swapDailyQuest } from './daily-quests.repository.ts';
import { dayReceiptOf } from './day-receipt.ts';
import { findRestDays, offsetsOfDay, timeByActivity } from './days.repository.ts';
import type { Earning } from './earning.ts';
import { entryView } from './entry-view.ts';
import { goalOf, refuseDay, refuseReached } from './goal.ts';
import { deleteGoal, findGoal, type GoalRow, putGoal } from './goals.repository.ts';
import { needLearner } from './learner.repository.ts';
import type { JudgedDay } from './level-forecast.ts';
import { levelGoalOf, refuseLevel } from './level-goal.ts';
import { milestonesOf } from './milestones.ts';
import { kindsOf, readDays, readProgress } from './progress.ts';
import { questsView } from './quests-view.ts';
import type { VisitReport } from './report-time.ts';
import { supportHintOf } from './support-hint.ts';
import {
  boosterUntil,
  insertBooster,
  insertTokens,
  type TokenRow,
  tokenBalance,
  tokensPage,
} from './tokens.repository.ts';
import { ledgerOfDay, lockAwards } from './xp.repository.ts';
import { yearOf } from './year.ts';

/** A booster: half an hour for five tokens. */
export const booster = { tokens: 5, minutes: 30 } as const;

/** What goes beyond the published analytics. Every method is `not_found` for an unknown user. */
export interface ProgressService {
  day(userId: string, date: string): Promise<DayReceipt>;
  year(userId: string, year: number, activity?: Activity): Promise<YearActivity>;
  /** Gives the seconds that were credited. */
  reportTime(report: VisitReport): Promise<number>;
  /** `not_found` for a quest that is not of today; `conflict` where it is done or was exchanged. */
  swapQuest(userId: string, questId: string): Promise<z.input<typeof Quests>>;
  /** Newest first. */
  tokens(userId: string, page: { limit: number; after: { at: Date; id: string } | undefined }): Promise<TokenRow[]>;
  /** `conflict` while one is on, and with too few tokens. */
  startBooster(userId: string): Promise<z.infer<typeof Booster>>;
  milestones(userId: string): Promise<Milestone[]>;
  goal(userId: string): Promise<Goal | null>;
  /** `validation_error` for one that has been reached, or lies behind or too far ahead. */
  setGoal(userId: string, wish: z.infer<typeof GoalSet>): Promise<Goal>;
  /** Where there is none, nothing happens. */
  removeGoal(userId: string): Promise<void>;
  supportHint(userId: string): Promise<SupportHint | null>;
}

interface Deps {
  db: Db;
  clock: Clock;
  earning: Earning;
  /** Cards of a learner that are due now. */
  dueReviews(userId: string): Promise<number>;
  /** Levels of English that were found of a learner, by date, oldest first. */
  judgedLevels(userId: string): Promise<JudgedDay[]>;
}

export function createProgressService({ db, clock, earning, dueReviews, judgedLevels }: Deps): ProgressService {
  async function present(userId: string) {
    const learner = await needLearner(db, userId);
    const now = clock();
    return { learner, now, today: localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate };
  }

  return {
    async day(userId, date) {
      const { learner, now, today } = await present(userId);
      const [{ streak }, rows, time, offsets, rests] = await Promise.all([
        readProgress(db, learner, now),
        ledgerOfDay(db, userId, date),
        timeByActivity(db, userId, date),
        offsetsOfDay(db, userId, date),
        findRestDays(db, userId),
      ]);
      return dayReceiptOf(date, today, streak, {
        ...{ entries: rows.map(entryView), time, offsets },
        ...{ rest: rests.has(date), holiday: rests.get(date) ?? null },
      });
    },

    async year(userId, year, activity) {
      const { learner, now } = await present(userId);
      const progress = await readProgress(db, learner, now);
      const days = activity === undefined ? progress.days : await readDays(db, userId, activity);
      return yearOf(days, year, kindsOf(progress));
    },

    reportTime: (report) => db.transaction((tx) => earning.reportVisit(tx, report, clock())),

    async swapQuest(userId, questId) {
      const { learner, now, today } = await present(userId);
      const quests = await db.transaction(async (tx) => {
        await lockAwards(tx, userId);
        const quest = (await earning.settle(tx, learner, now)).find(({ id }) => id === questId);
        if (!quest) throw notFound('quest of today');
        if (quest.completed) throw new AppError('conflict', 'This quest is done already. A new one comes tomorrow.');
        if (!(await swapDailyQuest(tx, userId, today, quest.group))) {
          throw new AppError('conflict', 'This quest was exchanged today already. A new one comes tomorrow.');
        }
        return earning.settle(tx, learner, now);
      });
      return questsView(today, quests);
    },

    async tokens(userId, page) {
      await needLearner(db, userId);
      return tokensPage(db, userId, page);
    },

    async startBooster(userId) {
      const { now } = await present(userId);
      const endsAt = new Date(now.getTime() + booster.minutes * 60_000);
      return db.transaction(async (tx) => {
        await lockAwards(tx, userId);
        if (await boosterUntil(tx, userId, now)) {
          throw new AppError('conflict', 'A booster is on already. The next one can start when it ends.');
        }
        const balance = await tokenBalance(tx, userId);
        if (balance < booster.tokens) {
          const missing = booster.tokens - balance;
          throw new AppError('conflict', `A booster costs ${booster.tokens} tokens: ${missing} more are needed.`);
        }
        await insertBooster(tx, userId, now, endsAt);
        const spent = { rule: 'booster', amount: -booster.tokens, reason: `Booster: ${booster.minutes} minutes` };
        const id = newId();
        await insertTokens(tx, [{ tenantId: userId, id, ...spent, idempotencyKey: `booster:${id}`, at: now }]);
        return {
          multiplier: boosterMultiplier,
          ends_at: endsAt.toISOString(),
          token_balance: balance - booster.tokens,
        };
      });
    },

    async milestones(userId) {
      const { learner, now } = await present(userId);
      const { days, streak } = await readProgress(db, learner, now);
      return milestonesOf(days, streak.days);
    },

    async goal(userId) {
      const { today } = await present(userId);
      const row = await findGoal(db, userId);
      if (!row) return null;
      return row.kind === 'cefr'
        ? levelGoalOf(row, await judgedLevels(userId), today)
        : goalOf(row, await readDays(db, userId), today);
    },

    async setGoal(userId, { kind, target, by }) {
      const { now, today } = await present(userId);
      const row: GoalRow = { tenantId: userId, kind, target, byDate: by, setAt: now };
      refuseDay(row, today);
      if (kind === 'cefr') {
        const judged = await judgedLevels(userId);
        refuseLevel(target, judged);
        await putGoal(db, row);
        return levelGoalOf(row, judged, today);
      }
      const days = await readDays(db, userId);
      refuseReached(row, days);
      await putGoal(db, row);
      return goalOf(row, days, today);
    },

    async removeGoal(userId) {
      await needLearner(db, userId);
      await deleteGoal(db, userId);
    },

    async supportHint(userId) {
      const { today } = await present(userId);
      const [days, rests, overdueReviews] = await Promise.all([
        readDays(db, userId),
        findRestDays(db, userId),
        dueReviews(userId),
      ]);
      const active = studyDays(days).map((day) => day.date);
      return supportHintOf({ active, rests, today, overdueReviews });
    },
  };
}
