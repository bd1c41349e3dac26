import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Fraction, Id } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

/** What a text is rated on, apart from what a task asks: an anchor essay stands alone. */
export const RatedCriterion = z
  .enum(['coherence', 'vocabulary', 'grammar', 'conventions'])
  .meta({ description: 'What is judged.', example: 'grammar' });
export type RatedCriterion = z.infer<typeof RatedCriterion>;

const Band = z
  .number()
  .min(0, 'Give 0 to 5.')
  .max(5, 'Give 0 to 5.')
  .multipleOf(0.5, 'Give whole or half bands.')
  .meta({ description: '0 to 5 in steps of a half.', example: 3.5 });
export const Bands = z
  .object({ coherence: Band, vocabulary: Band, grammar: Band, conventions: Band })
  .meta({ id: 'CalibrationBands' });
export type Bands = z.infer<typeof Bands>;

const essay = {
  id: Id,
  source: z.enum(['catalogue', 'organization']).meta({ description: 'Whose text it is.', example: 'catalogue' }),
  title: z.string().meta({ description: 'Heading.', example: 'A weekend at the beach' }),
  words: Count.meta({ description: 'Words in it.', example: 84 }),
  raters: Count.meta({ description: 'Who has rated it.', example: 2 }),
  rated: z.boolean().meta({ description: 'Has the caller?', example: false }),
};
export const CalibrationEssay = z.object(essay).meta({ id: 'CalibrationEssay' });
export type CalibrationEssay = z.infer<typeof CalibrationEssay>;

export const OpenEssay = z
  .object({
    ...essay,
    text: z.string().meta({ description: 'As the learner wrote it.', example: 'Last weekend I go to the beach.' }),
    verdict: z
      .object({
        mine: Bands,
        evaluator: Bands.nullable().meta({ description: 'Null where it does not score this text.' }),
        others: z
          .array(z.object({ rater: z.string().meta({ description: 'Username.', example: 'sam' }), bands: Bands }))
          .meta({ description: 'What other people gave.' }),
      })
      .nullable()
      .meta({ description: 'Null until the caller has rated it: nobody is led by another one’s bands.' }),
  })
  .meta({ id: 'OpenCalibrationEssay' });
export type OpenEssay = z.infer<typeof OpenEssay>;

const Estimate = z
  .object({
    value: z.number().meta({ description: 'What was measured.', example: 0.61 }),
    low: z.number().meta({ description: 'Lower end of the 95 % interval.', example: 0.44 }),
    high: z.number().meta({ description: 'Upper end.', example: 0.74 }),
  })
  .meta({ id: 'CalibrationEstimate' });
export type Estimate = z.infer<typeof Estimate>;

const Agreement = z
  .object({
    essays: Count.meta({ description: 'Essays it rests on.', example: 26 }),
    pairs: Count.meta({ description: 'Pairs of bands that were compared.', example: 41 }),
    qwk: Estimate.nullable().meta({ description: 'Quadratic weighted kappa; null where nothing varies.' }),
    exact: Estimate.meta({ description: 'Share of equal bands.' }),
    adjacent: Estimate.meta({ description: 'Share that is at most half a band apart.' }),
  })
  .meta({ id: 'CalibrationAgreement' });
export type Agreement = z.infer<typeof Agreement>;

const Bias = Estimate.meta({ description: 'Evaluator minus raters, in bands, on average.' });
export const CriterionAgreement = z
  .object({
    criterion: RatedCriterion,
    with_evaluator: Agreement.extend({
      bias: Bias,
      by_length: z
        .array(
          z.object({
            from_words: Count,
            to_words: Count.nullable().meta({ description: 'Null for the longest.' }),
            essays: Count,
            bias: Bias.nullable().meta({ description: 'Null below five essays.' }),
          }),
        )
        .meta({ description: 'Bias by the length of the essay.' }),
      before: z
        .object({
          version: z.string().meta({ description: 'The version before.', example: '1.0' }),
          qwk: z.number().meta({ description: 'Its quadratic weighted kappa.', example: 0.64 }),
        })
        .nullable()
        .meta({ description: 'What the version before reached on the same essays; null without one.' }),
      worse: z.boolean().meta({ description: 'Is it worse than the version before by 0.05 or more?', example: false }),
    })
      .nullable()
      .meta({ description: 'Null while there are fewer essays than `minimum`.' }),
    between_raters: Agreement.nullable().meta({
      description: 'Null while fewer essays than `minimum` have two raters.',
    }),
  })
  .meta({ id: 'CalibrationCriterion' });

export const CalibrationReport = z
  .object({
    evaluator: z
      .object({
        name: z.string().meta({ description: 'Who judges.', example: 'embedded' }),
        version: z.string().meta({ description: 'Its version.', example: '1.0' }),
      })
      .nullable()
      .meta({ description: 'Null before it has judged any.' }),
    essays: Count.meta({ description: 'Essays that somebody has rated.', example: 26 }),
    ratings: Count.meta({ description: 'Ratings in all.', example: 41 }),
    raters: Count.meta({ description: 'People who have rated.', example: 2 }),
    minimum: Count.meta({ description: 'Essays below which nothing is said.', example: 10 }),
    coverage: Fraction.meta({ description: 'Share of the rated essays that the evaluator scores.', example: 0.96 }),
    criteria: z.array(CriterionAgreement),
  })
  .meta({ id: 'CalibrationReport' });
export type CalibrationReport = z.infer<typeof CalibrationReport>;

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const one = z.object({ org_id: Id, essay_id: Id });
const raters = 'Owners, administrators and managers of a team.';

export const calibration = area('calibration', 'Calibration of the evaluator', {
  essays: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/calibration/essays',
    summary: 'List anchor essays',
    description: `${raters} Those of the catalogue, then the organization’s own, oldest first.`,
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(CalibrationEssay),
    errors: ['forbidden'],
  }),
  addEssay: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/calibration/essays',
    summary: 'Add an anchor essay',
    description: 'Owners and administrators. Take out names first: everybody who rates reads it. At most 200.',
    ...write,
    params: orgParams,
    body: z
      .object({
        title: z.string().trim().min(1, 'Give it a heading.').max(120, 'Keep the heading under 120 characters.'),
        text: z
          .string()
          .trim()
          .min(80, 'Give a text of at least 80 characters: shorter ones cannot be judged.')
          .max(20_000, 'Keep the text under 20,000 characters.'),
      })
      .meta({ id: 'CalibrationEssayRequest' }),
    response: CalibrationEssay,
    status: 201,
    errors: ['forbidden'],
  }),
  essay: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/calibration/essays/{essay_id}',
    summary: 'Get an anchor essay',
    description: `${raters} The bands of others and of the evaluator are there once the caller has given theirs.`,
    ...read,
    params: one,
    response: OpenEssay,
    errors: ['forbidden'],
  }),
  removeEssay: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/calibration/essays/{essay_id}',
    summary: 'Remove an anchor essay with its ratings',
    description: 'Owners and administrators. Those of the catalogue stay: `conflict`.',
    ...write,
    params: one,
    response: null,
    errors: ['forbidden', 'conflict'],
  }),
  rate: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/calibration/essays/{essay_id}/ratings',
    summary: 'Rate an anchor essay',
    description: `${raters} Once for each person and essay: afterwards the bands of the evaluator are known, so other ones are a \`conflict\`.`,
    ...write,
    params: one,
    body: Bands,
    response: OpenEssay,
    status: 201,
    errors: ['forbidden'],
  }),
  report: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/calibration/report',
    summary: 'How far evaluator and raters agree',
    description: `${raters} For each criterion, with 95 % intervals; nothing below ten essays. After another version of the evaluator came, essays are judged anew first.`,
    ...read,
    params: orgParams,
    response: CalibrationReport,
    errors: ['forbidden'],
  }),
});
