import { z } from 'zod';
import { Level, TaskSource } from './schema.ts';

/**
 * A task of the placement test. Its level is what passing it speaks for; a `mixed` task says so for each of its items,
 * in their order, and `null` stands for an item that speaks for no level, such as a made-up word. Ids come from places,
 * as in the catalogue: `placement-1`, its items `1`, `2`, …
 */
export const PlacementTask = z
  .object({
    level: z.union([Level, z.literal('mixed')]),
    /** Empty for a task of one level, and for a text, whose level is judged from the text itself. */
    levels: z.array(Level.nullable()).default([]),
    task: TaskSource,
  })
  .refine(
    ({ level, levels, task }) => levels.length === (level === 'mixed' && 'items' in task ? task.items.length : 0),
    'A mixed task has a level for each item, any other has none',
  );
export type PlacementTask = z.infer<typeof PlacementTask>;
/** As authors write it: what has a default may be left out. */
export type PlacementInput = z.input<typeof PlacementTask>;
