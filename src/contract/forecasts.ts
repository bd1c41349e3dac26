import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Fraction } from './kernel/fields.ts';

const Bin = z
  .object({
    from: Fraction.meta({ description: 'The least chance that is counted here.', example: 0.7 }),
    to: Fraction.meta({ description: 'Up to it; the last has it, too.', example: 0.8 }),
    forecasts: Count.meta({ description: 'Forecasts of such a chance.', example: 120 }),
    learners: Count.meta({ description: 'Different learners of whom they were.', example: 48 }),
    said: Fraction.nullable().meta({ description: 'Their mean chance; null for too few learners.', example: 0.752 }),
    reached: Fraction.nullable().meta({ description: 'Share that came true; null for too few.', example: 0.741 }),
  })
  .meta({ id: 'ForecastBin' });

export const ForecastCalibration = z
  .object({
    horizon_days: Count.meta({ description: 'In so many days a goal was to be reached.', example: 28 }),
    forecasts: Count.meta({ description: 'Forecasts that were tested.', example: 1_240 }),
    learners: Count.meta({ description: 'Learners of whom they were.', example: 61 }),
    fewest_learners: Count.meta({ description: 'Fewer learners than this give no share.', example: 5 }),
    brier: Fraction.nullable().meta({
      description:
        'Mean squared distance of the chance from what happened (1 or 0): 0 is perfect, 0.25 what “half and half” always gets. Null for too few learners.',
      example: 0.143,
    }),
    bins: z.array(Bin).meta({ description: 'Ten, by the chance that was said, rising.' }),
  })
  .meta({ id: 'ForecastCalibration' });
export type ForecastCalibration = z.infer<typeof ForecastCalibration>;

export const forecasts = area('forecasts', 'Calibration of forecasts', {
  calibration: endpoint({
    method: 'GET',
    path: '/api/admin/forecasts',
    summary: 'See how often forecasts of goals came true',
    description:
      'Forecasts for the past year are made anew, each from the days before it alone, and held against what came after. Of 500 learners at most, who are drawn by chance.',
    access: 'bearer',
    admin: true,
    response: ForecastCalibration,
  }),
});
