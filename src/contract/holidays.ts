import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant, LocalDate } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { TeamId } from './organizations.ts';

const days = {
  starts_on: LocalDate.meta({ description: 'First day, in the calendar of each member.', example: '2026-12-21' }),
  ends_on: LocalDate.meta({ description: 'Last day, included.', example: '2027-01-03' }),
};
const OfTeam = TeamId.nullable().meta({ description: 'The team that rests; null for the whole organization.' });

export const Holiday = z
  .object({
    id: Id,
    name: z.string().meta({ description: 'What it is called.', example: 'Winter break' }),
    ...days,
    team_id: OfTeam,
    team_name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
    declared_at: Instant,
  })
  .meta({ id: 'Holiday' });
export type Holiday = z.infer<typeof Holiday>;

const HolidayDays = { ...days, team_id: OfTeam.default(null) };

const HolidayRequest = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, 'Give the holiday a name.')
      .max(80, 'Keep the name under 80 characters.')
      .meta({ description: 'What it is called; members read it.', example: 'Winter break' }),
    ...HolidayDays,
  })
  .meta({ id: 'HolidayRequest' });

export const HolidayPreview = z
  .object({
    members: Count.meta({ description: 'Members who would rest.', example: 214 }),
    teams: z
      .array(
        z.object({
          team_id: TeamId.nullable().meta({ description: 'Null for members without a team.' }),
          name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
          members: Count,
        }),
      )
      .meta({ description: 'The same by team, by name.' }),
    days: Count.meta({ description: 'Days, first and last included.', example: 14 }),
    begun_days: Count.meta({
      description: 'Of them those that have begun somewhere: they stay a rest, whatever happens to the holiday.',
      example: 0,
    }),
  })
  .meta({ id: 'HolidayPreview' });
export type HolidayPreview = z.infer<typeof HolidayPreview>;

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });

export const holidays = area('holidays', 'Holidays of an organization', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/holidays',
    summary: 'List holidays',
    description:
      'By first day. Whoever declares them for the whole organization sees all; other members those of the organization and of their own team.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(Holiday),
  }),
  declare: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/holidays',
    summary: 'Declare a holiday',
    description:
      'Owners and administrators, and team managers for their own team. The streaks of the members rest on its days, as on those that they declare themselves. It may have begun up to 14 days ago: then a streak that it would have held goes on. At most 120 days, at most 400 days ahead, at most 200 in an organization.',
    ...write,
    params: orgParams,
    body: HolidayRequest,
    response: Holiday,
    status: 201,
    errors: ['forbidden'],
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/holidays/preview',
    summary: 'See whom a holiday would affect',
    description: 'As declaring it, but nothing is saved.',
    ...read,
    params: orgParams,
    body: z.object(HolidayDays).meta({ id: 'HolidayPreviewRequest' }),
    response: HolidayPreview,
    errors: ['forbidden'],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/holidays/{holiday_id}',
    summary: 'Withdraw a holiday',
    description: 'Days that have begun stay a rest, so that no streak ends by it; the others are ordinary days again.',
    ...write,
    params: z.object({ org_id: Id, holiday_id: Id }),
    response: null,
    errors: ['forbidden'],
  }),
});
