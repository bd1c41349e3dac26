import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { generationEvents, generations } from '#server/db/schema/conversations.ts';
import type { GenerationRef } from './generations.repository.ts';
import type { WireEvent } from './transcript.ts';

/** An event in its place: `id` is its sequence number, from 1 and without gaps. */
export type LoggedEvent = WireEvent & { id: number };

/** One reading gives at most this many events. */
export const logPage = 500;

/** Does it end its stream? */
export function isTerminal(event: { event: string }): boolean {
  return event.event === 'done' || event.event === 'error';
}

/** What a generation said. */
export interface Entry {
  ref: GenerationRef;
  events: readonly LoggedEvent[];
}

/**
 * Writes events down, of any number of generations in one statement. A number that is taken is refused by the database: two
 * writers never share a log.
 */
export async function appendEvents(db: Db, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(({ ref, events }) =>
    events.map(({ id, event, data }) => ({
      tenant_id: ref.userId,
      generation_id: ref.generationId,
      seq: id,
      name: event,
      data,
    })),
  );
  // One parameter however many rows there are.
  await db.execute(sql`
    insert into ${generationEvents} (tenant_id, generation_id, seq, name, data)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as said(tenant_id text, generation_id text, seq int, name text, data jsonb)`);
}

/** The events after `after`, in order, at most `logPage`. */
export async function readEvents(db: Db, ref: GenerationRef, after: number): Promise<LoggedEvent[]> {
  const rows = await db
    .select({ id: generationEvents.seq, event: generationEvents.name, data: generationEvents.data })
    .from(generationEvents)
    .where(
      and(
        eq(generationEvents.tenantId, ref.userId),
        eq(generationEvents.generationId, ref.generationId),
        gt(generationEvents.seq, after),
      ),
    )
    .orderBy(asc(generationEvents.seq))
    .limit(logPage);
  return rows as LoggedEvent[];
}

/** The whole log, from its beginning. */
export async function readWholeLog(db: Db, ref: GenerationRef): Promise<LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (;;) {
    const page = await readEvents(db, ref, all.at(-1)?.id ?? 0);
    all.push(...page);
    if (page.length < logPage) return all;
  }
}

/** Deletes the log of every generation that ended before `before`. */
export async function deleteOldEvents(db: Db, before: Date): Promise<void> {
  await db.execute(sql`
    delete from ${generationEvents} using ${generations}
    where ${generations.finishedAt} < ${before.toISOString()}::timestamptz
      and ${generationEvents.tenantId} = ${generations.tenantId} and ${generationEvents.generationId} = ${generations.id}`);
}
