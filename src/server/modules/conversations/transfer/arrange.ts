import { type ForeignConversation, type ForeignMessage, Unreadable } from './foreign.ts';

export type Arranged = ForeignMessage & { parentId: string | null; createdAt: Date };

/**
 * The messages in an order in which each comes after its parent, with times that tell the same order. A parent that is not
 * there is none; parents that go round in a circle, and ids that two messages share, cannot be taken.
 */
export function arrange(conversation: ForeignConversation, fallback: Date): Arranged[] {
  const byId = new Map(conversation.messages.map((message) => [message.id, message]));
  if (byId.size < conversation.messages.length) throw new Unreadable('Two of its messages have the same id.');
  const done = new Map<string, Arranged>();
  for (const message of conversation.messages) {
    const above: ForeignMessage[] = [];
    const seen = new Set<string>();
    for (let at: ForeignMessage | undefined = message; at && !done.has(at.id); at = byId.get(at.parentId ?? '')) {
      if (seen.has(at.id)) throw new Unreadable('Its messages follow each other in a circle.');
      seen.add(at.id);
      above.push(at);
    }
    for (const one of above.reverse()) {
      const parent = done.get(one.parentId ?? '');
      const own = one.createdAt ?? (parent ? null : conversation.createdAt) ?? (parent ? null : fallback);
      const soonest = parent ? parent.createdAt.getTime() + 1 : Number.NEGATIVE_INFINITY;
      const createdAt = new Date(Math.max(own?.getTime() ?? soonest, soonest));
      done.set(one.id, { ...one, parentId: parent?.id ?? null, createdAt });
    }
  }
  return [...done.values()];
}
