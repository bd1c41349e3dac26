import { embedPage } from './modules/xp/embed-page.ts';
import { forecastsRoutes } from './modules/xp/forecasts.routes.ts';
import { createForecasts } from './modules/xp/forecasts.service.ts';
import { progressRoutes } from './modules/xp/progress.routes.ts';
import { createProgressService } from './modules/xp/progress.service.ts';
import { xpRoutes } from './modules/xp/xp.routes.ts';
import type { XpService } from './modules/xp/xp.service.ts';

type Options = Parameters<typeof createProgressService>[0] & { xp: XpService };

/** What a learner sees of points and days, and how often forecasts came true, put together. */
export function progressParts({ xp, ...deps }: Options) {
  const service = createProgressService(deps);
  return {
    xp: xpRoutes(xp),
    progress: progressRoutes(service, xp),
    /** What others frame. */
    page: embedPage(xp),
    forecasts: forecastsRoutes(createForecasts(deps)),
    /** What figures of an organization have of its members. */
    ofMembers: { standings: xp.standings, supportHint: service.supportHint },
  };
}
