import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { type Faces, isMakeshift } from './card-faces.ts';
import { type CardRow, cardsOf, insertCard, insertReview, updateCard } from './cards.repository.ts';
import type { MistakeBefore } from './mistakes/mistakes.repository.ts';
import { type Rating, rated, scheduledJson, scheduledOf, unseen } from './scheduler.ts';

/** What an answer says about a target: the rating, and for a missed one what its card shows. */
export interface Finding {
  target: string;
  rating: Rating;
  faces: Faces | null;
}

/** The origin of a card that was made from no message. */
export const nowhere = { conversationId: null, messageId: null, suspendedAt: null, deletedAt: null };

/** An answer makes so many cards at most: an empty one would make one of every word. */
const mostNew = 4;

/**
 * Brings the cards up to date with an answer: a missed target without a card gets one, due now, while there are not too many; one with a card counts as forgotten
 * and shows the newest item of a rule. What was known is rated where its card is due: earlier it would only be remembered from a moment ago.
 */
export async function applyFindings(tx: Db, userId: string, findings: readonly Finding[], at: Date): Promise<void> {
  const cards = await cardsOf(
    tx,
    userId,
    findings.map(({ target }) => target),
  );
  let made = 0;
  for (const { target, rating, faces } of findings) {
    const card = cards.get(target);
    // What the learner has put away stays away.
    if (card?.suspendedAt || card?.deletedAt) continue;
    if (!card) {
      if (rating !== 1 || !faces || made === mostNew) continue;
      made += 1;
      await insertCard(tx, {
        tenantId: userId,
        id: newId(),
        target,
        ...faces,
        ...nowhere,
        ...unseen(at),
        createdAt: at,
      });
      continue;
    }
    const anew = rating === 1 && faces ? shownAnew(card, faces) : null;
    if (anew) await updateCard(tx, card, anew);
    if (rating === 1 || card.dueAt <= at) await rateCard(tx, card, rating, 'task', newId(), at);
  }
}

/** A rule shows its newest item; a word stays as it is, with the sentence that it was saved with, unless there was none. */
function shownAnew(card: CardRow, faces: Faces): Faces | null {
  if (!card.target.startsWith('word:')) return faces;
  return isMakeshift(card) || card.example === null ? { ...faces, example: card.example ?? faces.example } : null;
}

/** Writes a rating down with the state before, also of the mistakes that the card practises, and gives the card as it is afterwards. */
export async function rateCard(
  tx: Db,
  card: CardRow,
  rating: Rating,
  source: 'learner' | 'task',
  reviewId: string,
  at: Date,
  mistakes: readonly MistakeBefore[] = [],
): Promise<CardRow> {
  const after = rated(scheduledOf(card), rating, at);
  await insertReview(tx, {
    tenantId: card.tenantId,
    id: reviewId,
    cardId: card.id,
    rating,
    source,
    before: { ...scheduledJson(scheduledOf(card)), ...(mistakes.length > 0 && { mistakes }) },
    at,
    undoneAt: null,
  });
  await updateCard(tx, card, after);
  return { ...card, ...after };
}
