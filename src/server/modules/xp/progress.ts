import type { StreakStatus } from '#contract/streak.ts';
import type { Activity, WeeklyActivity, XPProfile } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { type Day, double, joinDays, type KindOn, studyDays } from './active-days.ts';
import { awardDeed, boosted, boosterMultiplier, turnRule } from './award.ts';
import { turnPoints } from './award-turn.ts';
import { allDays, findRestDays, timeDays, xpByActivity, xpDays } from './days.repository.ts';
import type { Learner } from './learner.repository.ts';
import { levelOf } from './levels.ts';
import { pulseOf } from './pulse.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import { findRhythms } from './rhythms.repository.ts';
import { type Streak, streakOf } from './streak.ts';
import { boosterUntil, tokenBalance } from './tokens.repository.ts';
import { weekOf } from './week.ts';
import { itemsOfDay } from './xp.repository.ts';

/** All that profile, streak, week and pulse are made from: a row a day, whatever happened on it. */
export interface Progress {
  today: string;
  days: Day[];
  totalXp: number;
  streak: Streak;
  /** Rest days, with the holiday that each is; null where the learner declared it. */
  rests: ReadonlyMap<string, string | null>;
  /** Earliest first. */
  rhythms: readonly Rhythm[];
}

/** The days of one activity, or of all. */
export async function readDays(db: Db, userId: string, activity?: Activity): Promise<Day[]> {
  if (activity === undefined) return allDays(db, userId);
  const [points, time] = await Promise.all([xpDays(db, userId, activity), timeDays(db, userId, activity)]);
  return joinDays(points, time);
}

export async function readProgress(db: Db, learner: Learner, now: Date): Promise<Progress> {
  const today = localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate;
  const [days, rests, rhythms] = await Promise.all([
    readDays(db, learner.id),
    findRestDays(db, learner.id),
    findRhythms(db, learner.id),
  ]);
  return {
    today,
    days,
    totalXp: sum(days.map((day) => day.xp)),
    streak: streakOf(studyDays(days), { rests, rhythms }, now, today),
    rests,
    rhythms,
  };
}

/** Level and streak, as own and public profile show them. */
export function standingOf({ totalXp, streak }: Progress) {
  return {
    level: levelOf(totalXp).level,
    total_xp: Math.max(0, totalXp),
    current_streak: streak.current,
    longest_streak: streak.longest,
  };
}

export async function profileOf(db: Db, learner: Learner, progress: Progress, now: Date): Promise<XPProfile> {
  const { into, toNext } = levelOf(progress.totalXp);
  const today = { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 };
  const [byActivity, tokens, until, turns, reviews] = await Promise.all([
    xpByActivity(db, learner.id, progress.today),
    tokenBalance(db, learner.id),
    boosterUntil(db, learner.id, now),
    itemsOfDay(db, learner.id, progress.today, turnRule),
    itemsOfDay(db, learner.id, progress.today, 'review_card'),
  ]);
  for (const { activity, xp } of byActivity) today[activity] = Math.max(0, xp);
  const withBooster = (amount: number) => amount + (until ? boosted(amount) : 0);
  return {
    ...standingOf(progress),
    xp_into_level: into,
    xp_to_next_level: toNext,
    token_balance: tokens,
    booster: until && { multiplier: boosterMultiplier, ends_at: until.toISOString() },
    today_xp: Math.max(0, progress.days.find((day) => day.date === progress.today)?.xp ?? 0),
    today,
    timezone: learner.timezone,
    next_turn_xp: withBooster(turnPoints(turns.filter((turn) => turn.amount > 0))),
    next_review_xp: withBooster(awardDeed({ rule: 'review_card', item: 'another card' }, reviews).amount),
  };
}

export function streakStatusOf({ today, days, streak, rests, rhythms }: Progress): StreakStatus {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return {
    current_streak: streak.current,
    longest_streak: streak.longest,
    freezes_available: streak.freezesAvailable,
    freezes_used: streak.freezesUsed,
    last_activity: streak.lastActivity,
    streak_at_risk: streak.atRisk,
    explanation: streak.explanation.map(({ date, kind, free, repairedOn }) => {
      const day = byDate.get(date);
      const holiday = kind === 'rest' ? rests.get(date) : undefined;
      const counted = {
        ...{ date, kind, xp: Math.max(0, day?.xp ?? 0), events: day?.events ?? 0 },
        ...(holiday && { holiday }),
        ...(free && { free }),
      };
      return repairedOn === undefined ? counted : { ...counted, repaired_on: repairedOn };
    }),
    repair: streak.repair && {
      missed_on: streak.repair.missedOn,
      until: streak.repair.until,
      streak: streak.repair.streak,
      needs_seconds: double.seconds,
      needs_xp: double.xp,
    },
    rhythm: rhythmOf({ rests, rhythms }, streak.days, today),
  };
}

export function weeklyActivityOf({ days, streak, today }: Progress, timezone: string): WeeklyActivity {
  return { ...weekOf(days, streak.days, today), timezone };
}

/** What each date was: as the streak has it, or a rest that no streak came by. */
export function kindsOf({ streak, rests }: Progress): KindOn {
  const kinds = new Map(streak.days.map(({ date, kind }) => [date, kind]));
  return (date) => kinds.get(date) ?? (rests.has(date) ? 'rest' : undefined);
}

/** `days`: those of the activity that was asked for. */
export function learningPulseOf(days: readonly Day[], progress: Progress, timezone: string) {
  const { entries, activeDays } = pulseOf(days, progress.today, kindsOf(progress));
  return { entries, timezone, total_xp: sum(entries.map((entry) => entry.xp)), active_days: activeDays };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
