import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant, LocalDate, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { Days, DaysPerWeek, StreakDay, StreakRhythm, StreakStatus, Xp } from './streak.ts';

const Minutes = z.int().min(0).meta({ description: 'Whole minutes of active learning.', example: 22 });

/** What learning time and points are counted under. */
export const Activity = z.enum(['segments', 'quizzes', 'conversations', 'english', 'live']);
export type Activity = z.infer<typeof Activity>;

export const ActivityFilter = Activity.optional().meta({
  description: 'Only the points and the time of this activity.',
  example: 'conversations',
});

export const XPProfile = z
  .object({
    level: z.int().min(1).meta({ description: 'Level n needs 50·n·(n−1) XP in all.', example: 12 }),
    total_xp: Xp,
    xp_into_level: Xp,
    xp_to_next_level: Xp,
    current_streak: Days,
    longest_streak: Days,
    token_balance: z.int(),
    booster: z.object({ multiplier: z.number().positive(), ends_at: Instant }).nullable(),
    today_xp: Xp,
    today: z.object({ segments: Xp, quizzes: Xp, conversations: Xp, english: Xp, live: Xp }),
    timezone: z.string(),
    next_turn_xp: Xp.optional().meta({
      description: 'What the next turn that counts would earn now, its booster included; 0 once the day is full.',
      example: 10,
    }),
    next_review_xp: Xp.optional().meta({
      description: 'What rating a card earns that was not rated today, its booster included; 0 once the day is full.',
      example: 1,
    }),
  })
  .meta({ id: 'XPProfileResponse' });
export type XPProfile = z.infer<typeof XPProfile>;

export const PublicXPProfile = z
  .object({
    username: z.string(),
    display_name: z.string(),
    avatar_url: z.string().nullable(),
    level: z.int().min(1),
    total_xp: Xp,
    current_streak: Days,
    longest_streak: Days,
    member_since: LocalDate,
  })
  .meta({ id: 'PublicXPProfileResponse' });
export type PublicXPProfile = z.infer<typeof PublicXPProfile>;

export const WeeklyActivity = z
  .object({
    week_start: LocalDate.meta({ description: 'Sunday.' }),
    week_end: LocalDate.meta({ description: 'Saturday.' }),
    timezone: z.string(),
    days: z.array(z.object({ date: LocalDate, xp: Xp, minutes: Minutes })).length(7),
    total_xp: Xp,
    freeze_covered_dates: z.array(LocalDate),
  })
  .meta({ id: 'WeeklyActivityResponse' });
export type WeeklyActivity = z.infer<typeof WeeklyActivity>;

export const LearningPulseDay = z
  .object({
    date: LocalDate,
    xp: Xp,
    minutes: Minutes,
    level: z.int().min(0).max(4).meta({ description: 'Shade, 0 is nothing.' }),
    kind: StreakDay.shape.kind.optional().meta({
      description: 'What the day was in a streak, of all activities; absent where no streak looked at it.',
    }),
  })
  .meta({ id: 'LearningPulseDayEntry' });
export type LearningPulseDay = z.infer<typeof LearningPulseDay>;

export const LearningPulse = z
  .object({
    entries: z
      .array(LearningPulseDay)
      .length(365)
      .meta({ description: 'One for each of the past 365 days, today last.' }),
    timezone: z.string(),
    total_xp: Xp,
    active_days: Days,
  })
  .meta({ id: 'LearningPulseResponse' });
export type LearningPulse = z.infer<typeof LearningPulse>;

export const Quest = z
  .object({
    id: Id,
    title: z.string(),
    description: z.string(),
    progress: z.int().min(0),
    target: z.int().positive(),
    reward_xp: Xp,
    completed: z.boolean(),
    reason: z.string().optional().meta({ description: 'Why this one was chosen.' }),
    swappable: z.boolean().optional().meta({ description: 'Can it be exchanged for another one, once?' }),
  })
  .meta({ id: 'QuestItem' });

export const Quests = z
  .object({ date: LocalDate, quests: z.array(Quest), completed_count: z.int().min(0) })
  .meta({ id: 'QuestsResponse' });

/** How far measured time may be off: the person may have looked away, or read on without a touch. */
export const timeBand = {
  low_seconds: Seconds.optional().meta({ description: 'Certain: in use within 15 seconds, or media playing.' }),
  high_seconds: Seconds.optional().meta({ description: 'Possible: in view and used within three minutes.' }),
};

export const LearningTime = z
  .object({
    total_seconds: Seconds,
    ...timeBand,
    session_count: z.int().min(0),
    by_day: z.array(z.object({ date: LocalDate, seconds: Seconds, ...timeBand })),
    by_activity: z.array(z.object({ activity: Activity, seconds: Seconds, ...timeBand })),
    by_hour: z.array(z.object({ hour: z.int().min(0).max(23), seconds: Seconds, ...timeBand })),
  })
  .meta({ id: 'LearningTimeAnalyticsResponse' });

export const LedgerEntry = z
  .object({
    id: Id,
    at: Instant,
    local_date: LocalDate,
    rule: z.string().meta({ description: 'The rule that gave the points.', example: 'conversation_turn' }),
    amount: z.int().meta({ description: 'Points; negative for a correction.' }),
    reason: z.string(),
    source: z.object({ kind: z.string(), id: Id }).nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const RestDay = z
  .object({
    date: LocalDate,
    holiday: z
      .string()
      .nullable()
      .meta({ description: 'The holiday of an organization that it is; null where the learner declared it.' }),
  })
  .meta({ id: 'RestDay' });
export type RestDay = z.infer<typeof RestDay>;

/** Analytics belong to the learner's own data: the scope that the published API names (contract §6). */
const own = { access: 'any', scope: 'conversations:read' } as const;

export const xp = area('xp', 'Profile & Analytics', {
  profile: endpoint({
    method: 'GET',
    path: '/api/xp/profile',
    summary: 'Get my XP profile',
    ...own,
    response: XPProfile,
  }),
  publicProfile: endpoint({
    method: 'GET',
    path: '/api/xp/public-profile/{username}',
    summary: "Get a user's public profile",
    description: 'Answers 404 for a profile that its owner has not made public.',
    access: 'public',
    params: z.object({ username: z.string().min(1).max(64) }),
    response: PublicXPProfile,
  }),
  streakStatus: endpoint({
    method: 'GET',
    path: '/api/xp/streak-status',
    summary: 'Get streak status',
    ...own,
    response: StreakStatus,
  }),
  weeklyActivity: endpoint({
    method: 'GET',
    path: '/api/xp/weekly-activity',
    summary: 'Get weekly XP activity',
    description: "The current week, Sunday to Saturday, in the learner's time zone.",
    ...own,
    response: WeeklyActivity,
  }),
  learningPulse: endpoint({
    method: 'GET',
    path: '/api/xp/learning-pulse',
    summary: 'Get learning pulse (365-day heatmap)',
    ...own,
    query: z.object({ activity: ActivityFilter }),
    response: LearningPulse,
  }),
  quests: endpoint({ method: 'GET', path: '/api/xp/quests', summary: 'Get daily quests', ...own, response: Quests }),
  analytics: endpoint({
    method: 'GET',
    path: '/api/xp/analytics',
    summary: 'Get learning time analytics',
    ...own,
    query: z.object({ start_date: LocalDate.optional(), end_date: LocalDate.optional() }),
    response: LearningTime,
  }),
  ledger: endpoint({
    method: 'GET',
    path: '/api/xp/ledger',
    summary: 'List every point with its reason',
    description: 'Newest first; the sum of all amounts is `total_xp`.',
    ...own,
    query: z.object(pageQuery),
    response: pageOf(LedgerEntry),
  }),
  restDays: endpoint({
    method: 'GET',
    path: '/api/xp/rest-days',
    summary: 'List the rest days from today on',
    description:
      'At most 61: today and the 60 days that can be declared, with the holidays of organizations among them.',
    ...own,
    response: z.object({ items: z.array(RestDay).meta({ description: 'Earliest first.' }) }).meta({ id: 'RestDays' }),
  }),
  declareRestDay: endpoint({
    method: 'POST',
    path: '/api/xp/rest-days',
    summary: 'Declare a rest day ahead',
    description:
      'From tomorrow until 60 days ahead. What has begun by the clock of the last study cannot be declared either.',
    access: 'any',
    scope: 'conversations:write',
    body: z.object({ date: LocalDate }).meta({ id: 'RestDayRequest' }),
    response: RestDay,
    status: 201,
  }),
  removeRestDay: endpoint({
    method: 'DELETE',
    path: '/api/xp/rest-days/{date}',
    summary: 'Take back a rest day',
    description: 'One that the learner declared and that has not begun; a holiday belongs to its organization.',
    access: 'any',
    scope: 'conversations:write',
    params: z.object({ date: LocalDate }),
    response: null,
  }),
  setRhythm: endpoint({
    method: 'PUT',
    path: '/api/xp/rhythm',
    summary: 'Choose a weekly rhythm',
    description: 'From tomorrow on a streak asks for this many days of study in each week, Sunday to Saturday.',
    access: 'any',
    scope: 'conversations:write',
    body: z.object({ days_per_week: DaysPerWeek }).meta({ id: 'StreakRhythmRequest' }),
    response: StreakRhythm,
  }),
});
