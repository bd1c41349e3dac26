import type { Evaluation } from '#contract/evaluation.ts';
import type { SpeakingAnalysis } from '#server/evaluation/speaking/analyse-speaking.ts';
import type { WritingResult } from '#server/evaluation/writing/evaluate-writing.ts';
import { levelAt } from '#server/evaluation/writing/scoring/language-scores.ts';

type Judged = Omit<Evaluation, 'id'>;
type Criterion = Evaluation['criteria'][number];

/** Parts of an evaluation of speaking, in hundredths. Source: speaking rubric. */
const parts: Readonly<Record<string, number>> = { Fluency: 30, Delivery: 15, Task: 20, Vocabulary: 15, Grammar: 20 };
const version = '1.0';

/**
 * One evaluation of what was heard and, where it is known, of what was said. Without a transcript it is partial, which
 * `metrics.partial` says; so does its evaluator's name. A text that was read aloud is not judged by its words: they are not the learner's.
 */
export function judgeSpeaking(heard: SpeakingAnalysis, said: WritingResult | undefined, read: ReadAloud): Judged {
  const text = said && 'criteria' in said ? said : undefined;
  const criteria = [...heard.criteria, ...(text?.criteria ?? []), ...(read ? [wordsOfText(heard, read)].flat() : [])];
  const overall = meanOf(criteria);
  const whole = text !== undefined || (read !== null && read.transcript !== '');
  return {
    type: 'speaking',
    overall: {
      ...overall,
      ...(text ? { cefr: text.overall.cefr } : { cefr: levelAt(overall.score), level_judged: false }),
    },
    criteria,
    corrections: text?.corrections ?? [],
    metrics: { ...text?.metrics, ...heard.metrics, partial: whole ? 0 : 1 },
    evaluator: { name: whole ? 'embedded-speaking' : 'embedded-sound', version },
    fluency: heard.fluency,
    ...(heard.alignment && { alignment: heard.alignment }),
  };
}

/** Without a level: the words are not the learner's. */
export function withoutLevel<T extends Omit<Evaluation, 'id'>>(judged: T): T {
  const { level: _level, level_low: _low, level_high: _high, ...metrics } = judged.metrics;
  return { ...judged, overall: { ...judged.overall, level_judged: false }, metrics };
}

/** What was to be read or repeated, and what was understood of it; null for a talk. */
export type ReadAloud = { transcript: string } | null;

/** Were the words those of the text? Only where a transcript tells. */
function wordsOfText({ metrics }: SpeakingAnalysis, { transcript }: { transcript: string }): Criterion[] {
  const wrong = metrics.word_error_rate;
  if (transcript === '' || wrong === undefined) return [];
  const score = Math.round(100 * Math.max(0, 1 - wrong));
  const missed = (metrics.omissions ?? 0) + (metrics.substitutions ?? 0);
  return [
    {
      name: 'Task',
      score,
      low: Math.max(0, score - 5),
      high: Math.min(100, score + 5),
      descriptor:
        missed === 0 ? 'Every word of the text was said.' : `${missed} words of the text were not heard as they stand.`,
      evidence: [],
      advice:
        missed === 0
          ? 'Say it once more, and let the important words be louder.'
          : 'Listen to the text again, then say those words once by themselves.',
    },
  ];
}

function meanOf(criteria: readonly Criterion[]) {
  const weight = (one: Criterion) => parts[one.name] ?? 0;
  const total = criteria.reduce((sum, one) => sum + weight(one), 0);
  const mean = (of: (one: Criterion) => number) =>
    Math.round(criteria.reduce((sum, one) => sum + of(one) * weight(one), 0) / total);
  return { score: mean(({ score }) => score), low: mean(({ low }) => low), high: mean(({ high }) => high) };
}
