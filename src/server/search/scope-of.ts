import type { Db } from '#server/db/database.ts';
import { findGroups } from './hits.repository.ts';
import { type Readers, readerIds } from './readers.ts';
import type { Scope } from './scope.ts';
import type { SearchQuery } from './search-query.ts';

/** What may be found with a query, kinds apart, and a sentence about each operator that cannot be followed. */
export async function scopeOf(
  db: Db,
  readers: Readers,
  query: SearchQuery,
): Promise<{ scope: Scope & { groups: string[] | null }; hints: string[] }> {
  const hints = [...query.hints];
  let ids = readerIds(readers);
  if (query.from?.toLowerCase() === 'me') ids = [readers.userId];
  else if (query.from !== null) {
    const wanted = query.from.toLowerCase();
    const named = readers.organizations.filter(
      ({ id, name }) => id === query.from || name.toLowerCase().includes(wanted),
    );
    if (named.length > 0) ids = named.map(({ id }) => id);
    else hints.push(`You are in no organization called “${query.from}”. Write from:me for what is yours.`);
  }
  let groups: string[] | null = null;
  for (const title of query.within) {
    const found = new Set(await findGroups(db, ids, title));
    groups = groups === null ? [...found] : groups.filter((id) => found.has(id));
    if (found.size === 0) hints.push(`Nothing you can find has “${title}” in its title.`);
  }
  const { after, before, phrases, excluded } = query;
  return { scope: { readers: ids, groups, after, before, phrases, excluded }, hints };
}
