import { conversations, messages } from '#server/db/schema/conversations.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import type { TestServer, TestUser } from '#testing/server.ts';

/** Texts and numbers that stand nowhere else, by the lowest rung that may show them. */
export const canaries = {
  totals: ['70131', '6664'],
  rubric: ['40061', '30070', '4443', '2221', '"usual_days":', '"quiet_days":11'],
  /** What was written for English: on the highest rung of progress. */
  work: ['CANARY-ESSAY', 'CANARY-ANSWER'],
  /** On no rung. */
  transcript: ['CANARY-TITLE', 'CANARY-MESSAGE'],
} as const;

/** The two days of it, UTC, both within the whole weeks of `period`. */
export const [firstDay, secondDay] = ['2026-10-06', '2026-10-08'] as const;
/** Two whole weeks. */
export const period = 'start_date=2026-10-05&end_date=2026-10-18';

/** Four days a week before `period`: against them the learner is quiet now, which is worth a hint. */
const usual = ['14', '15', '17', '19', '21', '22', '24', '26', '28', '29'].map((day) => `2026-09-${day}`);

/** Puts into the database what somebody did on two days: points, minutes, a conversation and English. */
export async function didThings({ database: { db } }: TestServer, { id: tenantId }: TestUser): Promise<void> {
  const on = (localDate: string) => ({
    ...{ tenantId, id: newId(), localDate, utcOffsetMinutes: 0, activity: 'conversations' as const },
    at: new Date(`${localDate}T10:00:00Z`),
  });
  const given = { rule: 'test', reason: 'test' };
  await db.insert(xpEvents).values([
    { ...on(firstDay), ...given, amount: 40_061, idempotencyKey: newId() },
    { ...on(secondDay), ...given, amount: 30_070, idempotencyKey: newId() },
  ]);
  await db
    .insert(learningTime)
    .values([
      { ...on(firstDay), seconds: 4_443, sessionId: newId(), localHour: 10 },
      { ...on(secondDay), seconds: 2_221, sessionId: newId(), localHour: 10 },
      ...usual.map((day) => ({ ...on(day), seconds: 600, sessionId: newId(), localHour: 10 })),
    ]);
  const [id, at] = [newId(), new Date(`${firstDay}T10:00:00Z`)];
  const times = { createdAt: at, updatedAt: at };
  await db.insert(conversations).values({ tenantId, id, title: 'CANARY-TITLE', titleSource: 'auto', ...times });
  const text = { role: 'user' as const, content: 'CANARY-MESSAGE', status: 'complete' as const };
  await db.insert(messages).values({ tenantId, id: newId(), conversationId: id, ...text, createdAt: at });
  const written = { moduleId: 'm', title: 'A letter', skill: 'writing' as const, level: 'B1' as const, feedback: [] };
  await db.insert(xelSubmissions).values({
    ...{ tenantId, id: newId(), taskId: 't', type: 'essay', ...written, response: 'CANARY-ANSWER', score: 70, at },
    ...{ targets: {}, hints: 0, attempt: 1, xp: 0, timeSeconds: 60, localDate: firstDay },
  });
  const overall = { score: 64, cefr: 'B1' as const, low: 58, high: 70 };
  const evaluator = { name: 'embedded', version: '1.0' };
  await db.insert(evaluations).values({
    ...{ tenantId, id: newId(), type: 'writing', taskId: null, text: 'CANARY-ESSAY', createdAt: at },
    result: { type: 'writing', overall, criteria: [], corrections: [], metrics: {}, evaluator },
    ...{ evaluator: evaluator.name, evaluatorVersion: evaluator.version },
  });
}
