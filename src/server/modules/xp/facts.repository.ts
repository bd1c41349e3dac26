import { and, between, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { turnRule } from './award.ts';
import type { DayFacts } from './day-facts.ts';
import { readCharacters } from './words.ts';

export const noFacts: DayFacts = { turns: [], sessions: [], notes: 0, times: [] };

/** What happened on the local dates from `start` to `end`, both included; dates without anything are left out. */
export async function factsBetween(db: Db, userId: string, start: string, end: string): Promise<Map<string, DayFacts>> {
  const deeds = await db
    .select({
      date: xpEvents.localDate,
      rule: xpEvents.rule,
      at: xpEvents.at,
      conversationId: messages.conversationId,
      text: sql<string | null>`left(${messages.content}, ${readCharacters})`,
    })
    .from(xpEvents)
    .leftJoin(messages, and(eq(messages.tenantId, xpEvents.tenantId), eq(messages.id, xpEvents.sourceId)))
    .where(
      and(
        eq(xpEvents.tenantId, userId),
        between(xpEvents.localDate, start, end),
        inArray(xpEvents.rule, [turnRule, 'note_written']),
        sql`${xpEvents.amount} > 0`,
      ),
    )
    .orderBy(xpEvents.at, xpEvents.id);
  const sessions = await db
    .select({
      date: learningTime.localDate,
      seconds: sql<number>`sum(${learningTime.seconds})::int`,
      first: sql<number>`(extract(epoch from min(${learningTime.at})) * 1000)::float8`,
      last: sql<number>`(extract(epoch from max(${learningTime.at})) * 1000)::float8`,
    })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), between(learningTime.localDate, start, end)))
    .groupBy(learningTime.localDate, learningTime.sessionId);

  const days = new Map<string, DayFacts>();
  for (const date of new Set([...deeds, ...sessions].map((row) => row.date))) {
    const done = deeds.filter((row) => row.date === date);
    const spent = sessions.filter((row) => row.date === date);
    const times = [...done.map((row) => row.at.getTime()), ...spent.flatMap((row) => [row.first, row.last])];
    days.set(date, {
      turns: done.filter((row) => row.rule === turnRule).map(({ conversationId, text }) => ({ conversationId, text })),
      sessions: spent.map((row) => row.seconds),
      notes: done.filter((row) => row.rule === 'note_written').length,
      times: times.sort((a, b) => a - b),
    });
  }
  return days;
}
