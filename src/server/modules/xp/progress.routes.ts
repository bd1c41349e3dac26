import type { progress } from '#contract/progress.ts';
import { PictureAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { profileCard } from './profile-card.ts';
import type { ProgressService } from './progress.service.ts';
import { LedgerPlace } from './xp.routes.ts';
import type { XpService } from './xp.service.ts';

export function progressRoutes(
  service: ProgressService,
  xp: Pick<XpService, 'publicProfile'>,
): Handlers<typeof progress> {
  return {
    day: ({ principal, params }) => service.day(principal.userId, params.date),
    year: ({ principal, params, query }) => service.year(principal.userId, params.year, query.activity),

    reportTime: async ({ principal, body }) => ({
      credited_seconds: await service.reportTime({
        userId: principal.userId,
        activity: body.activity,
        visitId: body.visit_id,
        active: body.active_seconds,
        low: body.low_seconds,
        high: body.high_seconds,
      }),
    }),

    swapQuest: ({ principal, params }) => service.swapQuest(principal.userId, params.quest_id),

    tokens: async ({ principal, query }) => {
      const after = decodeCursor(query.cursor, LedgerPlace);
      const rows = await service.tokens(principal.userId, { limit: query.limit + 1, after });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.at.toISOString(), row.id],
        ({ id, at, amount, rule, reason }) => ({ id, at: at.toISOString(), amount, rule, reason }),
      );
    },

    startBooster: ({ principal }) => service.startBooster(principal.userId),
    milestones: async ({ principal }) => ({ items: await service.milestones(principal.userId) }),
    goal: async ({ principal }) => ({ goal: await service.goal(principal.userId) }),
    setGoal: async ({ principal, body }) => ({ goal: await service.setGoal(principal.userId, body) }),
    removeGoal: ({ principal }) => service.removeGoal(principal.userId),
    supportHint: async ({ principal }) => ({ hint: await service.supportHint(principal.userId) }),

    card: async ({ params, query }) =>
      new PictureAnswer('image/svg+xml; charset=utf-8', profileCard(await xp.publicProfile(params.username), query)),
  };
}
