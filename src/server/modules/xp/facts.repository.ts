import { and, between, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#server/db/database.ts';
import { assignments } from '#server/db/schema/assignments.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { xelCards, xelReviews } from '#server/db/schema/english.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { xelMistakes } from '#server/db/schema/mistakes.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { type DeedRuleName, turnRule } from './award.ts';
import type { DayFacts } from './day-facts.ts';
import type { Learner } from './learner.repository.ts';
import { ownWordsBetween } from './own-words.repository.ts';
import { readCharacters } from './words.ts';

const counted = ['note_written', 'review_card', 'task_score'] as const satisfies DeedRuleName[];
const isRule = (rule: (typeof counted)[number]) => (row: { rule: string }) => row.rule === rule;

/** What happened on the local dates from `start` to `end`, both included; dates without anything are left out. */
export async function factsBetween(
  db: Db,
  learner: Learner,
  start: string,
  end: string,
): Promise<Map<string, DayFacts>> {
  const userId = learner.id;
  const deeds = await deedsBetween(db, userId, start, end);
  const ownWords = await ownWordsBetween(db, learner, start, end);
  const sessions = await db
    .select({
      date: learningTime.localDate,
      activity: learningTime.activity,
      seconds: sql<number>`sum(${learningTime.seconds})::int`,
    })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), between(learningTime.localDate, start, end)))
    .groupBy(learningTime.localDate, learningTime.activity, learningTime.sessionId);

  const days = new Map<string, DayFacts>();
  for (const date of new Set([...deeds, ...sessions, ...ownWords].map((row) => row.date))) {
    const done = deeds.filter((row) => row.date === date);
    const spent = sessions.filter((row) => row.date === date);
    days.set(date, {
      turns: done.filter((row) => row.rule === turnRule).map(({ conversationId, text }) => ({ conversationId, text })),
      texts: ownWords.filter((row) => row.date === date).map(({ text }) => text),
      sessions: spent.map((row) => row.seconds),
      notes: done.filter(isRule('note_written')).length,
      reviews: reviewsOf(done.filter(isRule('review_card'))),
      tasks: done.filter(isRule('task_score')).map(({ item, assigned }) => ({ id: item ?? '', assigned })),
      talks: spent.filter((row) => row.activity === 'live').map((row) => row.seconds),
    });
  }
  return days;
}

type DeedRow = Awaited<ReturnType<typeof deedsBetween>>[number];

/** Cards, each once: whoever forgot one at first may recall it later on the day. */
function reviewsOf(rows: readonly DeedRow[]): DayFacts['reviews'] {
  const ofCards = Map.groupBy(rows, (row) => row.item);
  return [...ofCards.values()].map((ratings) => ({
    recalled: ratings.some((one) => one.recalled === true),
    ofMistake: ratings.some((one) => one.ofMistake),
  }));
}

/** Entries that gave points and all ratings of cards, oldest first, with what quests want to know of the deed. */
async function deedsBetween(db: Db, userId: string, start: string, end: string) {
  // The key of the entry ends with the id of the rating; one that was taken back recalled nothing.
  const rating = alias(xelReviews, 'rating');
  return db
    .select({
      date: xpEvents.localDate,
      rule: xpEvents.rule,
      item: xpEvents.sourceId,
      conversationId: messages.conversationId,
      text: sql<string | null>`left(${messages.content}, ${readCharacters})`,
      recalled: sql<boolean | null>`${rating.rating} >= 3`,
      ofMistake: sql<boolean>`exists (
        select 1 from ${xelMistakes} join ${xelCards} on ${xelCards.tenantId} = ${xelMistakes.tenantId}
          and ${xelCards.target} = ${xelMistakes.target}
        where ${xelCards.tenantId} = ${xpEvents.tenantId} and ${xelCards.id} = ${rating.cardId})`,
      assigned: sql<boolean>`${xpEvents.rule} = 'task_score' and exists (
        select 1 from ${assignments} join ${memberships} on ${memberships.tenantId} = ${assignments.tenantId}
        where ${and(
          sql`${memberships.userId} = ${xpEvents.tenantId}`,
          or(isNull(assignments.teamId), eq(assignments.teamId, memberships.teamId)),
          isNull(assignments.deletedAt),
          // Tasks are called `<module>-<place>`.
          sql`${assignments.moduleId} = regexp_replace(${xpEvents.sourceId}, '-[0-9]+$', '')`,
        )})`,
    })
    .from(xpEvents)
    .leftJoin(messages, and(eq(messages.tenantId, xpEvents.tenantId), eq(messages.id, xpEvents.sourceId)))
    .leftJoin(
      rating,
      and(
        eq(xpEvents.rule, 'review_card'),
        eq(rating.tenantId, xpEvents.tenantId),
        eq(rating.id, sql`substr(${xpEvents.idempotencyKey}, ${'review_card:'.length + 1}::int)`),
        isNull(rating.undoneAt),
      ),
    )
    .where(
      and(
        eq(xpEvents.tenantId, userId),
        between(xpEvents.localDate, start, end),
        inArray(xpEvents.rule, [turnRule, ...counted]),
        or(gt(xpEvents.amount, 0), eq(xpEvents.rule, 'review_card')),
      ),
    )
    .orderBy(xpEvents.at, xpEvents.id);
}
