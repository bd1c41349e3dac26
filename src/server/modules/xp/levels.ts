/** XP needed in all for level n: 50·n·(n−1). Source: the HTTP contract, profile and analytics. */
export function xpForLevel(level: number): number {
  return 50 * level * (level - 1);
}

export interface Level {
  level: number;
  /** XP gained since this level began. */
  into: number;
  /** XP still missing for the next level, at least 1. */
  toNext: number;
}

/** The level that a sum of XP reaches; a sum below zero counts as zero. */
export function levelOf(totalXp: number): Level {
  const xp = Math.max(0, totalXp);
  let level = Math.floor((1 + Math.sqrt(1 + (4 * xp) / 50)) / 2);
  // The root may be off by a rounding step at a boundary.
  while (xpForLevel(level + 1) <= xp) level += 1;
  while (xpForLevel(level) > xp) level -= 1;
  return { level, into: xp - xpForLevel(level), toNext: xpForLevel(level + 1) - xp };
}
