import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import type { Faces } from './card-faces.ts';
import { cardsOf, insertCard } from './cards.repository.ts';
import { nowhere } from './cards.service.ts';
import { unseen } from './scheduler.ts';
import { lockEnglish } from './submissions.repository.ts';

/** Makes the cards of targets that have none yet, due now. Gives how many of the targets have one afterwards. */
export async function makeCards(
  tx: Db,
  userId: string,
  wanted: readonly { target: string; faces: Faces }[],
  at: Date,
): Promise<number> {
  const byTarget = new Map(wanted.map((one) => [one.target, one.faces]));
  if (byTarget.size === 0) return 0;
  await lockEnglish(tx, userId);
  const known = await cardsOf(tx, userId, [...byTarget.keys()]);
  for (const [target, faces] of byTarget) {
    if (known.has(target)) continue;
    const card = { tenantId: userId, id: newId(), target, ...faces, ...nowhere, ...unseen(at), createdAt: at };
    await insertCard(tx, card);
  }
  return byTarget.size;
}
