import { z } from 'zod';
import { CefrLevel, correctionKinds, type Evaluation } from '#contract/evaluation.ts';
import { placeOf } from './place-of.ts';

const said = z.string().trim().min(1).max(500);
const score = z.number().min(0).max(100);
const place = z.int().min(0).optional();

/** What a provider has to answer: the part of an evaluation that is judgement. Places may be left out, for models count badly. */
export const ReaderAnswer = z.object({
  overall: z.object({ score, cefr: CefrLevel }),
  criteria: z.array(
    z.object({
      name: z.string(),
      score,
      descriptor: said,
      evidence: z.array(z.object({ quote: said, start: place, end: place })).max(4),
      advice: said,
    }),
  ),
  corrections: z
    .array(
      z.object({
        original: said,
        suggestion: z.string().max(500),
        rule: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'Name the rule in small letters and hyphens.'),
        explanation: said,
        kind: z.enum(correctionKinds).default('grammar'),
        start: place,
        end: place,
      }),
    )
    .max(12),
});
type ReaderAnswer = z.infer<typeof ReaderAnswer>;

/** One that was found to be true to the text: every quote has its place in it. */
export interface CheckedAnswer {
  overall: ReaderAnswer['overall'];
  criteria: Pick<Evaluation['criteria'][number], 'name' | 'score' | 'descriptor' | 'evidence' | 'advice'>[];
  corrections: Evaluation['corrections'];
}

/** Reads what a provider wrote; or says everything that is wrong with it, so that it can be put right. */
export function checkAnswer(
  written: string,
  { text, names }: { text: string; names: readonly string[] },
): CheckedAnswer | { problems: string[] } {
  const fenced = /^```(?:json)?\s*([\s\S]*?)\s*```$/.exec(written.trim());
  let value: unknown;
  try {
    value = JSON.parse(fenced?.[1] ?? written);
  } catch {
    return { problems: ['It is not one JSON object.'] };
  }
  const parsed = ReaderAnswer.safeParse(value);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.slice(0, 12).map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const { overall, criteria, corrections } = parsed.data;
  const problems: string[] = [];
  if (criteria.map(({ name }) => name).join() !== names.join())
    problems.push(`criteria: give exactly these, in this order: ${names.join(', ')}.`);
  const inText = <T extends { start?: number | undefined }>(quote: string, one: T, where: string) => {
    const start = placeOf(text, quote, one.start);
    if (start === undefined) problems.push(`${where}: “${quote}” does not stand in the text, letter by letter.`);
    return start ?? 0;
  };
  const checked: CheckedAnswer = {
    overall,
    criteria: criteria.map((one) => ({
      ...one,
      evidence: one.evidence.map(({ quote, ...at }) => {
        const start = inText(quote, at, `criteria.${one.name}.evidence`);
        return { quote, start, end: start + quote.length };
      }),
    })),
    corrections: corrections.map(({ start: told, end: _told, ...one }, at) => {
      const start = inText(one.original, { start: told }, `corrections.${at}.original`);
      if (one.suggestion === one.original) problems.push(`corrections.${at}: the suggestion changes nothing.`);
      if (one.suggestion.length > 2 * one.original.length + 40)
        problems.push(`corrections.${at}: the suggestion says more than the text did.`);
      return { start, end: start + one.original.length, ...one };
    }),
  };
  return problems.length > 0 ? { problems } : checked;
}
