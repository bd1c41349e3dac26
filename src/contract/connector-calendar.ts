import { z } from 'zod';
import { Id, Instant, LocalDate } from './kernel/fields.ts';

const longestMs = 62 * 86_400_000;
const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Give a time like 18:30.')
  .meta({ description: 'Time of day in your time zone.', example: '18:30' });

export const busyQuery = z.object({ from: Instant, to: Instant }).refine(({ from, to }) => {
  const ms = Date.parse(to) - Date.parse(from);
  return ms > 0 && ms <= longestMs;
}, 'Give a span of 62 days at most that ends after it begins.');

const Span = z.object({ start: Instant, end: Instant });

export const BusyTimes = z
  .object({ items: z.array(Span).meta({ description: 'In order, those that touch joined.' }) })
  .meta({ id: 'BusyTimes' });

export const SessionPlanRequest = z
  .strictObject({
    from: LocalDate,
    days: z
      .int()
      .min(1)
      .max(28, 'Plan 28 days at most.')
      .meta({ description: 'How many days from then on.', example: 7 }),
    minutes: z
      .int()
      .min(5, 'Plan at least 5 minutes.')
      .max(180, 'Plan 180 minutes at most.')
      .meta({ description: 'How long a session is.', example: 30 }),
    earliest: TimeOfDay,
    latest: TimeOfDay.meta({ description: 'When a session has to be over, in your time zone.', example: '21:00' }),
    title: z.string().trim().min(1).max(120).optional().meta({
      description: 'What the events are called.',
      example: 'English with Xentree',
    }),
    dry_run: z
      .boolean()
      .optional()
      .meta({ description: 'Tell what would be written, and write nothing.', example: true }),
  })
  .meta({ id: 'SessionPlanRequest' });
export type SessionPlanRequest = z.infer<typeof SessionPlanRequest>;

export const SessionPlan = z
  .object({
    sessions: z
      .array(
        z.object({
          date: LocalDate,
          start: Instant,
          end: Instant,
          state: z.enum(['proposed', 'written', 'there']).meta({
            description: '`there`: it was in the calendar before.',
            example: 'written',
          }),
          event_id: Id.nullable().meta({
            description: 'Of the event in the calendar; null where nothing was written.',
          }),
        }),
      )
      .meta({ description: 'One a day, in order.' }),
    skipped: z
      .array(
        z.object({
          date: LocalDate,
          reason: z.enum(['rest_day', 'busy', 'past', 'failed']).meta({
            description: 'Why there is no session; `failed`: the calendar stopped taking them.',
            example: 'busy',
          }),
        }),
      )
      .meta({ description: 'Days without a session.' }),
  })
  .meta({ id: 'SessionPlan' });
export type SessionPlan = z.infer<typeof SessionPlan>;
