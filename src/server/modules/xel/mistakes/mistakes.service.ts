import { z } from 'zod';
import type { Mistake, MistakeStatus } from '#contract/english.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { type CardRow, cardsOf, updateCard } from '../cards.repository.ts';
import type { FindCorrections, FindMessage } from '../ports.ts';
import { lockEnglish } from '../submissions.repository.ts';
import { harvest } from './ledger.ts';
import * as repository from './mistakes.repository.ts';
import { seenInText } from './patterns.ts';

const MistakePlace = z.tuple([z.iso.datetime(), z.string()]);
const mostExamples = 3;

export interface MistakesDeps {
  db: Db;
  clock: Clock;
  lemma: (word: string) => string;
  findMessage: FindMessage;
  findCorrections: FindCorrections;
}

/** The mistakes of one learner; what belongs to somebody else is `not_found`. */
export function createMistakes({ db, clock, lemma, findMessage, findCorrections }: MistakesDeps) {
  async function views(on: Db, userId: string, rows: readonly repository.MistakeRow[]): Promise<Mistake[]> {
    const ids = rows.map(({ id }) => id);
    const examples = await repository.newestSightings(on, userId, ids, mostExamples);
    const cards = await cardsOf(
      on,
      userId,
      rows.map(({ target }) => target),
    );
    return rows.map((row) => ({
      ...{ id: row.id, rule: row.rule, about: row.about, status: row.status, count: row.count, right: row.right },
      first_seen_at: row.firstSeenAt.toISOString(),
      last_seen_at: row.lastSeenAt.toISOString(),
      card_id: shownId(cards.get(row.target)),
      examples: examples
        .filter(({ mistakeId }) => mistakeId === row.id)
        .map(({ source, sourceId, sentence, original, correction, explanation, at }) => ({
          ...{ source, source_id: sourceId, sentence, original, correction, explanation, at: at.toISOString() },
        })),
    }));
  }

  return {
    async list(userId: string, query: repository.MistakeFilter & { limit: number; cursor?: string | undefined }) {
      const place = decodeCursor(query.cursor, MistakePlace);
      const after = place && { at: place[0], id: place[1] };
      const rows = await repository.mistakePage(db, userId, query, { limit: query.limit + 1, after });
      const shown = new Map((await views(db, userId, rows)).map((view) => [view.id, view]));
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.lastSeenAt.toISOString(), row.id],
        ({ id }) => shown.get(id) as Mistake,
      );
    },

    /** Dismissing can be taken back by giving the status of before; the card is put away with the mistake and comes back with it. */
    change: (userId: string, id: string, status: MistakeStatus): Promise<Mistake> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const row = await repository.findMistake(tx, userId, id);
        if (!row) throw notFound('mistake');
        await repository.updateMistake(tx, row, { status });
        const card = (await cardsOf(tx, userId, [row.target])).get(row.target);
        const moved = (status === 'dismissed') !== (row.status === 'dismissed');
        if (card && moved) await updateCard(tx, card, { suspendedAt: status === 'dismissed' ? clock() : null });
        const [view] = await views(tx, userId, [{ ...row, status }]);
        return view as Mistake;
      }),

    /** Looks at one message, because its writer asks for it. What is too short or not English to be looked at has no mistakes. */
    async checkMessage(
      userId: string,
      { conversation_id, message_id }: { conversation_id: string; message_id: string },
    ) {
      const text = await findMessage(userId, conversation_id, message_id);
      if (text === undefined) throw notFound('message');
      const found = await findCorrections(text);
      const seen = found.map((fix) => seenInText(text, fix, lemma));
      await db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        await harvest(tx, userId, { source: 'chat', sourceId: message_id, at: clock() }, seen);
      });
      return {
        message_id,
        corrections: seen.map(({ original, correction, explanation }) => ({ original, correction, explanation })),
      };
    },

    /** Mistakes in a text that was judged, outside a task. */
    keep: (userId: string, { id, text, corrections }: JudgedText): Promise<void> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const seen = corrections.map((fix) => seenInText(text, fix, lemma));
        await harvest(tx, userId, { source: 'writing', sourceId: id, at: clock() }, seen);
      }),
  };
}

const shownId = (card: CardRow | undefined): string | null => (card && card.deletedAt === null ? card.id : null);

interface JudgedText {
  id: string;
  text: string;
  corrections: Parameters<typeof seenInText>[1][];
}
