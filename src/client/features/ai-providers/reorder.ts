/** The ids with one of them a place further up (−1) or down (1); as they are where there is no such place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const next = [...ids];
  if (from < 0 || to < 0 || to >= ids.length) return next;
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}

/** The items as `ids` orders them; what is not named comes last, as it was. */
export function inOrder<T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  const named = ids.flatMap((id) => items.filter((item) => item.id === id));
  return [...named, ...items.filter(({ id }) => !ids.includes(id))];
}
