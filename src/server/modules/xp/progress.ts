import type { StreakStatus, WeeklyActivity, XPProfile } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { type Day, joinDays } from './active-days.ts';
import { findRestDays, timeDays, xpByActivity, xpDays } from './days.repository.ts';
import type { Learner } from './learner.repository.ts';
import { levelOf } from './levels.ts';
import { pulseOf } from './pulse.ts';
import { type Streak, streakOf } from './streak.ts';
import { weekOf } from './week.ts';

/** All that profile, streak, week and pulse are made from: three sums by day, whatever the length of the past. */
export interface Progress {
  today: string;
  days: Day[];
  totalXp: number;
  streak: Streak;
}

export async function readProgress(db: Db, learner: Learner, now: Date): Promise<Progress> {
  const today = localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate;
  const [points, time, rests] = await Promise.all([
    xpDays(db, learner.id),
    timeDays(db, learner.id),
    findRestDays(db, learner.id),
  ]);
  const days = joinDays(points, time);
  const active = days.flatMap((day) => (day.active && day.span ? [day.span] : []));
  return {
    today,
    days,
    totalXp: sum(days.map((day) => day.xp)),
    streak: streakOf(active, rests, now, today),
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

export async function profileOf(db: Db, learner: Learner, progress: Progress): Promise<XPProfile> {
  const { into, toNext } = levelOf(progress.totalXp);
  const today = { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 };
  for (const { activity, xp } of await xpByActivity(db, learner.id, progress.today)) today[activity] = Math.max(0, xp);
  return {
    ...standingOf(progress),
    xp_into_level: into,
    xp_to_next_level: toNext,
    token_balance: 0,
    booster: null,
    today_xp: Math.max(0, progress.days.find((day) => day.date === progress.today)?.xp ?? 0),
    today,
    timezone: learner.timezone,
  };
}

export function streakStatusOf({ days, streak }: Progress): StreakStatus {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return {
    current_streak: streak.current,
    longest_streak: streak.longest,
    freezes_available: streak.freezesAvailable,
    freezes_used: streak.freezesUsed,
    last_activity: streak.lastActivity,
    streak_at_risk: streak.atRisk,
    explanation: streak.explanation.map(({ date, kind }) => {
      const day = byDate.get(date);
      return { date, kind, xp: Math.max(0, day?.xp ?? 0), events: day?.events ?? 0 };
    }),
  };
}

export function weeklyActivityOf({ days, streak, today }: Progress, timezone: string): WeeklyActivity {
  return { ...weekOf(days, streak.days, today), timezone };
}

export function learningPulseOf({ days, today }: Progress, timezone: string) {
  const { entries, activeDays } = pulseOf(days, today);
  return { entries, timezone, total_xp: sum(entries.map((entry) => entry.xp)), active_days: activeDays };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
