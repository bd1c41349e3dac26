import type { conversations, learningSessions, messages, notes } from '#server/db/schema/conversations.ts';
import { awardTurn } from '#server/modules/xp/award-turn.ts';
import { addDays, instantAt } from '#server/platform/local-time.ts';
import { allConversations } from './conversations/all-conversations.ts';
import { type EventRow, eventRow, type TimeRow, timeRow, type YearOf } from './learner-year.ts';
import type { SeedConversation } from './seed-conversation.ts';
import { type Random, seededRandom, seedId } from './seed-random.ts';

/** Rows of conversations with all that hangs on them. */
export interface ConversationRows {
  conversations: (typeof conversations.$inferInsert)[];
  messages: (typeof messages.$inferInsert)[];
  notes: (typeof notes.$inferInsert)[];
  sessions: (typeof learningSessions.$inferInsert)[];
  events: EventRow[];
  time: TimeRow[];
}

/** When the parts of a conversation happened: question and answer of each turn, and the end of the last. */
type Times = readonly { asked: Date; answered: Date }[];

/** Days before today that have a conversation. */
export const talkedDays: ReadonlySet<number> = new Set(allConversations.map((one) => one.daysAgo));

export function learnerConversations(of: YearOf, now: Date): ConversationRows {
  const random = seededRandom(12);
  const rows: ConversationRows = { conversations: [], messages: [], notes: [], sessions: [], events: [], time: [] };
  const timed = allConversations
    .map((conversation) => ({ conversation, times: timesOf(of, conversation, now, random) }))
    .sort((a, b) => Number(a.times[0]?.asked) - Number(b.times[0]?.asked));
  const earlier = new Map<string, { text: string; amount: number }[]>();
  for (const { conversation, times } of timed) addConversation(rows, of, conversation, times, random, earlier);
  return rows;
}

function addConversation(
  rows: ConversationRows,
  of: YearOf,
  seed: SeedConversation,
  times: Times,
  random: Random,
  earlierByDate: Map<string, { text: string; amount: number }[]>,
): void {
  const id = seedId(seed.title);
  const place = { tenantId: of.userId, conversationId: id };
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return;
  const createdAt = first.asked;
  const updatedAt = last.answered;
  rows.conversations.push({
    tenantId: of.userId,
    id,
    title: seed.title,
    titleSource: 'person',
    pinnedAt: seed.pinned ? updatedAt : null,
    archivedAt: seed.archived ? updatedAt : null,
    createdAt,
    updatedAt,
  });
  let parentMessageId: string | null = null;
  let activeSeconds = 0;
  for (const [n, { ask, answer }] of seed.turns.entries()) {
    const { asked, answered } = times[n] ?? last;
    const [questionId, replyId] = [seedId(`${seed.title}:q${n}`), seedId(`${seed.title}:a${n}`)];
    const usage = { input_tokens: 180 + Math.ceil(ask.length / 4), output_tokens: Math.ceil(answer.length / 4) };
    const stored = { ...place, status: 'complete' as const };
    rows.messages.push(
      { ...stored, id: questionId, parentMessageId, role: 'user', content: ask, createdAt: asked },
      {
        ...stored,
        ...seed.voice,
        id: replyId,
        parentMessageId: questionId,
        role: 'assistant',
        content: answer,
        usage,
        createdAt: answered,
      },
    );
    parentMessageId = replyId;

    const name = `${seed.title}:${n}`;
    const date = addDays(of.today, -seed.daysAgo);
    const earlier = earlierByDate.get(date) ?? [];
    const award = awardTurn(ask, earlier);
    earlierByDate.set(date, [...earlier, { text: ask, amount: award.amount }]);
    const seconds = random.between(70, 145);
    activeSeconds += seconds;
    const deed = { rule: 'conversation_turn', activity: 'conversations' as const, ...award, seconds, flexible: false };
    rows.events.push({
      ...eventRow(of, name, deed, answered),
      sourceKind: 'message',
      sourceId: questionId,
      idempotencyKey: `turn:${questionId}`,
    });
    rows.time.push(timeRow(of, name, deed, answered, `session:${seed.title}`));
  }
  for (const { title, content } of seed.notes ?? []) {
    const note = { ...place, id: seedId(`note:${title}`), title, content, messageId: parentMessageId };
    rows.notes.push({ ...note, createdAt: updatedAt, updatedAt });
  }
  rows.sessions.push({
    ...place,
    id: seedId(`session:${seed.title}`),
    startedAt: createdAt,
    lastActivityAt: updatedAt,
    endedAt: updatedAt,
    activeSeconds,
  });
}

/** On a past day from the given time on; today spread over the ninety minutes before now, so that nothing is in the future. */
function timesOf(of: YearOf, { daysAgo, time, turns }: SeedConversation, now: Date, random: Random): Times {
  if (daysAgo > 0) {
    let at = instantAt(addDays(of.today, -daysAgo), time, of.timezone).getTime();
    return turns.map(() => {
      const asked = new Date(at);
      const answered = new Date(at + random.between(5_000, 14_000));
      at += random.between(130, 260) * 1_000;
      return { asked, answered };
    });
  }
  const dawn = instantAt(of.today, of.dayStartsAt, of.timezone).getTime();
  const span = Math.min(now.getTime() - dawn, 90 * 60_000);
  // A single question first, the longer talk after it.
  const [from, to] = turns.length === 1 ? [0.1, 0.2] : [0.4, 0.95];
  const moment = (part: number) => new Date(Math.round(now.getTime() - span * (1 - part)));
  return turns.map((_, n) => {
    const start = from + ((to - from) * n) / turns.length;
    return { asked: moment(start), answered: moment(start + 0.01) };
  });
}
