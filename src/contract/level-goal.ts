import { z } from 'zod';
import { Fraction, LocalDate } from './kernel/fields.ts';

/** A goal that is a level of English, and what becomes of it. */

const Rank = z.number().min(1).max(6).meta({ description: '1 for A1 to 6 for C2.', example: 2.8 });

export const LevelForecast = z
  .object({
    probability: Fraction.meta({ description: 'That the level is held on the day of the goal, at the present pace.' }),
    earliest: LocalDate.nullable().meta({ description: 'One time in ten it is held by then; null beyond two years.' }),
    likely: LocalDate.nullable().meta({ description: 'As often as not it is held by then.' }),
    latest: LocalDate.nullable().meta({ description: 'Nine times in ten it is held by then.' }),
    now: Rank.meta({ description: 'Where the line through all that was found stands today.' }),
    now_low: Rank.meta({ description: 'Nine times in ten the level is above this.' }),
    now_high: Rank.meta({ description: 'Nine times in ten the level is below this.' }),
    per_month: z.number().meta({ description: 'Levels gained in 30 days; negative where it falls.', example: 0.12 }),
  })
  .meta({ id: 'LevelForecast' });
export type LevelForecast = z.infer<typeof LevelForecast>;

export const LevelGoal = z
  .object({
    judged: z
      .array(z.object({ date: LocalDate, rank: Rank.meta({ description: 'The mean of what was found that day.' }) }))
      .meta({
        description:
          'Placement tests and judged texts and speech of the last year, by UTC date, oldest first: all that the forecast rests on.',
      }),
    fewest_dates: z.int().meta({ description: 'So many dates are needed to say anything.', example: 5 }),
    fewest_span: z.int().meta({ description: 'So many days must lie between the first and the last.', example: 28 }),
    forecast: LevelForecast.nullable().meta({ description: 'Null once reached, and while there is not enough.' }),
  })
  .meta({ id: 'LevelGoal' });
export type LevelGoal = z.infer<typeof LevelGoal>;
