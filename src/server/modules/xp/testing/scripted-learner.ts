import type { Db } from '#server/db/database.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { tenants, users } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import type { XpEvent } from '../xp.repository.ts';
import type { XpService } from '../xp.service.ts';

/** What tests act on; `clock.now` is the present. */
export interface Stage {
  db: Db;
  xp: XpService;
  clock: { now: Date };
}

export type Learner = Awaited<ReturnType<typeof aLearner>>;

/** A learner in Lisbon whose day starts at 04:00, with one conversation; `at` sets the clock. For tests. */
export async function aLearner(
  { db, xp, clock }: Stage,
  at = '2026-10-14T11:00:00Z',
  settings: Partial<typeof users.$inferInsert> = {},
) {
  clock.now = new Date(at);
  const id = newId();
  const createdAt = new Date('2026-01-05T10:00:00Z');
  await db.insert(tenants).values({ id, kind: 'user', createdAt });
  await db.insert(users).values({
    id,
    username: `u-${id}`,
    email: `${id}@example.org`,
    passwordHash: '-',
    role: 'user',
    language: 'en',
    timezone: 'Europe/Lisbon',
    dayStartsAt: '04:00',
    publicProfile: false,
    createdAt,
    ...settings,
  });

  async function aConversation(): Promise<string> {
    const place = { tenantId: id, id: newId(), title: 'A conversation', titleSource: 'auto' as const };
    await db.insert(conversations).values({ ...place, createdAt: clock.now, updatedAt: clock.now });
    return place.id;
  }

  const ledger = (): Promise<XpEvent[]> => xp.ledger(id, { limit: 200, after: undefined });
  const conversationId = await aConversation();
  return {
    id,
    conversationId,
    aConversation,
    ledger,
    turns: async () => (await ledger()).filter((row) => row.rule === 'conversation_turn'),
    /** Stores a message and rewards it, as the end of a turn does. */
    async say(text: string, options: { in?: string; messageId?: string } = {}) {
      const place = { tenantId: id, conversationId: options.in ?? conversationId };
      const messageId = options.messageId ?? newId();
      const message = { ...place, id: messageId, role: 'user' as const, content: text, status: 'complete' as const };
      await db
        .insert(messages)
        .values({ ...message, createdAt: clock.now })
        .onConflictDoNothing();
      const turn = { userId: id, conversationId: place.conversationId, messageId, text, at: clock.now };
      await db.transaction((tx) => xp.awardConversationTurn(tx, turn));
      return messageId;
    },
    note: (text: string, noteId = newId()) =>
      db.transaction((tx) => xp.awardNote(tx, { userId: id, noteId, text, at: clock.now })),
    study: (seconds: number, sessionId = 's1') =>
      db.transaction((tx) =>
        xp.recordTime(tx, { userId: id, activity: 'conversations', seconds, sessionId, at: clock.now }),
      ),
  };
}
