import type { SQL } from 'drizzle-orm';
import type { SearchHit, SearchHitType } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import type { Source, SourceText } from '../index-source.ts';

/**
 * One kind of thing that can be found. The ranker, facets, operators and counts know no kind by its name; all that they need of one
 * is here.
 *
 * To add a kind:
 * 1. Name it in `searchTypes` (`#contract/search.ts`), and the ids of its place in `SearchHit.source`, where they are not there yet.
 * 2. Write `kinds/<kind>.ts`: a `SearchKind`, and a function that makes a `SourceText` of a row. List it in `kinds/index.ts`.
 * 3. Call `indexTexts(tx, [thatFunction(row)], now)` in each transaction that writes the text of a row, and `deleteSources` in each
 *    that deletes one alone. What goes with its tenant leaves the index by itself.
 * 4. Give the function to the table's entry in `passport/archive/tables.ts` as `index`, so that an import is found as well.
 * 5. On the client: `hitPath` (its page), `typeIcon`, and the words `kind`, `kindCount` and `index.kinds`.
 * A database that has rows of a kind which the index knows nothing of is indexed anew with the next start.
 */
export interface SearchKind {
  type: SearchHitType;
  /** `table as alias where …`: the sources that can be found. */
  sources: SQL;
  /** Does a passage `p` belong to a source that is not among `sources` yet? A condition, where passages come before that. */
  unfinished?: SQL;
  /** The title of what a passage `p` stands in, as an expression; null where that is gone. */
  title: SQL;
  /** A query of the `id`s of groups whose title is like `pattern` and that one of `readers` (a `text[]`) may find. */
  titled(readers: SQL, pattern: string): SQL;
  /** Where a passage is, as an answer tells it. */
  placeOf(passage: PassagePlace): SearchHit['source'];
  /** How a rebuild indexes it again: from whole texts, or, where the passages are the only text, from those. */
  again: FromTexts | FromPassages;
}

/** Of a passage: its source, what that stands in, and which passage of the source it is, from 0. */
export interface PassagePlace {
  sourceId: string;
  groupId: string;
  position: number;
}

interface FromTexts {
  /**
   * Sources after `place`, in the order of tenant and id. Held until the transaction ends: who changes or deletes one meanwhile
   * waits, and then has the last word about what is in the index.
   */
  texts(tx: Db, place: Place, limit: number): Promise<SourceText[]>;
}

interface FromPassages {
  /** The next source after `place`. */
  next(db: Db, place: Place): Promise<Place | undefined>;
  /** Who finds it and what it is called now, held until the transaction ends; undefined where it is gone. */
  hold(tx: Db, place: Place): Promise<Pick<Source, 'readerId' | 'title'> | undefined>;
}

/** Where a rebuild is: the source that it did last. Empty texts: at the beginning. */
export interface Place {
  tenantId: string;
  id: string;
}
