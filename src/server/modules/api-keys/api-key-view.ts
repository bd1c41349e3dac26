import type { ApiKey, ApiKeyUsage } from '#contract/api-keys.ts';
import type { NamedKey } from './api-keys.repository.ts';
import type { usesByAddress, usesByDay } from './usage.repository.ts';
import { daysBefore } from './usage-counter.ts';

/** A key that ends within this time should be replaced. */
const noticeMs = 14 * 86_400_000;
/** Days that the usage of a key tells about, today included. */
export const usageDays = 30;
/** Days over which addresses are told, today included. */
export const addressDays = 7;

export function keyView({ key, username }: NamedKey, now: Date): ApiKey {
  return {
    id: key.id,
    name: key.name,
    organization_id: key.tenantId,
    scopes: key.scopes,
    allowed_ips: key.allowedIps,
    expires_at: key.expiresAt.toISOString(),
    created_at: key.createdAt.toISOString(),
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    key_prefix: key.keyPrefix,
    expires_soon: key.expiresAt.getTime() - now.getTime() <= noticeMs,
    created_by: { user_id: key.userId, username },
    replaced_by: key.replacedBy,
  };
}

type ByDay = Awaited<ReturnType<typeof usesByDay>>;
type ByAddress = Awaited<ReturnType<typeof usesByAddress>>;

export function usageView({ key }: NamedKey, byDay: ByDay, byAddress: ByAddress, now: Date): ApiKeyUsage {
  const days = new Map(byDay.map((day) => [day.date, day]));
  const by_day = Array.from({ length: usageDays }, (_, n) => daysBefore(now, usageDays - 1 - n)).map((date) => ({
    date,
    requests: days.get(date)?.requests ?? 0,
    refused: days.get(date)?.refused ?? 0,
  }));
  return {
    key_id: key.id,
    requests: sum(by_day.map(({ requests }) => requests)),
    refused: sum(by_day.map(({ refused }) => refused)),
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    last_ip: key.lastAddress,
    requests_7_days: sum(by_day.slice(-addressDays).map(({ requests }) => requests)),
    addresses_7_days: byAddress[0]?.addresses ?? 0,
    by_address: byAddress.map(({ address, requests, refused, lastSeenAt }) => ({
      ip: address,
      requests,
      refused,
      last_seen_at: lastSeenAt.toISOString(),
    })),
    by_day,
  };
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
