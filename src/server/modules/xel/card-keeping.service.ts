import type { z } from 'zod';
import type { CardChanges, ReviewCard } from '#contract/review-card.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { storable } from '#server/platform/storable-text.ts';
import { findAnyCard, findCard, purgeCards, updateCard } from './cards.repository.ts';
import { cardView } from './reviews.service.ts';
import { lockEnglish } from './submissions.repository.ts';

/** A deleted card can be restored so long. Milliseconds: a day. */
const restorableMs = 86_400_000;

/** What a learner makes of the cards that there are; what belongs to somebody else is `not_found`. */
export function createCardKeeping({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** The dates of a card stay, whatever it shows. */
    change: (userId: string, id: string, body: z.output<typeof CardChanges>): Promise<ReviewCard> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const card = await findCard(tx, userId, id);
        if (!card) throw notFound('card');
        const { front, back, example, suspended } = body;
        const changes = {
          ...(front !== undefined && { front: storable(front) }),
          ...(back !== undefined && { back: storable(back) }),
          ...(example !== undefined && { example: example ? storable(example) : null }),
          ...(suspended !== undefined && { suspendedAt: suspended ? (card.suspendedAt ?? clock()) : null }),
        };
        if (Object.keys(changes).length > 0) await updateCard(tx, card, changes);
        return cardView({ ...card, ...changes }, clock());
      }),

    remove: (userId: string, id: string): Promise<void> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const card = await findCard(tx, userId, id);
        if (!card) throw notFound('card');
        await updateCard(tx, card, { deletedAt: clock() });
      }),

    /** The card as it was. One that is not deleted is answered as it is. */
    restore: (userId: string, id: string): Promise<ReviewCard> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const card = await findAnyCard(tx, userId, id);
        const now = clock();
        if (!card || (card.deletedAt && now.getTime() - card.deletedAt.getTime() > restorableMs))
          throw notFound('card');
        if (card.deletedAt) await updateCard(tx, card, { deletedAt: null });
        return cardView({ ...card, deletedAt: null }, now);
      }),

    /** Forgets what can no longer be restored. */
    sweep: (): Promise<void> => purgeCards(db, new Date(clock().getTime() - restorableMs)),
  };
}
