import { type SQL, sql } from 'drizzle-orm';
import type { SearchHitType } from '#contract/search.ts';
import { phraseQuery, termQuery } from './text-vector.ts';
import type { Word } from './words.ts';

/** What may be found at all; every ranker keeps to it. */
export interface Scope {
  /** The caller and the organizations whose member the caller is. */
  readers: readonly string[];
  types?: readonly SearchHitType[] | null;
  /** Conversations, notes or documents, by their ids. */
  groups?: readonly string[] | null;
  after?: Date | null;
  before?: Date | null;
  phrases?: readonly (readonly Word[])[];
  excluded?: readonly (readonly Word[])[];
}

/** An array as one parameter, in PostgreSQL's text form. */
export const textArray = (values: readonly string[]): SQL =>
  sql`${`{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`}::text[]`;

/** Passages `p` of these readers; one alone is compared as such, for then an index gives its rows in order. */
export const ofReaders = (readers: readonly string[]): SQL =>
  readers.length === 1 ? sql`p.reader_id = ${readers[0]}` : sql`p.reader_id = any(${textArray(readers)})`;

/** The conditions of a scope on passages `p`. */
export function within(scope: Scope): SQL {
  const conditions: SQL[] = [ofReaders(scope.readers)];
  // The words are the way in: written so, kinds and dates are only compared, and no index is gone through for them.
  if (scope.types) conditions.push(sql`p.type || '' = any(${textArray(scope.types)})`);
  if (scope.groups) conditions.push(sql`p.group_id = any(${textArray(scope.groups)})`);
  if (scope.after) conditions.push(sql`p.created_at + interval '0' >= ${scope.after.toISOString()}::timestamptz`);
  if (scope.before) conditions.push(sql`p.created_at + interval '0' < ${scope.before.toISOString()}::timestamptz`);
  for (const phrase of scope.phrases ?? []) conditions.push(sql`p.words @@ ${phraseQuery(phrase)}::tsquery`);
  if (scope.excluded?.length) {
    const any = scope.excluded.map((words) =>
      words.length > 1 ? `(${phraseQuery(words)})` : termQuery(words[0]?.term ?? ''),
    );
    const excluded = sql`${any.join(' | ')}::tsquery`;
    conditions.push(sql`not (p.words @@ ${excluded})`);
    // A long note or message is one thing: it is left out for a word that any of its passages has. Of a document, which may be a
    // book, the passages without the word are what is asked for.
    if (!scope.types?.every((type) => type === 'document')) conditions.push(nowhereInSource(excluded));
  }
  return sql.join(conditions, sql` and `);
}

/** `offset 0` has each source looked up by its key; else the words might be looked for in all passages first. */
const nowhereInSource = (words: SQL): SQL => sql`(p.type = 'document' or not exists (
  select 1 from search_passages other
  where other.tenant_id = p.tenant_id and other.type = p.type and other.source_id = p.source_id and other.words @@ ${words} offset 0))`;

/** The conditions of what would be in a scope if it were of another kind. */
export const outside = ({ types, ...rest }: Scope): SQL =>
  sql`${within(rest)} and not (p.type = any(${textArray(types ?? [])}))`;

/** Is a passage of a kind that the scope takes? */
export const isWanted = ({ types }: Scope, { type }: { type: string }): boolean =>
  !types || types.some((wanted) => wanted === type);

/** Does a scope leave out more than other people's? */
export const isNarrow = ({ types, groups, after, before, phrases = [], excluded = [] }: Scope): boolean =>
  Boolean(types || groups || after || before || phrases.length > 0 || excluded.length > 0);
