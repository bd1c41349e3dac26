import type { Level } from '#content/schema.ts';

/** The levels of the course, rising. */
export const levels: readonly Level[] = ['A1', 'A2', 'B1', 'B2', 'C1'];

export const rankOf = (level: Level): number => levels.indexOf(level);

/** The level so many steps above (or below, where negative), at most the highest and at least the lowest. */
export function levelNear(level: Level, steps: number): Level {
  const rank = Math.max(0, Math.min(levels.length - 1, rankOf(level) + steps));
  return levels[rank] ?? level;
}
