import type { ModuleSource } from '#content/schema.ts';
import type { Evaluation, EvaluationRequest } from '#contract/evaluation.ts';
import type { Db } from '#server/db/database.ts';
import type { SpeakingEvaluator } from '#server/evaluation/speaking/evaluator.ts';
import type { WritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { insertEvaluation } from './evaluations.repository.ts';
import { judgeSpeaking, withoutLevel } from './judge-speaking.ts';
import type { SecondOpinion } from './second-reading/second-opinion.ts';
import { taskToJudge, textToSay } from './task-to-judge.ts';

interface Deps {
  db: Db;
  clock: Clock;
  evaluator: WritingEvaluator;
  /** Judges recordings by their sound. */
  listener: SpeakingEvaluator;
  /** What a provider makes of a written text. */
  secondOpinion: SecondOpinion;
  /** Puts the corrections of a text that was written among the mistakes of its writer. */
  keepMistakes(
    userId: string,
    judged: { id: string; text: string; corrections: Evaluation['corrections'] },
  ): Promise<void>;
  /** The catalogue. */
  modules: readonly ModuleSource[];
}

export interface Evaluations {
  /**
   * Judges a text, or a recording, a transcript of what was said or both, and keeps what was found, but no recording. Errors:
   * `validation_error` with a sentence where it cannot be judged, `not_found` for a task that is not answered this way,
   * `service_unavailable` from the evaluators.
   */
  evaluate(userId: string, asked: EvaluationRequest, id: string): Promise<Evaluation>;
}

export function createEvaluations({
  db,
  clock,
  evaluator,
  listener,
  secondOpinion,
  keepMistakes,
  modules,
}: Deps): Evaluations {
  /** Judges what was asked, without keeping it. */
  async function judge(userId: string, asked: EvaluationRequest): Promise<Omit<Evaluation, 'id'>> {
    const { type, audio, task_id: taskId, item } = asked;
    const field = type === 'writing' ? 'text' : 'transcript';
    const text = saidIn(asked);
    const read = taskId !== undefined && type === 'speaking' ? textToSay(modules, taskId, item) : undefined;
    const task = taskId === undefined || read !== undefined ? undefined : taskToJudge(modules, taskId, type, item);
    if (taskId !== undefined && !task && read === undefined) throw notFound('task');
    const judgeText = () => evaluator.evaluate({ text, spoken: type === 'speaking', ...(task && { task }) });
    if (audio === undefined) {
      const result = await judgeText();
      if ('refused' in result) throw refused(field, result.refused.sentence);
      if (read !== undefined) return withoutLevel(result);
      return type === 'writing' ? secondOpinion(userId, { text, task }, result) : result;
    }
    const heard = await listener.analyse({
      wav: new Uint8Array(await audio.arrayBuffer()),
      transcript: text,
      ...(read !== undefined && { reference: read }),
      freeTalk: read === undefined,
    });
    if ('refused' in heard) throw refused('audio', heard.refused.sentence);
    // Words that are too few, or none, leave the sound to be judged.
    const said = read === undefined && text !== '' ? await judgeText() : undefined;
    return judgeSpeaking(heard, said, read === undefined ? null : { transcript: text });
  }

  return {
    async evaluate(userId, asked, id) {
      const result = await judge(userId, asked);
      const { name, version } = result.evaluator;
      await insertEvaluation(db, {
        tenantId: userId,
        id,
        type: asked.type,
        taskId: asked.task_id ?? null,
        text: saidIn(asked),
        result,
        evaluator: name,
        evaluatorVersion: version,
        createdAt: clock(),
      });
      if (asked.type === 'writing')
        await keepMistakes(userId, { id, text: saidIn(asked), corrections: result.corrections });
      return { id, ...result };
    },
  };
}

/** The text or the transcript that there is to judge; empty where there is none. */
function saidIn({ type, text, transcript }: EvaluationRequest): string {
  const said = (type === 'writing' ? text : transcript) ?? '';
  return said.trim() === '' ? '' : said;
}

function refused(field: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
}
