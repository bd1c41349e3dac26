import type { MistakeSource } from '#contract/english.ts';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { cardsOf, insertCard, updateCard } from '../cards.repository.ts';
import { nowhere } from '../cards.service.ts';
import { unseen } from '../scheduler.ts';
import * as repository from './mistakes.repository.ts';
import type { SeenMistake } from './patterns.ts';

/** Right on so many dates in a row, a mistake is fixed. */
export const datesToFix = 3;

export interface Harvested {
  source: MistakeSource;
  /** The submission, the evaluation, the message or the turn: what is harvested twice counts once. */
  sourceId: string;
  /** What is opened to see it; null where it stands in none. */
  withinId: string | null;
  at: Date;
}

/**
 * Writes down mistakes that were made: each counts for its pattern, opens it again, and makes its card where it has none. One that
 * the learner has dismissed is left alone; one whose examples were all refused begins anew. To be called under the lock of the
 * learner's English.
 */
export async function harvest(
  tx: Db,
  userId: string,
  { source, sourceId, withinId, at }: Harvested,
  seen: readonly SeenMistake[],
): Promise<void> {
  if (seen.length === 0 || (await repository.isHarvested(tx, userId, source, sourceId))) return;
  const known = await repository.byPattern(
    tx,
    userId,
    seen.map(({ pattern }) => pattern),
  );
  const cards = await cardsOf(
    tx,
    userId,
    seen.map(({ target }) => target),
  );
  for (const [place, one] of seen.entries()) {
    const { pattern, rule, about, target, faces } = one;
    const before = known.get(pattern);
    if (before?.status === 'dismissed') continue;
    const now: repository.MistakeRow = before
      ? { ...before, status: 'open', count: before.count + 1, right: 0, rightOn: null, lastSeenAt: at }
      : {
          ...{ tenantId: userId, id: newId(), pattern, rule, about, target, status: 'open', count: 1 },
          ...{ right: 0, rightOn: null, firstSeenAt: at, lastSeenAt: at },
        };
    if (before) await repository.updateMistake(tx, now, now);
    else await repository.insertMistake(tx, now);
    known.set(pattern, now);
    await repository.insertSighting(tx, {
      ...{ tenantId: userId, id: newId(), mistakeId: now.id, source, sourceId, withinId, place, at, refusedAt: null },
      ...{ sentence: one.sentence, offset: one.offset, original: one.original },
      ...{ correction: one.correction, explanation: one.explanation },
    });
    const card = cards.get(target);
    if (card && before?.count === 0) await updateCard(tx, card, { suspendedAt: null, ...faces });
    if (card || !faces) continue;
    const made = { tenantId: userId, id: newId(), target, ...faces, ...nowhere, ...unseen(at), createdAt: at };
    await insertCard(tx, made);
    cards.set(target, made);
  }
}

const beforeOf = ({ id, status, right, rightOn }: repository.MistakeRow): repository.MistakeBefore => ({
  id,
  status,
  right,
  rightOn,
});

/** What these cards practise was right on this date of the learner: on the third in a row the mistake is fixed. Gives what was before. */
export async function wentRight(
  tx: Db,
  userId: string,
  targets: readonly string[],
  localDate: string,
): Promise<repository.MistakeBefore[]> {
  const rows = await repository.practisedBy(tx, userId, targets, ['open']);
  const changed = rows.filter(({ rightOn }) => rightOn !== localDate);
  for (const row of changed) {
    const right = row.right + 1;
    const status = right >= datesToFix ? 'fixed' : 'open';
    await repository.updateMistake(tx, row, { right, rightOn: localDate, status });
  }
  return changed.map(beforeOf);
}

/** What these cards practise was not recalled: the count of dates begins anew, and what was fixed is open. Gives what was before. */
export async function wentWrong(
  tx: Db,
  userId: string,
  targets: readonly string[],
): Promise<repository.MistakeBefore[]> {
  const rows = await repository.practisedBy(tx, userId, targets, ['open', 'fixed']);
  for (const row of rows) await repository.updateMistake(tx, row, { right: 0, rightOn: null, status: 'open' });
  return rows.map(beforeOf);
}

/** As if a rating of this moment had not been given; what was made or taken out since then stays as it is. */
export async function restoreMistakes(
  tx: Db,
  userId: string,
  before: readonly repository.MistakeBefore[],
  ratedAt: Date,
): Promise<void> {
  for (const { id, ...state } of before) {
    const now = await repository.findMistake(tx, userId, id);
    if (now && now.status !== 'dismissed' && now.lastSeenAt <= ratedAt) await repository.updateMistake(tx, now, state);
  }
}
