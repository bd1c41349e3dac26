import { z } from 'zod';
import type { LedgerEntry, xp } from '#contract/xp.ts';
import type { Handlers } from '#server/http/handler.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import type { XpEvent } from './xp.repository.ts';
import type { XpService } from './xp.service.ts';

/** Where a page of the ledger ended: instant, id. */
const LedgerPlace = z.tuple([z.iso.datetime(), z.string()]).transform(([at, id]) => ({ at: new Date(at), id }));

export function xpRoutes(service: XpService): Handlers<typeof xp> {
  return {
    profile: ({ principal }) => service.profile(principal.userId),
    publicProfile: ({ params }) => service.publicProfile(params.username),
    streakStatus: ({ principal }) => service.streakStatus(principal.userId),
    weeklyActivity: ({ principal }) => service.weeklyActivity(principal.userId),
    learningPulse: ({ principal }) => service.learningPulse(principal.userId),
    quests: ({ principal }) => service.quests(principal.userId),
    analytics: ({ principal, query }) => service.analytics(principal.userId, query),

    ledger: async ({ principal, query }) => {
      const after = decodeCursor(query.cursor, LedgerPlace);
      const rows = await service.ledger(principal.userId, { limit: query.limit + 1, after });
      return pageFrom(rows, query.limit, (row) => [row.at.toISOString(), row.id], entryOf);
    },

    declareRestDay: async ({ principal, body }) => {
      await service.declareRestDay(principal.userId, body.date);
      return { date: body.date };
    },

    removeRestDay: ({ principal, params }) => service.removeRestDay(principal.userId, params.date),
  };
}

function entryOf(row: XpEvent): LedgerEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    local_date: row.localDate,
    rule: row.rule,
    amount: row.amount,
    reason: row.reason,
    source: row.sourceKind !== null && row.sourceId !== null ? { kind: row.sourceKind, id: row.sourceId } : null,
  };
}
