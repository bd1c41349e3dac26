import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Instant, LocalDate } from './kernel/fields.ts';

const dayMs = 86_400_000;
/** The most days of tracked time that are read at once. */
export const mostTrackedDays = 92;

const trackedQuery = z.object({ start_date: LocalDate, end_date: LocalDate }).refine(({ start_date, end_date }) => {
  const days = (Date.parse(end_date) - Date.parse(start_date)) / dayMs;
  return days >= 0 && days < mostTrackedDays;
}, `Give a span of ${mostTrackedDays} days at most that ends after it begins.`);

export const TrackedTime = z
  .object({
    days: z
      .array(
        z.object({
          date: LocalDate,
          active_seconds: z.int().min(0).max(86_400).meta({ description: 'Active seconds.', example: 23_400 }),
          productive_percent: z
            .number()
            .min(0)
            .max(100)
            .nullable()
            .meta({ description: 'Share of it that We360.ai calls productive; null where it does not say.' }),
        }),
      )
      .meta({ description: 'Days with tracked time, in order.' }),
    account: z.string().meta({ description: 'Whose time it is, at We360.ai.', example: 'mina@example.org' }),
    read_at: Instant,
  })
  .meta({ id: 'TrackedTime' });
export type TrackedTime = z.infer<typeof TrackedTime>;

export const DriveWindow = z
  .object({
    weekday: z.int().min(0).max(6).meta({ description: '0 is Sunday.', example: 1 }),
    starts: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .meta({ description: 'Usual start, on your clock.', example: '08:10' }),
    minutes: z.int().min(10).max(120).meta({ description: 'Usual length: the median.', example: 25 }),
    seen: z.int().min(3).max(4).meta({ description: 'In how many of the last four weeks.', example: 4 }),
  })
  .meta({ id: 'DriveWindow' });
export type DriveWindow = z.infer<typeof DriveWindow>;

export const DriveTimes = z
  .object({
    granted: z.boolean().meta({ description: 'Does the account let trips be read?', example: true }),
    windows: z.array(DriveWindow).max(6).meta({ description: 'When you usually drive; the surest first.' }),
    days_looked_at: Count.meta({ description: 'Days whose trips were read.', example: 28 }),
    read_at: Instant,
  })
  .meta({ id: 'DriveTimes' });
export type DriveTimes = z.infer<typeof DriveTimes>;

/** What connected services tell of a person. Nothing of it is stored. */
export const connectorData = area('connectorData', 'Data of connected services', {
  trackedTime: endpoint({
    method: 'GET',
    path: '/api/integrations/we360/tracked-time',
    summary: 'Read the working time that We360.ai tracked',
    description:
      'Of your own connection, and of yourself alone: what an administrator sees of others there is not read. It counts neither as learning time nor for points, and is not stored.',
    access: 'bearer',
    query: trackedQuery,
    response: TrackedTime,
    errors: ['connector_refused', 'not_found', 'provider_unavailable'],
  }),
  driveTimes: endpoint({
    method: 'GET',
    path: '/api/integrations/xee/drive-times',
    summary: 'Read when you usually drive',
    description: 'From the trips of the last four weeks. Where they led is neither read nor stored.',
    access: 'bearer',
    response: DriveTimes,
    errors: ['connector_refused', 'not_found', 'provider_unavailable'],
  }),
});
