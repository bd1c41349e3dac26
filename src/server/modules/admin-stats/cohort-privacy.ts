/** Figures of fewer people than this are shown to nobody: they would be somebody's own. */
export const fewest = 5;

/**
 * Which groups are hidden. The groups are a partition of the organization: its teams, and those in no team (`null`). Hidden are those
 * with fewer than `fewest` people, and where the rest of the organization less what is shown would be so few, the smallest others, too:
 * whatever shown figures are subtracted from each other, what is left is of nobody or of `fewest` people at least.
 * @param sizes how many people each group has now.
 */
export function hiddenGroups(sizes: ReadonlyMap<string | null, number>): Set<string | null> {
  const filled = [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([a, n], [b, m]) => n - m || ((a ?? '') < (b ?? '') ? -1 : 1));
  const hidden = new Set<string | null>();
  let people = 0;
  for (const [group, size] of filled) {
    if (size >= fewest && (people === 0 || people >= fewest)) break;
    hidden.add(group);
    people += size;
  }
  return hidden;
}

/** Are the figures of the whole organization hidden? */
export function isTooSmall(sizes: ReadonlyMap<string | null, number>): boolean {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) < fewest;
}

/**
 * The groups in which figures of those count who show sums but no days: an exact period is a day, too, or one day longer than another.
 * They count where they are `fewest` at least, of a group that is shown or of all that is not: where they are fewer, what is shown less
 * what others show would be theirs.
 * @param hidden the groups that are hidden; that of no team (`null`) is never shown by itself.
 * @param withoutDays how many people of each group show no days.
 */
export function countedGroups(
  hidden: ReadonlySet<string | null>,
  withoutDays: ReadonlyMap<string | null, number>,
): (string | null)[] {
  const isShown = (group: string | null) => group !== null && !hidden.has(group);
  const rest = [...withoutDays].reduce((sum, [group, people]) => (isShown(group) ? sum : sum + people), 0);
  return [...withoutDays]
    .filter(([group, people]) => (isShown(group) ? people : rest) >= fewest)
    .map(([group]) => group);
}
