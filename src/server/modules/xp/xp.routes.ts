import { z } from 'zod';
import type { xp } from '#contract/xp.ts';
import type { Handlers } from '#server/http/handler.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { entryView } from './entry-view.ts';
import type { XpService } from './xp.service.ts';

/** Where a page of the ledger ended: instant, id. */
export const LedgerPlace = z.tuple([z.iso.datetime(), z.string()]).transform(([at, id]) => ({ at: new Date(at), id }));

export function xpRoutes(service: XpService): Handlers<typeof xp> {
  return {
    profile: ({ principal }) => service.profile(principal.userId),
    publicProfile: ({ params }) => service.publicProfile(params.username),
    streakStatus: ({ principal }) => service.streakStatus(principal.userId),
    weeklyActivity: ({ principal }) => service.weeklyActivity(principal.userId),
    learningPulse: ({ principal, query }) => service.learningPulse(principal.userId, query.activity),
    quests: ({ principal }) => service.quests(principal.userId),
    analytics: ({ principal, query }) => service.analytics(principal.userId, query),

    ledger: async ({ principal, query }) => {
      const after = decodeCursor(query.cursor, LedgerPlace);
      const rows = await service.ledger(principal.userId, { limit: query.limit + 1, after });
      return pageFrom(rows, query.limit, (row) => [row.at.toISOString(), row.id], entryView);
    },

    restDays: async ({ principal }) => ({ items: await service.restDays(principal.userId) }),

    declareRestDay: async ({ principal, body }) => {
      await service.declareRestDay(principal.userId, body.date);
      return { date: body.date, holiday: null };
    },

    setRhythm: ({ principal, body }) => service.setRhythm(principal.userId, body.days_per_week),

    removeRestDay: ({ principal, params }) => service.removeRestDay(principal.userId, params.date),
  };
}
