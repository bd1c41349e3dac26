import { z } from 'zod';
import { Skill } from './catalogue.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant, LocalDate, Seconds } from './kernel/fields.ts';
import { QueryInt, SortOrder } from './kernel/page.ts';
import { SharedRungs } from './member-privacy.ts';
import { OrganizationRole, TeamId } from './organizations.ts';
import { Activity } from './xp.ts';

const Xp = z.int().min(0).meta({ description: 'Experience points.', example: 1240 });
const OrganizationRef = z
  .object({
    id: Id,
    name: z.string().meta({ description: 'Name of the organization.', example: 'Riverside Language School' }),
  })
  .meta({ id: 'OrganizationRef' });
const TeamRef = z
  .object({ id: TeamId, name: z.string().meta({ description: 'Name of the team.', example: 'Tuesday B1' }) })
  .meta({ id: 'TeamRef' });

const Affiliation = z
  .object({ organization_id: Id, team_id: TeamId.nullable(), role: OrganizationRole })
  .meta({ id: 'Affiliation', description: 'One place where a member belongs.' });

export const MemberStats = z
  .object({
    user_id: Id,
    username: z.string().meta({ description: 'Username.', example: 'mina' }),
    full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Mina Karimi' }),
    organizations: z.array(OrganizationRef).meta({ description: 'Organizations that the caller may see.' }),
    teams: z.array(TeamRef).meta({ description: 'Teams that the caller may see.' }),
    affiliations: z.array(Affiliation).meta({ description: 'Where the member belongs, with the role in each place.' }),
    level: z.int().min(1).meta({ description: 'Level now.', example: 12 }),
    total_xp: Xp.meta({ description: 'Experience points in all.', example: 6840 }),
    xp: Xp.meta({ description: 'Experience points in the period.', example: 1240 }),
    learning_seconds: Seconds.meta({ description: 'Active learning time in the period.', example: 32400 }),
    active_days: Count.meta({ description: 'Days of the period with activity.', example: 11 }),
    conversations: Count.meta({ description: 'Conversations with activity in the period.', example: 9 }),
    tasks_completed: Count.meta({ description: 'English tasks completed in the period.', example: 23 }),
    current_streak: Count.meta({ description: 'Streak now, in days.', example: 41 }),
    last_active_at: Instant.nullable(),
    sharing: SharedRungs.optional().meta({
      description:
        'What the member shares. Figures of what is private are 0 and `last_active_at` is null; below `rubric`, figures of a period of fewer than 7 days are 0, too, and those of a longer one are sums of `weeks`: they would tell days.',
    }),
    weeks: z
      .object({
        start_date: LocalDate.meta({ description: 'A Monday, UTC.', example: '2026-09-28' }),
        end_date: LocalDate.meta({ description: 'A Sunday, UTC.', example: '2026-10-18' }),
      })
      .optional()
      .meta({
        description:
          'Where the member shows sums but no days of something: the whole weeks that the period touches, of which its sums are instead of the period.',
      }),
  })
  .meta({ id: 'MemberStats' });
export type MemberStats = z.infer<typeof MemberStats>;

const StatsDay = z
  .object({
    date: LocalDate.meta({ description: 'UTC day.' }),
    active_members: Count.meta({ description: 'Members with activity that day.', example: 31 }),
    xp: Xp,
    learning_seconds: Seconds,
  })
  .meta({ id: 'StatsDay' });

const period = {
  start_date: LocalDate.meta({ description: 'First UTC day, inclusive.', example: '2026-10-01' }),
  end_date: LocalDate.meta({
    description: 'Last UTC day, inclusive: counting stops where the next day begins.',
    example: '2026-10-14',
  }),
};
const byActivity = z
  .array(z.object({ activity: Activity, seconds: Seconds }))
  .meta({ description: 'Learning time by kind of activity.' });

const SkillFigures = z
  .object({
    skill: Skill,
    tasks: Count.meta({ description: 'Answers to tasks of English.', example: 120 }),
    score: z.number().min(0).max(100).nullable().meta({
      description:
        'Mean score of the answers; null where it would be that of fewer than 5 people, or tell that of so few by subtraction.',
      example: 72.4,
    }),
  })
  .meta({ id: 'SkillFigures' });

const TeamFigures = z
  .object({
    team_id: TeamId,
    members: Count.meta({ description: 'Members now.', example: 12 }),
    active_members: Count.meta({ description: 'Members with activity in the period.', example: 9 }),
    xp: Xp,
    learning_seconds: Seconds,
    tasks_completed: Count.meta({ description: 'English tasks completed in the period.', example: 80 }),
    suppressed: z.boolean().meta({ description: 'True where all but `members` are kept back, as for the team alone.' }),
  })
  .meta({ id: 'TeamFigures' });

export const AdminStats = z
  .object({
    ...period,
    organizations: z.array(OrganizationRef).meta({ description: 'What is counted.' }),
    teams: z.array(TeamRef).meta({ description: 'The teams that the caller may see.' }),
    members: Count.meta({
      description:
        'Members now, also those whose figures are private and not counted: as are those of fewer than 5 who show no days among others who do.',
      example: 48,
    }),
    active_members: Count.meta({ description: 'Members with activity in the period.', example: 37 }),
    xp: Xp,
    learning_seconds: Seconds,
    conversations: Count.meta({ description: 'Conversations with activity in the period.', example: 210 }),
    tasks_completed: Count.meta({ description: 'English tasks completed in the period.', example: 640 }),
    by_day: z.array(StatsDay).meta({
      description: 'Every day of the period, oldest first.',
    }),
    by_activity: byActivity,
    by_skill: z
      .array(SkillFigures)
      .meta({ description: 'What was answered in English, skills without answers left out.' }),
    by_team: z.array(TeamFigures).meta({ description: 'The same figures for each of `teams`, in their order.' }),
    suppressed: z.boolean().optional().meta({
      description:
        'True where the figures would be those of fewer than 5 people, or tell those of so few by subtraction: then all but `members` are 0.',
      example: false,
    }),
  })
  .meta({ id: 'AdminStats' });
export type AdminStats = z.infer<typeof AdminStats>;

export const UserStats = z
  .object({
    ...period,
    member: MemberStats,
    by_day: z
      .array(z.object({ date: LocalDate.meta({ description: 'UTC day.' }), xp: Xp, learning_seconds: Seconds }))
      .meta({ description: 'Every day of the period, oldest first; none where the member shares no days.' }),
    by_activity: byActivity,
  })
  .meta({ id: 'UserStats' });
export type UserStats = z.infer<typeof UserStats>;

const Format = z.enum(['json', 'csv']).default('json').meta({
  description:
    '`csv` streams the rows as CSV with a header line. What is kept back or not shown is an empty cell, never 0; rows of members say of which days (UTC) their sums are.',
  example: 'json',
});
const statsQuery = z.object({
  organization_id: Id.meta({ description: 'The organization to count.' }),
  team_id: TeamId.optional().meta({ description: 'One team of it; team managers give their own.' }),
  ...period,
  format: Format,
});

const who = 'Owners and administrators of the organization, and team managers for their own team.';
const read = {
  access: 'any',
  scope: 'organizations:read',
  produces: ['text/csv'],
  errors: ['forbidden', 'not_found'],
} as const;

export const adminStats = area('adminStats', 'Organization statistics', {
  overview: endpoint({
    method: 'GET',
    path: '/api/v1/admin/stats/',
    summary: 'Get the figures of an organization or team',
    description: who,
    ...read,
    query: statsQuery,
    response: AdminStats,
  }),
  user: endpoint({
    method: 'GET',
    path: '/api/v1/admin/stats/users/{user_id}',
    summary: 'Get the figures of one member',
    description: who,
    ...read,
    params: z.object({ user_id: Id }),
    query: statsQuery,
    response: UserStats,
  }),
  memberProgress: endpoint({
    method: 'GET',
    path: '/api/v1/admin/stats/progress/members',
    summary: 'List the progress of members',
    description: `${who} Paged by number, as published.`,
    ...read,
    query: z.object({
      org_id: Id.meta({ description: 'The organization.' }),
      team_id: TeamId.optional().meta({ description: 'The members of one team alone; team managers give their own.' }),
      ...period,
      sort: z
        .enum(['name', 'xp', 'total_xp', 'learning_seconds', 'active_days', 'current_streak', 'last_active_at'])
        .default('name')
        .meta({ description: 'What to sort by.', example: 'xp' }),
      order: SortOrder.default('asc'),
      page: QueryInt.pipe(z.int().min(1, 'Pages start at 1.'))
        .default(1)
        .meta({ description: 'Page, from 1.', override: { type: 'integer', minimum: 1, default: 1 } }),
      limit: QueryInt.pipe(z.int().min(1, 'Ask for at least 1.').max(200, 'Ask for at most 200.'))
        .default(50)
        .meta({
          description: 'Members a page, 1 to 200.',
          override: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        }),
      q: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'Part of a name, username or e-mail address.', example: 'mina' }),
      format: Format,
    }),
    response: z
      .object({
        items: z.array(MemberStats).meta({ description: 'The members of this page.' }),
        total: Count.meta({ description: 'Members that match in all.', example: 48 }),
        page: z.int().min(1).meta({ description: 'This page.', example: 1 }),
        limit: z.int().min(1).meta({ description: 'Members a page.', example: 50 }),
      })
      .meta({ id: 'MemberProgressPage' }),
  }),
});
