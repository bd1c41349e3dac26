import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Instant, Timezone } from './kernel/fields.ts';

const settings = {
  enabled: z.boolean().meta({ description: 'Is anything sent at all?', example: true }),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM.')
    .meta({ description: 'When, on the clock of the time zone.', example: '18:30' }),
  days: z
    .array(z.int().min(0).max(6))
    .min(1, 'Choose at least one day.')
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'Name each day once.')
    .meta({ description: 'On which days of the week; 0 is Sunday.', example: [0, 1, 2, 3, 4] }),
  channels: z
    .array(z.enum(['in_app', 'email']))
    .min(1, 'Choose at least one way.')
    .max(2)
    .refine((channels) => new Set(channels).size === channels.length, 'Name each way once.')
    .meta({ description: 'Shown in the app, or sent to the address of the account.', example: ['in_app'] }),
  timezone: Timezone.nullable().meta({ description: 'Whose clock it is; null for that of the profile.' }),
};

export const ReminderSettings = z.strictObject(settings).meta({ id: 'ReminderSettings' });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const Reminders = z
  .object({
    ...settings,
    email_possible: z.boolean().meta({ description: 'Does this server send mails?', example: true }),
    next_at: Instant.nullable().meta({
      description: 'When the next one is due, unless the day turns out to be a rest day, done already, or full.',
    }),
    due: z
      .object({
        at: Instant,
        moved: z.boolean().meta({ description: 'Did it wait until your calendar was free?', example: false }),
      })
      .nullable()
      .meta({ description: 'The one of today, to be shown; null where there is none, or it was seen or obeyed.' }),
  })
  .meta({ id: 'Reminders' });
export type Reminders = z.infer<typeof Reminders>;

/** Reminders to study, one a day at most. */
export const reminders = area('reminders', 'Reminders', {
  get: endpoint({
    method: 'GET',
    path: '/api/reminders',
    summary: 'Get your reminders',
    access: 'bearer',
    response: Reminders,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/api/reminders',
    summary: 'Set your reminders',
    description:
      'One a day at most: none on rest days, none once the day counts as a day of study, and not before your calendar is free where Google Calendar is connected. Mails have a link that ends them without signing in.',
    access: 'bearer',
    body: ReminderSettings,
    response: Reminders,
  }),
  seen: endpoint({
    method: 'POST',
    path: '/api/reminders/seen',
    summary: 'Put the reminder of today away',
    access: 'bearer',
    response: null,
  }),
});
