import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Fraction, Id, Instant, LocalDate, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryInt } from './kernel/page.ts';
import { LevelGoal } from './level-goal.ts';
import { Days, Xp } from './streak.ts';
import { Activity, ActivityFilter, LearningPulseDay, LedgerEntry, Quests, timeBand } from './xp.ts';

/** What goes beyond the published analytics: each number with what it is made of. All of it is an addition of ours. */

const Year = QueryInt.pipe(z.int().min(1900, 'Give a year from 1900 on.').max(9998, 'Give a year before 9999.')).meta({
  description: 'A calendar year.',
  example: 2026,
  override: { type: 'integer', minimum: 1900, maximum: 9998 },
});

export const DayTime = z
  .object({ activity: Activity, seconds: Seconds, ...timeBand })
  .meta({ id: 'DayTime', description: 'Active learning time of one activity on one day.' });

export const DayReceipt = z
  .object({
    date: LocalDate,
    kind: z.enum(['active', 'freeze', 'rest', 'missed', 'open', 'skipped', 'before', 'ahead']).meta({
      description:
        '`open` is not over and without study so far; `skipped` was left out by a journey or a change of settings; `before` lies before the first study.',
    }),
    streak_day: z
      .int()
      .positive()
      .nullable()
      .meta({ description: 'Which day of study of its run it is; null where it is none.', example: 39 }),
    run_began: LocalDate.nullable().meta({ description: 'Where the run that goes through this day began.' }),
    holiday: z
      .string()
      .nullable()
      .meta({ description: 'The holiday of an organization that the day is, whatever was done on it.' }),
    free: z
      .literal(true)
      .optional()
      .meta({ description: 'This rest was one of the days that the weekly rhythm leaves free.' }),
    repaired_on: LocalDate.nullable().meta({ description: 'The double session that made up for it.' }),
    xp: z.int().meta({ description: 'Sum of the entries, corrections included.', example: 60 }),
    seconds: Seconds,
    ...timeBand,
    time: z.array(DayTime).meta({ description: 'Activities with time, most first.' }),
    entries: z.array(LedgerEntry).meta({ description: 'Every entry of the ledger on this day, oldest first.' }),
    utc_offsets: z.array(z.int()).meta({
      description: 'Minutes east of UTC that were stored that day; several on a day of travel.',
      example: [60],
    }),
  })
  .meta({ id: 'DayReceipt' });
export type DayReceipt = z.infer<typeof DayReceipt>;

export const YearActivity = z
  .object({
    year: z.int().meta({ description: 'The year.', example: 2026 }),
    entries: z.array(LearningPulseDay).min(365).max(366).meta({ description: 'Every day of the year, in order.' }),
    active_days: Days,
    total_xp: Xp,
    total_minutes: z.int().min(0).meta({ description: 'Whole minutes.', example: 5210 }),
    years: z.array(z.int()).meta({ description: 'Years in which something happened, newest first.' }),
  })
  .meta({ id: 'YearActivity' });
export type YearActivity = z.infer<typeof YearActivity>;

const TimeReport = z
  .object({
    activity: Activity,
    visit_id: Id.meta({ description: 'Chosen by the caller for one visit of a page; reports of it belong together.' }),
    active_seconds: z.int().min(0).max(300).meta({ description: 'Seconds in view and in use.', example: 30 }),
    low_seconds: z.int().min(0).max(300).optional().meta({ description: 'Of them the certain ones.', example: 24 }),
    high_seconds: z.int().min(0).max(900).optional().meta({ description: 'With the possible ones.', example: 41 }),
  })
  .meta({ id: 'LearningTimeReport' });

export const TokenEntry = z
  .object({
    id: Id,
    at: Instant,
    amount: z.int().meta({ description: 'Earned, or negative: spent.', example: 5 }),
    rule: z.string().meta({ description: 'What it is for.', example: 'level_up' }),
    reason: z.string().meta({ description: 'In words.', example: 'Level 12 reached' }),
  })
  .meta({ id: 'TokenEntry' });
export type TokenEntry = z.infer<typeof TokenEntry>;

export const Booster = z
  .object({
    multiplier: z.number().positive().meta({ description: 'What points are multiplied by.', example: 1.5 }),
    ends_at: Instant,
    token_balance: z.int().meta({ description: 'Tokens left.', example: 2 }),
  })
  .meta({ id: 'BoosterStarted' });

export const Milestone = z
  .object({
    id: z.string().meta({ description: 'Kind and target.', example: 'streak:30' }),
    kind: z.enum(['streak', 'level', 'active_days', 'hours']).meta({ description: 'What is counted.' }),
    target: z.int().positive().meta({ description: 'How much it takes.', example: 30 }),
    reached_on: LocalDate.nullable().meta({ description: 'When it was first reached.' }),
    progress: Count.meta({ description: 'How far it is, at most the target.', example: 12 }),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof Milestone>;

const GoalFields = {
  kind: z.enum(['level', 'total_xp', 'active_days', 'cefr']).meta({
    description: 'What is counted; `cefr`: the level of English.',
    example: 'level',
  }),
  target: z
    .int()
    .positive()
    .max(10_000_000)
    .meta({ description: 'How much of it; of `cefr` 2 for A2 to 6 for C2.', example: 14 }),
  by: LocalDate.meta({ description: 'The day by which it should be reached.' }),
};
export const GoalSet = z.object(GoalFields).meta({ id: 'GoalRequest' });

export const Forecast = z
  .object({
    probability: Fraction.meta({ description: 'That the goal is reached by its day at the present rhythm.' }),
    earliest: LocalDate.nullable().meta({
      description: 'One time in ten it is reached by then; null beyond ten years.',
    }),
    likely: LocalDate.nullable().meta({ description: 'As often before as after.' }),
    latest: LocalDate.nullable().meta({ description: 'Nine times in ten it is reached by then.' }),
    remaining: Count.meta({ description: 'What is still missing.', example: 540 }),
    days_left: z.int().meta({ description: 'Days until `by`, today included; 0 or less when it has passed.' }),
    per_day: z.number().min(0).meta({ description: 'Mean a day over the days looked at.', example: 23.4 }),
    per_day_needed: z.number().min(0).meta({ description: 'Mean a day that it takes.', example: 19 }),
    days_looked_at: Count.meta({ description: 'Days of the past that this rests on, at most 56.', example: 56 }),
    with_more: z
      .array(
        z.object({
          per_day: z.number().positive().meta({ description: 'So much more a day.', example: 10 }),
          probability: Fraction,
        }),
      )
      .meta({ description: 'The same with a little more a day.' }),
  })
  .meta({ id: 'GoalForecast' });
export type Forecast = z.infer<typeof Forecast>;

export const Goal = z
  .object({
    ...GoalFields,
    set_at: Instant,
    reached_on: LocalDate.nullable().meta({ description: 'When it was reached.' }),
    forecast: Forecast.nullable().meta({ description: 'Null while fewer than seven days are known, and of `cefr`.' }),
    level: LevelGoal.nullable().meta({ description: 'Of `cefr` alone: what is known of the level.' }),
  })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof Goal>;

export const SupportHint = z
  .object({
    kind: z.enum(['rhythm', 'quiet']).meta({ description: '`quiet`: nothing for a week or more.' }),
    recent_days: Count.meta({ description: 'Active days among the last seven, today left out.', example: 1 }),
    usual_days: z.number().min(0).meta({ description: 'Usual active days a week.', example: 4.2 }),
    weeks: z.array(Count).meta({ description: 'Active days of the weeks before, oldest first, from which it comes.' }),
    weight: Fraction.meta({ description: 'How much each newer week counts in the usual: EWMA.', example: 0.3 }),
    rest_days: Count.optional().meta({
      description: 'Rest days among the last seven; as much less was expected of them.',
      example: 0,
    }),
    quiet_days: Count.meta({ description: 'Days since the last study.', example: 5 }),
    overdue_reviews: Count.meta({ description: 'Reviews that are due.', example: 0 }),
    minutes: z.int().positive().meta({ description: 'What is suggested for today, in minutes.', example: 10 }),
  })
  .meta({ id: 'SupportHint' });
export type SupportHint = z.infer<typeof SupportHint>;

const read = { access: 'any', scope: 'conversations:read' } as const;
const write = { access: 'any', scope: 'conversations:write' } as const;

export const progress = area('progress', 'Progress', {
  day: endpoint({
    method: 'GET',
    path: '/api/xp/days/{date}',
    summary: 'Get the receipt of a day',
    description: 'What counted on one local date, and why the streak is what it is there.',
    ...read,
    params: z.object({ date: LocalDate }),
    response: DayReceipt,
  }),
  year: endpoint({
    method: 'GET',
    path: '/api/xp/years/{year}',
    summary: 'Get a calendar year',
    description: '365 days, or 366 in a leap year; days to come are empty.',
    ...read,
    params: z.object({ year: Year }),
    query: z.object({ activity: ActivityFilter }),
    response: YearActivity,
  }),
  reportTime: endpoint({
    method: 'POST',
    path: '/api/xp/learning-time',
    summary: 'Report active learning time',
    description: 'A span of time is credited once, however many pages report it.',
    ...write,
    body: TimeReport,
    response: z
      .object({ credited_seconds: Seconds.meta({ description: 'What was credited of it.' }) })
      .meta({ id: 'LearningTimeCredited' }),
  }),
  swapQuest: endpoint({
    method: 'POST',
    path: '/api/xp/quests/{quest_id}/swap',
    summary: 'Exchange a quest of today for another one',
    description: 'Once for each of the three, and only while it is not done; else `conflict`.',
    ...write,
    params: z.object({ quest_id: Id }),
    response: Quests,
    errors: ['conflict'],
  }),
  tokens: endpoint({
    method: 'GET',
    path: '/api/xp/tokens',
    summary: 'List what tokens were earned and spent for',
    description: 'Newest first; the sum of all amounts is `token_balance`.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(TokenEntry),
  }),
  startBooster: endpoint({
    method: 'POST',
    path: '/api/xp/boosters',
    summary: 'Spend tokens on a booster',
    description: 'Half as many points again for half an hour. One at a time, else `conflict`; so with too few tokens.',
    ...write,
    response: Booster,
    status: 201,
  }),
  milestones: endpoint({
    method: 'GET',
    path: '/api/xp/milestones',
    summary: 'List milestones',
    description: 'All that were reached and the next of each kind.',
    ...read,
    response: z.object({ items: z.array(Milestone) }).meta({ id: 'Milestones' }),
  }),
  goal: endpoint({
    method: 'GET',
    path: '/api/xp/goal',
    summary: 'Get the goal and its forecast',
    ...read,
    response: z.object({ goal: Goal.nullable() }).meta({ id: 'GoalResponse' }),
  }),
  setGoal: endpoint({
    method: 'PUT',
    path: '/api/xp/goal',
    summary: 'Set the goal',
    description: 'One at a time: it takes the place of the one before.',
    ...write,
    body: GoalSet,
    response: z.object({ goal: Goal }).meta({ id: 'GoalSetResponse' }),
  }),
  removeGoal: endpoint({
    method: 'DELETE',
    path: '/api/xp/goal',
    summary: 'Give up the goal',
    ...write,
    response: null,
  }),
  supportHint: endpoint({
    method: 'GET',
    path: '/api/xp/support-hint',
    summary: 'Get a hint about the own rhythm',
    description:
      'Compared with the own past alone. Everything it rests on is in the answer; null where there is nothing to say.',
    ...read,
    response: z.object({ hint: SupportHint.nullable() }).meta({ id: 'SupportHintResponse' }),
  }),
  card: endpoint({
    method: 'GET',
    path: '/api/xp/public-profile/{username}/card.svg',
    summary: 'Get a public profile as a picture',
    description: 'For a page elsewhere. Answers 404 for a profile that its owner has not made public.',
    access: 'public',
    params: z.object({ username: z.string().min(1).max(64) }),
    query: z.object({
      theme: z.enum(['light', 'dark']).default('light').meta({ description: 'Colours.', example: 'light' }),
      language: z.enum(['en', 'fa']).default('en').meta({ description: 'Language of its words.', example: 'en' }),
    }),
    response: z.string().meta({ description: 'The picture.', override: { format: 'binary' } }),
    produces: ['image/svg+xml'],
  }),
});
