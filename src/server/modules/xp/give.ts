import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { boosted, boosterRule, type SourceKind } from './award.ts';
import type { Learner } from './learner.repository.ts';
import { levelOf } from './levels.ts';
import { boosterUntil, insertTokens } from './tokens.repository.ts';
import { insertEvents, totalXp, type XpEvent } from './xp.repository.ts';

/** What is to be written in the ledger, before it has a date. */
export interface Entry {
  rule: string;
  activity: Activity;
  amount: number;
  reason: string;
  source: { kind: SourceKind; id: string };
  /** What happened, once. */
  key: string;
  /** Does a booster that is on make more of it? */
  boostable: boolean;
}

/** Tokens for each level reached, and for each quest done. */
export const tokensPerLevel = 3;
export const tokensPerQuest = 1;

/**
 * Writes entries with the learner's date and offset of `at`, what a running booster adds in entries of their own, and the
 * tokens for levels that are reached with them. Whoever calls holds the learner's lock (`lockAwards`).
 */
export async function give(tx: Db, learner: Learner, entries: readonly Entry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  const { localDate, utcOffsetMinutes } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
  const until = entries.some((entry) => entry.boostable) ? await boosterUntil(tx, learner.id, at) : null;
  const rows = entries.flatMap((entry): XpEvent[] => {
    const row = {
      tenantId: learner.id,
      id: newId(),
      rule: entry.rule,
      activity: entry.activity,
      amount: entry.amount,
      reason: entry.reason,
      sourceKind: entry.source.kind,
      sourceId: entry.source.id,
      idempotencyKey: entry.key,
      at,
      localDate,
      utcOffsetMinutes,
      timezone: learner.timezone,
      dayStartsAt: learner.dayStartsAt,
    };
    const more = until && entry.boostable ? boosted(entry.amount) : 0;
    if (more === 0) return [row];
    const reason = 'Booster: half as many points again';
    return [
      row,
      { ...row, id: newId(), rule: boosterRule, amount: more, reason, idempotencyKey: `${boosterRule}:${entry.key}` },
    ];
  });
  const before = levelOf(await totalXp(tx, learner.id)).level;
  await insertEvents(tx, rows);
  const after = levelOf(await totalXp(tx, learner.id)).level;
  await insertTokens(
    tx,
    Array.from({ length: Math.max(0, after - before) }, (_, n) => before + 1 + n).map((level) => ({
      tenantId: learner.id,
      id: newId(),
      rule: 'level_up',
      amount: tokensPerLevel,
      reason: `Level ${level} reached`,
      idempotencyKey: `level:${level}`,
      at,
    })),
  );
}
