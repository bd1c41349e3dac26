import { z } from 'zod';
import type { SavedWord } from '#contract/placement.ts';
import type { CardFilter, ReviewCard } from '#contract/review-card.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Gloss, isMakeshift, savedFaces } from './card-faces.ts';
import * as repository from './cards.repository.ts';
import { nowhere, rateCard } from './cards.service.ts';
import { needClock } from './learning.ts';
import { restoreMistakes, wentRight, wentWrong } from './mistakes/ledger.ts';
import type { MistakeBefore } from './mistakes/mistakes.repository.ts';
import type { Award } from './ports.ts';
import {
  leechLapses,
  type Rating,
  rated,
  type ScheduledJson,
  scheduledFrom,
  scheduledOf,
  unseen,
} from './scheduler.ts';
import { lockEnglish } from './submissions.repository.ts';

const CardPlace = z.tuple([z.iso.datetime(), z.string()]);

/** A rating can be taken back so long. Milliseconds: a day. */
const undoMs = 86_400_000;

export interface ReviewDeps {
  db: Db;
  clock: Clock;
  award: Award;
  gloss: Gloss;
  /** The form of a word under which it is kept. */
  lemma: (word: string) => string;
}

/** The cards of one learner; what belongs to somebody else is `not_found`. */
export function createReviews({ db, clock, award, gloss, lemma }: ReviewDeps) {
  async function need(tx: Db, userId: string, id: string): Promise<repository.CardRow> {
    const card = await repository.findCard(tx, userId, id);
    if (!card) throw notFound('card');
    return card;
  }

  /** What a rating says of the mistake that the card practises; gives how that stood before. */
  async function practised(tx: Db, { tenantId, target }: repository.CardRow, rating: Rating, at: Date) {
    const { timezone, dayStartsAt } = await needClock(tx, tenantId);
    const { localDate } = localTimeOf(at, timezone, dayStartsAt);
    if (rating >= 3) return wentRight(tx, tenantId, [target], localDate);
    return rating === 1 ? wentWrong(tx, tenantId, [target]) : [];
  }

  return {
    /** Cards that are due now, the most overdue first. */
    async due(userId: string, query: { limit: number; cursor?: string }) {
      const place = decodeCursor(query.cursor, CardPlace);
      const after = place && { at: place[0], id: place[1] };
      const now = clock();
      const rows = await repository.duePage(db, userId, now, { limit: query.limit + 1, after });
      const view = (row: repository.CardRow) => cardView(row, now);
      return pageFrom(rows, query.limit, (row) => [row.dueAt.toISOString(), row.id], view);
    },

    /** All cards, suspended ones among them, the newest first. */
    async list(
      userId: string,
      { cursor, ...query }: { limit: number; cursor?: string; q?: string; filter: CardFilter },
    ) {
      const place = decodeCursor(cursor, CardPlace);
      const after = place && { at: place[0], id: place[1] };
      const now = clock();
      const rows = await repository.cardPage(db, userId, { ...query, limit: query.limit + 1, after });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.createdAt.toISOString(), row.id],
        (row) => cardView(row, now),
      );
    },

    /** Points come once a day for a card. With the id of a rating that is known the card is answered as it is. */
    rate: (userId: string, cardId: string, rating: Rating, reviewId: string) =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const card = await need(tx, userId, cardId);
        if (await repository.findReview(tx, userId, reviewId)) return cardView(card, clock());
        const at = clock();
        const mistakes = await practised(tx, card, rating, at);
        const after = await rateCard(tx, card, rating, 'learner', reviewId, at, mistakes);
        await award(tx, { userId, rule: 'review_card', item: cardId, kind: 'card', key: reviewId, at });
        return cardView(after, at);
      }),

    /**
     * Takes the last rating back: the card and the mistake that it practises are exactly as they were. Its points stay, because the effort was made, and rating the
     * card again on the same day gives no more. `conflict` where there is none, it came with a task, or it is older than a day.
     */
    undo: (userId: string, cardId: string) =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const card = await need(tx, userId, cardId);
        const now = clock();
        const last = await repository.lastReview(tx, userId, cardId);
        if (!last) throw new AppError('conflict', 'This card has no rating to take back.');
        if (last.source === 'task') {
          throw new AppError('conflict', 'The last rating of this card came with a task and stays with it.');
        }
        if (now.getTime() - last.at.getTime() > undoMs) {
          throw new AppError('conflict', 'The last rating of this card is older than a day and stays.');
        }
        const { mistakes = [], ...scheduled } = last.before as ScheduledJson & { mistakes?: MistakeBefore[] };
        const before = scheduledFrom(scheduled);
        await repository.updateCard(tx, card, before);
        await restoreMistakes(tx, userId, mistakes, last.at);
        await repository.markUndone(tx, userId, last.id, now);
        return cardView({ ...card, ...before }, now);
      }),

    /** One card a word; saving it again gives it the newer sentence and leaves its dates alone. */
    async save(userId: string, body: z.output<typeof SavedWord>, id: string) {
      const word = storable(body.word).trim();
      if (word === '') {
        const message = 'Give a word.';
        throw new AppError('validation_error', message, { issues: [{ path: 'body.word', message }] });
      }
      return db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const base = lemma(word);
        const sentence = body.sentence === undefined ? undefined : storable(body.sentence);
        const meaning = gloss(base) ?? gloss(word);
        const target = `word:${base}`;
        const known = (await repository.cardsOf(tx, userId, [target])).get(target);
        if (!known) {
          const now = clock();
          const faces = savedFaces(meaning === undefined ? word : base, meaning, sentence);
          const row = { tenantId: userId, id, target, ...faces, ...nowhere, ...unseen(now), createdAt: now };
          await repository.insertCard(tx, row);
          return cardView(row, now);
        }
        const back = { suspendedAt: null, deletedAt: null };
        const faces = isMakeshift(known) ? savedFaces(word, meaning, sentence) : { example: sentence ?? null };
        const changes = sentence ? { ...faces, ...back } : back;
        await repository.updateCard(tx, known, changes);
        return cardView({ ...known, ...changes }, clock());
      });
    },
  };
}

/** A card as it stands now, and what each rating would make of it. */
export function cardView(row: repository.CardRow, now: Date): ReviewCard {
  const { lastReviewAt, dueAt, conversationId, messageId } = row;
  const after = (rating: Rating) => rated(scheduledOf(row), rating, now).dueAt.getTime() - now.getTime();
  return {
    id: row.id,
    front: row.front,
    back: row.back,
    ...(row.example !== null && { example: row.example }),
    ...(conversationId !== null &&
      messageId !== null && { origin: { conversation_id: conversationId, message_id: messageId } }),
    state: row.state,
    due_at: dueAt.toISOString(),
    interval: lastReviewAt && Math.max(0, Math.round((dueAt.getTime() - lastReviewAt.getTime()) / 1_000)),
    next: ([1, 2, 3, 4] as const).map((rating) => Math.max(0, Math.round(after(rating) / 1_000))),
    reviews: row.reps,
    lapses: row.lapses,
    leech: row.lapses >= leechLapses,
    ...(row.suspendedAt && { suspended: true }),
  };
}
