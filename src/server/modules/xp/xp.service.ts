import type { z } from 'zod';
import type { StreakRhythm, StreakStatus } from '#contract/streak.ts';
import type {
  Activity,
  LearningPulse,
  LearningTime,
  PublicXPProfile,
  Quests,
  RestDay,
  WeeklyActivity,
  XPProfile,
} from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, localTimeOf } from '#server/platform/local-time.ts';
import { studyDays } from './active-days.ts';
import { deleteRestDay, findRestDays, holidaysBetween, insertRestDay, timeSums } from './days.repository.ts';
import type { Earning } from './earning.ts';
import { findLearners, findPublicLearner, needLearner } from './learner.repository.ts';
import { learningTimeOf, rangeOf } from './learning-time.ts';
import {
  learningPulseOf,
  profileOf,
  readDays,
  readProgress,
  standingOf,
  streakStatusOf,
  weeklyActivityOf,
} from './progress.ts';
import { questsView } from './quests-view.ts';
import { refuseBegun, refuseUndeclarable, restHorizon } from './rest-days.ts';
import { chosenOn, rhythmOf } from './rhythm.ts';
import { putRhythm } from './rhythms.repository.ts';
import { begunOn } from './streak.ts';
import { ledgerPage, lockAwards, type XpEvent } from './xp.repository.ts';

/**
 * Points, streak and time of a learner. What happened keeps the local date and offset that were stored with it; the
 * learner's present time zone and start of the day decide only which date is today.
 */
export interface XpService extends Omit<Earning, 'settle'> {
  profile(userId: string): Promise<XPProfile>;
  /** `not_found` unless its owner made it public. */
  publicProfile(username: string): Promise<z.input<typeof PublicXPProfile>>;
  streakStatus(userId: string): Promise<StreakStatus>;
  /** Where these learners stand now; one who is not there is left out. */
  standings(userIds: readonly string[]): Promise<Map<string, ReturnType<typeof standingOf>>>;
  weeklyActivity(userId: string): Promise<WeeklyActivity>;
  /** Of one activity where it is given. */
  learningPulse(userId: string, activity?: Activity): Promise<LearningPulse>;
  /** Today's three; what is complete is paid at the latest now. */
  quests(userId: string): Promise<z.input<typeof Quests>>;
  /** Dates included; `validation_error` for an end before the start and for more than ten years. */
  analytics(userId: string, range: { start_date?: string; end_date?: string }): Promise<z.input<typeof LearningTime>>;
  /** Newest first. */
  ledger(userId: string, page: { limit: number; after: { at: Date; id: string } | undefined }): Promise<XpEvent[]>;
  /** From today on, earliest first; holidays of organizations as they stand now. */
  restDays(userId: string): Promise<RestDay[]>;
  /** From today until 60 days ahead, else `validation_error`; repeating it changes nothing. */
  declareRestDay(userId: string, date: string): Promise<void>;
  /** Only one to come, else `validation_error`; `not_found` where the learner declared none. */
  removeRestDay(userId: string, date: string): Promise<void>;
  /** From tomorrow on; the newest choice of a day holds. */
  setRhythm(userId: string, daysPerWeek: number): Promise<StreakRhythm>;
}

export function createXpService({ db, clock, earning }: { db: Db; clock: Clock; earning: Earning }): XpService {
  async function progressOf(userId: string) {
    const learner = await needLearner(db, userId);
    return { learner, progress: await readProgress(db, learner, clock()) };
  }

  async function todayOf(userId: string): Promise<string> {
    const { timezone, dayStartsAt } = await needLearner(db, userId);
    return localTimeOf(clock(), timezone, dayStartsAt).localDate;
  }

  /** Today, and the latest date that has begun by the clock of the last study too. */
  async function begunOf(userId: string) {
    const [today, days] = await Promise.all([todayOf(userId), readDays(db, userId)]);
    return { today, begun: begunOn(studyDays(days), clock(), today) };
  }

  return {
    ...earning,

    async profile(userId) {
      const { learner, progress } = await progressOf(userId);
      return profileOf(db, learner, progress, clock());
    },

    async standings(userIds) {
      const now = clock();
      const standings = new Map<string, ReturnType<typeof standingOf>>();
      for (const learner of await findLearners(db, userIds))
        standings.set(learner.id, standingOf(await readProgress(db, learner, now)));
      return standings;
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

    async learningPulse(userId, activity) {
      const { learner, progress } = await progressOf(userId);
      const days = activity === undefined ? progress.days : await readDays(db, userId, activity);
      return learningPulseOf(days, progress, learner.timezone);
    },

    async quests(userId) {
      const now = clock();
      const learner = await needLearner(db, userId);
      const quests = await db.transaction(async (tx) => {
        await lockAwards(tx, userId);
        return earning.settle(tx, learner, now);
      });
      return questsView(localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate, quests);
    },

    async analytics(userId, asked) {
      const range = rangeOf(asked, await todayOf(userId));
      return learningTimeOf(await timeSums(db, userId, range.start, range.end), range);
    },

    ledger: (userId, page) => ledgerPage(db, userId, page),

    async restDays(userId) {
      const today = await todayOf(userId);
      const [declared, coming] = await Promise.all([
        findRestDays(db, userId),
        holidaysBetween(db, userId, today, addDays(today, restHorizon), clock()),
      ]);
      return [...new Map([...coming, ...declared])]
        .filter(([date]) => date >= today)
        .map(([date, holiday]) => ({ date, holiday }))
        .sort((one, other) => (one.date < other.date ? -1 : 1));
    },

    async declareRestDay(userId, date) {
      const { today, begun } = await begunOf(userId);
      refuseUndeclarable(date, today, begun);
      await insertRestDay(db, userId, date, clock());
    },

    async removeRestDay(userId, date) {
      refuseBegun(date, (await begunOf(userId)).begun);
      if (!(await deleteRestDay(db, userId, date))) throw notFound('rest day');
    },

    async setRhythm(userId, daysPerWeek) {
      await putRhythm(db, userId, chosenOn((await begunOf(userId)).begun, daysPerWeek), clock());
      const { progress } = await progressOf(userId);
      return rhythmOf(progress, progress.streak.days, progress.today);
    },
  };
}
