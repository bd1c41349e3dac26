interface Item {
  id: string;
}

interface Page<I> {
  items: I[];
  next_cursor: string | null;
}

/**
 * The newest page of a list (newest first) that was read before: what is new stands before what is known, and the page
 * ends where it ended, so that the pages after it go on fitting. Without an overlap further pages are asked for, until
 * there is one.
 * @param before the page as it is known, if it is.
 * @param ask gives the page at a cursor; '' is the newest.
 */
export async function joinNewest<I extends Item>(
  before: Page<I> | undefined,
  ask: (cursor: string) => Promise<Page<I>>,
): Promise<Page<I>> {
  const fresh: I[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<I> = await ask(cursor);
    fresh.push(...page.items);
    // A list without a next page is complete, and nothing that is missing from it exists any more.
    if (!before || page.next_cursor === null) return { items: fresh, next_cursor: page.next_cursor };
    const oldest = fresh.at(-1)?.id;
    const at = before.items.findIndex(({ id }) => id === oldest);
    if (at !== -1) return { items: [...fresh, ...before.items.slice(at + 1)], next_cursor: before.next_cursor };
    // All that was known is older than this page, or among it: go on to find where they meet.
    const covered = before.items.length === 0 || before.items.every(({ id }) => fresh.some((item) => item.id === id));
    if (covered) return { items: fresh, next_cursor: page.next_cursor };
    cursor = page.next_cursor;
  }
  return { items: fresh, next_cursor: null };
}
