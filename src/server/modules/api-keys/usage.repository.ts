import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { apiKeyUsage } from '#server/db/schema/access.ts';
import type { ApiKeyRow } from './api-keys.repository.ts';

/** Requests with a key on a day (UTC) from an address, to be added to what is known. */
export interface Uses {
  keyId: string;
  date: string;
  address: string;
  requests: number;
  refused: number;
  /** Unix milliseconds of the last request. */
  seenAt: number;
  /** Of the last one that was not refused; null where all were. */
  usedAt: number | null;
}

/** Adds uses up with those of other processes; uses of a key that is gone are dropped. */
export async function addUses(db: Db, uses: readonly Uses[]): Promise<void> {
  if (uses.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as u("keyId" text, "date" date, "address" text,
    "requests" int, "refused" int, "seenAt" float8, "usedAt" float8)`;
  await db.transaction(async (tx) => {
    // In one order, so that two processes never wait for each other.
    await tx.execute(sql`
      with latest as (
        select distinct on ("keyId") "keyId", to_timestamp("usedAt" / 1000) as at, "address"
        from ${given} where "usedAt" is not null order by "keyId", "usedAt" desc
      ), held as (
        select k.id from api_keys k where k.id in (select "keyId" from ${given}) order by k.id for no key update
      )
      update api_keys k set last_used_at = l.at, last_address = l."address"
      from latest l where k.id = l."keyId" and k.id in (select id from held)
        and (k.last_used_at is null or k.last_used_at <= l.at)`);
    await tx.execute(sql`
      insert into api_key_usage (tenant_id, key_id, date, address, requests, refused, last_seen_at)
      select k.tenant_id, k.id, u."date", u."address", u."requests", u."refused", to_timestamp(u."seenAt" / 1000)
      from ${given} join api_keys k on k.id = u."keyId" order by k.id, u."date", u."address" for key share of k
      on conflict (tenant_id, key_id, date, address) do update set
        requests = api_key_usage.requests + excluded.requests,
        refused = api_key_usage.refused + excluded.refused,
        last_seen_at = greatest(api_key_usage.last_seen_at, excluded.last_seen_at)`);
  });
}

/** By day, oldest first, from the given day on. */
export async function usesByDay(db: Db, key: ApiKeyRow, from: string) {
  return db
    .select({
      date: apiKeyUsage.date,
      requests: sql<number>`sum(${apiKeyUsage.requests})::int4`,
      refused: sql<number>`sum(${apiKeyUsage.refused})::int4`,
    })
    .from(apiKeyUsage)
    .where(ofKey(key, from))
    .groupBy(apiKeyUsage.date)
    .orderBy(apiKeyUsage.date);
}

/** By address, the latest first, from the given day on, at most `limit`; each row tells how many addresses there are. */
export async function usesByAddress(db: Db, key: ApiKeyRow, from: string, limit: number) {
  return db
    .select({
      address: apiKeyUsage.address,
      requests: sql<number>`sum(${apiKeyUsage.requests})::int4`,
      refused: sql<number>`sum(${apiKeyUsage.refused})::int4`,
      lastSeenAt: sql<Date>`max(${apiKeyUsage.lastSeenAt})`.mapWith(apiKeyUsage.lastSeenAt),
      addresses: sql<number>`(count(*) over ())::int4`,
    })
    .from(apiKeyUsage)
    .where(ofKey(key, from))
    .groupBy(apiKeyUsage.address)
    .orderBy(sql`max(${apiKeyUsage.lastSeenAt}) desc`, apiKeyUsage.address)
    .limit(limit);
}

const ofKey = ({ tenantId, id }: ApiKeyRow, from: string) =>
  and(eq(apiKeyUsage.tenantId, tenantId), eq(apiKeyUsage.keyId, id), gte(apiKeyUsage.date, from));

/** Forgets the days before the given one. */
export async function deleteOldUses(db: Db, before: string): Promise<void> {
  await db.delete(apiKeyUsage).where(lt(apiKeyUsage.date, before));
}
