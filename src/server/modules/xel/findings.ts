import type { TaskSource } from '#content/schema.ts';
import { facesOf, type Gloss } from './card-faces.ts';
import type { Finding } from './cards.service.ts';
import type { TaskResult } from './scoring/result.ts';
import { isOpen } from './scoring/score-closed.ts';

interface Given {
  attempt: number;
  hints: number;
  gloss: Gloss;
  /** By item, nothing where one is missing. */
  answers: readonly (readonly string[])[];
}

/** An item with less of it right has shown that its target is missing. */
const missedUnder = 0.7;

/**
 * What an answer to a closed task says about its targets: missed (again), known with help (hard), known on the first try (good).
 * A later try on the same day says nothing about what is known: it is remembered from the feedback. An item that was left empty shows
 * nothing at all.
 */
export function findingsOf(
  task: TaskSource,
  { items }: TaskResult,
  { attempt, hints, gloss, answers }: Given,
): Finding[] {
  if (isOpen(task)) return [];
  const isEmpty = (index: number) => (answers[index] ?? []).join('').trim() === '';
  const shown = items.filter((_item, index) => !isEmpty(index));
  return [...new Set(shown.flatMap(({ targets }) => targets))].flatMap((target): Finding[] => {
    const index = items.findIndex(
      (item, at) => item.targets.includes(target) && item.share < missedUnder && !isEmpty(at),
    );
    const missed = items[index];
    if (missed) return [{ target, rating: 1, faces: facesOf(target, task, index, missed, gloss) }];
    if (attempt > 1) return [];
    return [{ target, rating: hints > 0 ? 2 : 3, faces: null }];
  });
}
