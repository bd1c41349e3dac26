import { and, between, eq, gt, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { TaskType } from '#contract/catalogue.ts';
import type { Db } from '#server/db/database.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import type { Learner } from './learner.repository.ts';
import { readCharacters } from './words.ts';

/** Tasks that are answered in words of one's own; in the others they are picked, filled in or read aloud. */
const openTypes: readonly TaskType[] = [
  'write_sentence',
  'write_message',
  'write_essay',
  'summarise',
  'rewrite',
  'topic_talk',
  'role_turn',
];

/** A talk that began before a day may go on in it: none is as long as a day. */
const longestTalkMs = 86_400_000;

/**
 * What a learner wrote in tasks of English and said or typed in talks of Live, on the local dates from `start` to `end`. A talk
 * counts as the recogniser had it: what is put into a transcript later was not said. A turn stores an instant alone, so
 * its date is that of the learner's clock of now.
 */
export async function ownWordsBetween(
  db: Db,
  { id, timezone, dayStartsAt }: Learner,
  start: string,
  end: string,
): Promise<{ date: string; text: string }[]> {
  const written = await db
    .select({ date: xelSubmissions.localDate, response: xelSubmissions.response })
    .from(xelSubmissions)
    .where(
      and(
        eq(xelSubmissions.tenantId, id),
        between(xelSubmissions.localDate, start, end),
        inArray(xelSubmissions.type, [...openTypes]),
        gt(xelSubmissions.score, 0),
      ),
    );
  const [from, until] = [start, addDays(end, 1)].map((date) => instantAt(date, dayStartsAt, timezone)) as [Date, Date];
  const said = await db
    .select({
      at: liveTurns.startedAt,
      text: sql<string>`left(coalesce(${liveTurns.recognisedText}, ${liveTurns.text}), ${readCharacters})`,
    })
    .from(liveTranscripts)
    .innerJoin(
      liveTurns,
      and(eq(liveTurns.tenantId, liveTranscripts.tenantId), eq(liveTurns.transcriptId, liveTranscripts.id)),
    )
    .where(
      and(
        eq(liveTranscripts.tenantId, id),
        // One that was brought along was not said here.
        isNotNull(liveTranscripts.sessionId),
        eq(liveTurns.role, 'user'),
        // Asked with every point that is given: the index leads to the talks of these days, so that older ones are not read.
        gte(liveTranscripts.startedAt, new Date(from.getTime() - longestTalkMs)),
        lt(liveTranscripts.startedAt, until),
        gte(liveTurns.startedAt, from),
        lt(liveTurns.startedAt, until),
      ),
    );
  return [
    ...written.map(({ date, response }) => ({ date, text: textsIn(response).join('\n') })),
    ...said.map(({ at, text }) => ({ date: localTimeOf(at, timezone, dayStartsAt).localDate, text })),
  ];
}

/** Every text of an answer: one, a list of them, or some for each item. */
function textsIn(response: unknown): string[] {
  if (typeof response === 'string') return [response];
  return response !== null && typeof response === 'object' ? Object.values(response).flatMap(textsIn) : [];
}
