import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createEarning } from '../earning.ts';
import { noWeakPoints } from '../weak-points.ts';
import { createXpService } from '../xp.service.ts';

/** Points of learners about whose weak points nothing is known. For tests. */
export const plainXp = (parts: { db: Db; clock: Clock }) =>
  createXpService({ ...parts, earning: createEarning(async () => noWeakPoints) });
