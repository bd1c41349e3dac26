import type { z } from 'zod';
import type { TaskSource } from '#content/schema.ts';
import type { Stimulus, Task } from '#contract/catalogue.ts';
import { choicesOf } from './choices-view.ts';
import { damagedView, gappedView } from './damaged-text.ts';

/** Where a learner stands with a task. */
export interface TaskStanding {
  status: Task['status'];
  bestScore: number | null;
  attempts: number;
  /** Hints taken for the attempt that is open. */
  hintsTaken: number;
}

export const untouched: TaskStanding = { status: 'new', bestScore: null, attempts: 0, hintsTaken: 0 };

/**
 * A task as a learner sees it: no key, accepted answer, explanation, model or hint that was not taken. Options stand in an order
 * that is the person's own and the same each time.
 * @param xp points for a full score.
 */
export function taskView(
  { id, source }: { id: string; source: TaskSource },
  userId: string,
  xp: number,
  standing: TaskStanding = untouched,
): Task {
  const choices = choicesOf(id, source, userId);
  return {
    id,
    type: source.type,
    title: source.title,
    prompt: source.prompt,
    stimulus: stimulusView(source),
    ...(choices && { choices }),
    skill: source.skill,
    text: textOf(source),
    words: 'words' in source ? source.words : null,
    seconds: secondsOf(source),
    points: pointsOf(source),
    minutes: source.minutes,
    timed_seconds: source.timed ?? null,
    hints: {
      total: source.hints.length,
      taken: source.hints.slice(0, standing.hintsTaken).map(({ text }) => text),
      next_cost: source.hints[standing.hintsTaken]?.cost ?? null,
    },
    xp,
    status: standing.status,
    best_score: standing.bestScore,
    attempts: standing.attempts,
  };
}

function stimulusView({ stimulus }: TaskSource): z.infer<typeof Stimulus> | null {
  if (!stimulus) return null;
  const { kind, title, text, source } = stimulus;
  return { kind, ...(title !== undefined && { title }), text, attribution: `${source.name} · ${source.licence}` };
}

function textOf(task: TaskSource): string | null {
  if (task.type === 'c_test') return damagedView(task.text);
  return task.type === 'cloze_bank' ? gappedView(task.text) : null;
}

function secondsOf(task: TaskSource): [number, number] | null {
  if (task.type === 'topic_talk') return task.seconds;
  if (task.type !== 'role_turn') return null;
  const all = task.items.map(({ seconds }) => seconds);
  return [Math.min(...all.map(([least]) => least)), Math.max(...all.map(([, most]) => most))];
}

function pointsOf(task: TaskSource): string[] {
  if (task.type === 'role_turn')
    return [...new Set(task.items.flatMap(({ points }) => points.map(({ label }) => label)))];
  return 'points' in task ? task.points.map(({ label }) => label) : [];
}
