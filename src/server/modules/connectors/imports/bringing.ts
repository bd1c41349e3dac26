import type { ImportedItem, ImportProgress, ImportWhat } from '#contract/connector-import-shapes.ts';
import type { ImportPlace } from '#server/db/schema/connectors.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import type { ImportRow } from './imports.repository.ts';
import type { Outcome } from './ports.ts';

/** It cannot go on: a sentence for whoever started it. */
export class Refused extends Error {}

/** What is listed, and comes item by item. */
export type ListedWhat = Exclude<ImportWhat, 'progress'>;

/** A part of a list; what it says beside that is kept with the job. */
export interface PartOfList {
  items: unknown[];
  next: string | null;
  keep?: Pick<ImportPlace, 'audiences'>;
}

/** `later`: the service does not give this one now, and will. */
export type ItemOutcome = Outcome | 'later';

/** How one kind of service is brought over from. Errors: Refused, ConnectorTrouble. */
export interface Bringing {
  /** Looks whether anything can come of it. */
  begin(job: ImportRow, row: ConnectorRow): Promise<void>;
  page(job: ImportRow, row: ConnectorRow, what: ListedWhat): Promise<PartOfList>;
  /** With `last`, it is not put off any more. */
  item(job: ImportRow, row: ConnectorRow, what: ListedWhat, item: unknown, last: boolean): Promise<ItemOutcome>;
  points(
    job: ImportRow,
    row: ConnectorRow,
  ): Promise<{ items: ImportedItem[]; before: ImportProgress; after: ImportProgress }>;
}

export type Bringings = Readonly<Record<ImportRow['kind'], Bringing>>;
