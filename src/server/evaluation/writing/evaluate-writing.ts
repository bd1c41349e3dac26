import type { Evaluation } from '#contract/evaluation.ts';
import type { Refusal } from './guards/refusal.ts';
import { inspect, type Means } from './inspect.ts';
import { levelNumber } from './lexicon/word-level.ts';
import { adviceFor } from './scoring/advice.ts';
import { correctionsView } from './scoring/corrections-view.ts';
import { criterionView, ranged } from './scoring/criteria-view.ts';
import { descriptorOf } from './scoring/descriptors.ts';
import { evidenceFor } from './scoring/evidence.ts';
import { languageScores, levelAt, levelScore, uncertainty } from './scoring/language-scores.ts';
import { metricsOf } from './scoring/metrics.ts';
import { judgeTask } from './scoring/task-score.ts';
import { type LanguageCriterion, parts, spokenParts } from './scoring/weights.ts';
import type { WritingTask } from './scoring/writing-task.ts';
import { annotate } from './text/annotate.ts';
import { writingEvaluator } from './version.ts';

export interface WritingInput {
  text: string;
  task?: WritingTask;
  /** It is the transcript of something that was said: signs and capitals are those of whoever wrote it down. */
  spoken?: boolean;
}

/** An evaluation that is not yet kept, or why there is none. */
export type WritingResult = Omit<Evaluation, 'id'> | { refused: Refusal };

/** Sentences of a transcript have no certain end: longer ones prove nothing. Words. */
const longestSpoken = 15;

/** Judges a text by what can be measured of it, with the corrections that help most. Places are those of the text as given. */
export async function evaluateWriting(input: WritingInput, means: Means): Promise<WritingResult> {
  const { text, task, spoken = false } = input;
  const inspected = await inspect(input, means);
  if ('refused' in inspected) return inspected;
  const { annotated, repeats } = inspected;
  const mistakes = spoken ? inspected.mistakes.filter(({ kind }) => kind === 'grammar') : inspected.mistakes;
  const { meanSentence, words } = inspected.features;
  const features = {
    ...inspected.features,
    meanSentence: spoken ? Math.min(meanSentence, longestSpoken) : meanSentence,
  };
  const scores = languageScores(features);
  const judged = judgeTask(annotated, task, annotate);
  const places = evidenceFor(annotated, { levelOf: means.levelOf, mistakes });
  const weights: Partial<Record<'Task' | LanguageCriterion, number>> = spoken ? spokenParts : parts;
  const names = (['Coherence', 'Vocabulary', 'Grammar', 'Conventions'] as const).filter((name) => name in weights);
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const language = names.reduce((sum, name) => sum + scores[name] * (weights[name] ?? 0), 0);
  const whole = (judged.score * (weights.Task ?? 0) + language) / total;
  const level = levelScore(scores);
  const half = uncertainty(words);
  const said = `${spoken ? ' From the transcript alone.' : ''}${repeats ? ' What stands in it twice was counted once.' : ''}`;

  return {
    type: spoken ? 'speaking' : 'writing',
    overall: { ...ranged(whole, words), cefr: levelAt(level) },
    criteria: [
      criterionView(text, words, {
        name: 'Task',
        score: judged.score,
        advice: judged.advice,
        descriptor: judged.descriptor + said,
        places: judged.made.slice(0, 6),
      }),
      ...names.map((name) =>
        criterionView(text, words, {
          name,
          score: scores[name],
          descriptor: descriptorOf(name, scores[name]),
          advice: adviceFor(name, features),
          places: places[name],
        }),
      ),
    ],
    corrections: correctionsView(mistakes),
    metrics: {
      ...metricsOf(inspected.features),
      level: levelNumber(levelAt(level)),
      level_low: levelNumber(levelAt(level - half)),
      level_high: levelNumber(levelAt(level + half)),
      ...(task && { points_made: judged.made.length, points_asked: judged.asked }),
    },
    ...(judged.flags.length > 0 && { flags: [...judged.flags] }),
    evaluator: spoken ? { ...writingEvaluator, name: 'embedded-transcript' } : writingEvaluator,
  };
}
