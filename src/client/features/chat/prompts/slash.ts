/** Something that a slash calls. */
export interface SlashEntry {
  /** What is typed behind the slash. */
  name: string;
  title: string;
}

/** A prompt's name is this long at most. */
const longestName = 40;

/** What is typed behind the slash; null where the text is no call: a slash at its very beginning, and no space yet. */
export function slashQuery(text: string): string | null {
  const found = /^\/(\S*)$/u.exec(text);
  const query = found?.[1];
  return query === undefined || query.length > longestName || query.includes('/') ? null : query;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The entries that go with a query: by the beginning of the name first, then by any part of name or title. */
export function matching<E extends SlashEntry>(entries: readonly E[], query: string): E[] {
  const wanted = fold(query);
  const begins = entries.filter(({ name }) => fold(name).startsWith(wanted));
  const contains = entries.filter((one) => !begins.includes(one) && fold(`${one.name} ${one.title}`).includes(wanted));
  return [...begins, ...contains];
}

/** The entry after a step through `count` of them, around the ends. */
export const stepIn = (count: number, at: number, by: 1 | -1): number => (count === 0 ? 0 : (at + by + count) % count);
