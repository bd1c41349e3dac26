import { z } from 'zod';
import { LocalDate, Seconds } from './kernel/fields.ts';

export const Xp = z.int().min(0).meta({ description: 'Experience points.', example: 120 });
export const Days = z.int().min(0).meta({ description: 'Days.', example: 41 });

export const StreakDay = z
  .object({
    date: LocalDate,
    kind: z.enum(['active', 'freeze', 'rest', 'missed']),
    xp: Xp,
    events: z.int().min(0).meta({ description: 'Events that counted that day.' }),
    holiday: z
      .string()
      .optional()
      .meta({ description: 'The holiday of an organization that this rest was.', example: 'Autumn break' }),
    free: z
      .literal(true)
      .optional()
      .meta({ description: 'This rest was one of the days that the weekly rhythm leaves free.' }),
    repaired_on: LocalDate.optional().meta({ description: 'The double session that made up for this missed day.' }),
  })
  .meta({ id: 'StreakDay' });
export type StreakDay = z.infer<typeof StreakDay>;

export const StreakRepair = z
  .object({
    missed_on: LocalDate.meta({ description: 'The day without study that ended the streak.' }),
    until: LocalDate.meta({ description: 'The last day on which a double session takes it up again.' }),
    streak: Days.meta({ description: 'Days of study that it would go on from.' }),
    needs_seconds: Seconds.meta({ description: 'Active seconds in one day that make a double session.', example: 600 }),
    needs_xp: Xp.meta({ description: 'Points in one day that make one as well.', example: 40 }),
  })
  .meta({ id: 'StreakRepair' });
export type StreakRepair = z.infer<typeof StreakRepair>;

export const DaysPerWeek = z
  .int()
  .min(2)
  .max(7)
  .meta({ description: 'Days of study that a week asks for; 7 is every day.', example: 4 });

export const StreakRhythm = z
  .object({
    days_per_week: DaysPerWeek,
    week_start: LocalDate.meta({ description: 'Sunday.' }),
    studied: z.int().min(0).max(7).meta({ description: 'Days of study in this week so far.', example: 2 }),
    free_left: z
      .int()
      .min(0)
      .max(5)
      .meta({ description: 'Days of this week, today included, that may still pass without study.', example: 1 }),
    next: z
      .object({ days_per_week: DaysPerWeek, from: LocalDate })
      .nullable()
      .meta({ description: 'A rhythm that was chosen and has not begun.' }),
  })
  .meta({ id: 'StreakRhythm' });
export type StreakRhythm = z.infer<typeof StreakRhythm>;

export const StreakStatus = z
  .object({
    current_streak: Days,
    longest_streak: Days,
    freezes_available: z.int().min(0).max(2),
    freezes_used: z.int().min(0),
    last_activity: LocalDate.nullable(),
    streak_at_risk: z.boolean().meta({ description: 'The streak ends tonight unless something is done today.' }),
    explanation: z.array(StreakDay).meta({ description: 'The days of the current streak, oldest first.' }),
    repair: StreakRepair.nullable()
      .optional()
      .meta({ description: 'A streak that ended and can still be taken up; null where there is none.' }),
    rhythm: StreakRhythm.optional(),
  })
  .meta({ id: 'StreakStatusResponse' });
export type StreakStatus = z.infer<typeof StreakStatus>;
