import type { z } from 'zod';
import { type Level, TaskSource } from '#content/schema.ts';
import type { CourseTask } from './course.ts';
import { levels } from './levels.ts';
import type { LevelScore } from './placement-level.ts';
import { yesNoShare } from './scoring/choices.ts';
import type { TaskResult } from './scoring/result.ts';

/** A task of the placement test as it is written down. */
export interface PlacementItem {
  /** What passing it speaks for. A `mixed` one says so for each of its items; a text that is `mixed` is judged by itself. */
  level: Level | 'mixed';
  /** In the order of the items; null for one that speaks for no level, such as a made-up word. */
  levels?: readonly (Level | null)[];
  task: z.input<typeof TaskSource>;
}

export interface PlacementTask extends CourseTask {
  /** Of each item; empty where the task is judged as a whole. */
  itemLevels: readonly (Level | null)[];
}

/** In the order in which it is written down, from the easiest; called `placement-<place from 1>`. */
export function readPlacementTest(items: readonly PlacementItem[]): PlacementTask[] {
  return items.map(({ level, levels: own = [], task }, index) => {
    const source = TaskSource.parse(task);
    const count = 'items' in source ? source.items.length : 1;
    return {
      id: `placement-${index + 1}`,
      moduleId: 'placement',
      level: level === 'mixed' ? 'B1' : level,
      source,
      itemLevels: level === 'mixed' ? own : Array.from({ length: count }, () => level),
    };
  });
}

/**
 * How much of each level was right, 0 to 100, each item counting the same. Of words that may be made up, those of a level count minus
 * the share of made-up ones that were taken for real. A task that speaks for one level counts as it is scored.
 */
export function scoresByLevel(results: readonly { task: PlacementTask; result: TaskResult }[]): LevelScore[] {
  return levels.flatMap((level): LevelScore[] => {
    const parts = results.flatMap(({ task, result }) => {
      const count = task.itemLevels.filter((own) => own === level).length;
      return count === 0 ? [] : [{ count, share: shareOf(level, task, result) }];
    });
    const items = parts.reduce((sum, { count }) => sum + count, 0);
    if (items === 0) return [];
    const sum = parts.reduce((all, { count, share }) => all + count * share, 0);
    return [{ level, score: Math.round((sum / items) * 1_000) / 10 }];
  });
}

function shareOf(level: Level, { source, itemLevels }: PlacementTask, { share, items }: TaskResult): number {
  if (itemLevels.every((own) => own === level)) return share;
  const own = items.filter((_item, index) => itemLevels[index] === level);
  if (source.type !== 'yes_no_vocab') return own.reduce((sum, item) => sum + item.share, 0) / own.length;
  const said = source.items.flatMap(({ real }, index) =>
    itemLevels[index] === level || !real ? [{ real, yes: (items[index]?.share === 1) === real }] : [],
  );
  return yesNoShare(said);
}
