import { z } from 'zod';
import type { Mistake, MistakeSource, MistakeStatus } from '#contract/english.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { type CardRow, cardsOf, insertCard, updateCard } from '../cards.repository.ts';
import { nowhere } from '../cards.service.ts';
import type { FindCorrections, FindMessage } from '../ports.ts';
import { unseen } from '../scheduler.ts';
import { lockEnglish } from '../submissions.repository.ts';
import { harvest } from './ledger.ts';
import * as repository from './mistakes.repository.ts';
import { facesOfSentence, seenInText, showsSentence } from './patterns.ts';

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
  async function views(
    on: Db,
    userId: string,
    rows: readonly repository.MistakeRow[],
    sourceId?: string | undefined,
  ): Promise<Mistake[]> {
    const ids = rows.map(({ id }) => id);
    const examples = sourceId
      ? await repository.sightingsOf(on, userId, ids, sourceId)
      : await repository.newestSightings(on, userId, ids, mostExamples);
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
        .map(({ id, source, sourceId, withinId, place, sentence, original, correction, explanation, ...one }) => ({
          ...{ id, source, source_id: sourceId, within_id: withinId, place },
          ...{ sentence, original, correction, explanation },
          ...{ at: one.at.toISOString(), refused: one.refusedAt !== null },
        })),
    }));
  }

  /** Changes what is known of one example of a mistake, under the lock of the learner's English. */
  const ofExample = (
    userId: string,
    { mistake_id, example_id }: ExamplePlace,
    change: (tx: Db, row: repository.MistakeRow, example: repository.SightingRow, card?: CardRow) => Promise<void>,
  ): Promise<Mistake> =>
    db.transaction(async (tx) => {
      await lockEnglish(tx, userId);
      const row = await repository.findMistake(tx, userId, mistake_id);
      const example = row && (await repository.findSighting(tx, userId, mistake_id, example_id));
      if (!example) throw notFound('example of a mistake');
      await change(tx, row, example, (await cardsOf(tx, userId, [row.target])).get(row.target));
      const now = await repository.findMistake(tx, userId, mistake_id);
      const [view] = await views(tx, userId, now ? [now] : [], example.sourceId);
      return view as Mistake;
    });

  return {
    async list(userId: string, query: MistakeQuery) {
      const place = decodeCursor(query.cursor, MistakePlace);
      const after = place && { at: place[0], id: place[1] };
      const { status, source, source_id: sourceId, limit } = query;
      const rows = await repository.mistakePage(db, userId, { status, source, sourceId }, { limit: limit + 1, after });
      const shown = new Map((await views(db, userId, rows, sourceId)).map((view) => [view.id, view]));
      return pageFrom(
        rows,
        limit,
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

    /** What is refused does not count; the card shows another sentence, and waits where there is none. */
    refuse: (userId: string, place: ExamplePlace, refused: boolean): Promise<Mistake> =>
      ofExample(userId, place, async (tx, row, example, card) => {
        if (refused === (example.refusedAt !== null)) return;
        const at = clock();
        const wasPutAway = card?.suspendedAt && (await repository.isRefusedAt(tx, userId, row.id, card.suspendedAt));
        await repository.refuseSighting(tx, example, refused ? at : null);
        const count = row.count + (refused ? -1 : 1);
        await repository.updateMistake(tx, row, { count });
        if (!card) return;
        const left = await repository.newestThatCounts(tx, userId, row.id);
        const faces = left && showsSentence(row.target) ? facesOfSentence(left) : null;
        const goes = count === 0 && card.suspendedAt === null;
        // One that the learner has put away for another reason stays away.
        const returns = row.count === 0 && wasPutAway && row.status !== 'dismissed';
        if (faces) await updateCard(tx, card, faces);
        if (goes || returns) await updateCard(tx, card, { suspendedAt: goes ? at : null });
      }),

    /** The card of a mistake shows this sentence and is due now. */
    practise: (userId: string, place: ExamplePlace): Promise<Mistake> =>
      ofExample(userId, place, async (tx, row, example, card) => {
        if (example.refusedAt)
          throw new AppError('conflict', 'You said that this is no mistake: take that back first.');
        const faces = showsSentence(row.target) ? facesOfSentence(example) : null;
        const at = clock();
        if (row.status === 'dismissed') await repository.updateMistake(tx, row, { status: 'open' });
        if (card) {
          const dueAt = card.dueAt < at ? card.dueAt : at;
          return updateCard(tx, card, { ...faces, dueAt, suspendedAt: null, deletedAt: null });
        }
        if (!faces)
          throw new AppError('conflict', 'There is no card of this mistake yet: do the task once more to get one.');
        const made = { tenantId: userId, id: newId(), target: row.target, ...faces };
        await insertCard(tx, { ...made, ...nowhere, ...unseen(at), createdAt: at });
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
        const place = { source: 'chat', sourceId: message_id, withinId: conversation_id } as const;
        await harvest(tx, userId, { ...place, at: clock() }, seen);
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
        await harvest(tx, userId, { source: 'writing', sourceId: id, withinId: null, at: clock() }, seen);
      }),

    /** Mistakes in turns of a talk, each turn once; gives how many of them have a card. */
    keepSaid: (userId: string, transcriptId: string, turns: readonly SaidTurn[]): Promise<number> =>
      db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        const targets: string[] = [];
        for (const { turn, text, corrections } of turns) {
          const seen = corrections.map((fix) => seenInText(text, fix, lemma));
          const sourceId = `${transcriptId}:${turn}`;
          await harvest(tx, userId, { source: 'live', sourceId, withinId: transcriptId, at: clock() }, seen);
          targets.push(...seen.map(({ target }) => target));
        }
        return (await cardsOf(tx, userId, targets)).size;
      }),
  };
}

const shownId = (card: CardRow | undefined): string | null => (card && card.deletedAt === null ? card.id : null);

interface ExamplePlace {
  mistake_id: string;
  example_id: string;
}

interface MistakeQuery {
  status?: MistakeStatus | undefined;
  source?: MistakeSource | undefined;
  source_id?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

type Correction = Parameters<typeof seenInText>[1];

interface JudgedText {
  id: string;
  text: string;
  corrections: readonly Correction[];
}

interface SaidTurn {
  turn: number;
  text: string;
  corrections: readonly Correction[];
}
