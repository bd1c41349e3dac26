import type { z } from 'zod';
import type {
  LearningPulse,
  LearningTime,
  PublicXPProfile,
  Quests,
  StreakStatus,
  WeeklyActivity,
  XPProfile,
} from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { deleteRestDay, insertRestDay, timeSums } from './days.repository.ts';
import { awardConversationTurn, needLearner, recordTime, settleQuests } from './earning.ts';
import { findPublicLearner } from './learner.repository.ts';
import { learningTimeOf, rangeOf } from './learning-time.ts';
import { learningPulseOf, profileOf, readProgress, standingOf, streakStatusOf, weeklyActivityOf } from './progress.ts';
import { refuseBegun, refuseUndeclarable } from './rest-days.ts';
import { ledgerPage, lockAwards, type XpEvent } from './xp.repository.ts';

/**
 * Points, streak and time of a learner. What happened keeps the local date and offset that were stored with it; the
 * learner's present time zone and start of the day decide only which date is today.
 */
export interface XpService {
  /** Inside the transaction that finishes the turn. The same message earns once. `not_found` for an unknown user. */
  awardConversationTurn: typeof awardConversationTurn;
  /** Inside the transaction that credits the time. `not_found` for an unknown user. */
  recordTime: typeof recordTime;
  profile(userId: string): Promise<XPProfile>;
  /** `not_found` unless its owner made it public. */
  publicProfile(username: string): Promise<z.input<typeof PublicXPProfile>>;
  streakStatus(userId: string): Promise<StreakStatus>;
  weeklyActivity(userId: string): Promise<WeeklyActivity>;
  learningPulse(userId: string): Promise<LearningPulse>;
  /** Today's three; what is complete is paid at the latest now. */
  quests(userId: string): Promise<z.input<typeof Quests>>;
  /** Dates included; `validation_error` for an end before the start and for more than ten years. */
  analytics(userId: string, range: { start_date?: string; end_date?: string }): Promise<z.input<typeof LearningTime>>;
  /** Newest first. */
  ledger(userId: string, page: { limit: number; after: { at: Date; id: string } | undefined }): Promise<XpEvent[]>;
  /** From today until 60 days ahead, else `validation_error`; repeating it changes nothing. */
  declareRestDay(userId: string, date: string): Promise<void>;
  /** Only one to come, else `validation_error`; `not_found` where none is declared. */
  removeRestDay(userId: string, date: string): Promise<void>;
}

export function createXpService({ db, clock }: { db: Db; clock: Clock }): XpService {
  async function progressOf(userId: string) {
    const learner = await needLearner(db, userId);
    return { learner, progress: await readProgress(db, learner, clock()) };
  }

  async function todayOf(userId: string): Promise<string> {
    const { timezone, dayStartsAt } = await needLearner(db, userId);
    return localTimeOf(clock(), timezone, dayStartsAt).localDate;
  }

  return {
    awardConversationTurn,
    recordTime,

    async profile(userId) {
      const { learner, progress } = await progressOf(userId);
      return profileOf(db, learner, progress);
    },

    async publicProfile(username) {
      const learner = await findPublicLearner(db, username);
      if (!learner) throw notFound('profile');
      return {
        username: learner.username,
        display_name: learner.fullName ?? learner.username,
        avatar_url: learner.avatarUrl,
        ...standingOf(await readProgress(db, learner, clock())),
        member_since: localTimeOf(learner.createdAt, learner.timezone, learner.dayStartsAt).localDate,
      };
    },

    streakStatus: async (userId) => streakStatusOf((await progressOf(userId)).progress),

    async weeklyActivity(userId) {
      const { learner, progress } = await progressOf(userId);
      return weeklyActivityOf(progress, learner.timezone);
    },

    async learningPulse(userId) {
      const { learner, progress } = await progressOf(userId);
      return learningPulseOf(progress, learner.timezone);
    },

    async quests(userId) {
      const now = clock();
      const learner = await needLearner(db, userId);
      const quests = await db.transaction(async (tx) => {
        await lockAwards(tx, userId);
        return settleQuests(tx, learner, now);
      });
      return {
        date: localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate,
        quests: quests.map(({ id, kind, target, progress, completed, week }) => ({
          id,
          title: kind.title(target),
          description: kind.description,
          progress,
          target,
          reward_xp: kind.rewardXp,
          completed,
          reason: kind.reason(week, target),
        })),
        completed_count: quests.filter((quest) => quest.completed).length,
      };
    },

    async analytics(userId, asked) {
      const range = rangeOf(asked, await todayOf(userId));
      return learningTimeOf(await timeSums(db, userId, range.start, range.end), range);
    },

    ledger: (userId, page) => ledgerPage(db, userId, page),

    async declareRestDay(userId, date) {
      refuseUndeclarable(date, await todayOf(userId));
      await insertRestDay(db, userId, date, clock());
    },

    async removeRestDay(userId, date) {
      refuseBegun(date, await todayOf(userId));
      if (!(await deleteRestDay(db, userId, date))) throw notFound('rest day');
    },
  };
}
