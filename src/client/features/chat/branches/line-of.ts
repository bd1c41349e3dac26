import type { Message } from '#contract/chat.ts';

/** What a message's place among its versions is told from. */
export type LineMessage = Pick<Message, 'id' | 'parent_message_id'>;

/** The messages with the same parent, oldest first, and which of them is on show. */
export interface Versions {
  ids: readonly string[];
  at: number;
}

/** One branch of a conversation: the messages from its end up, newest first. */
export interface Line<M> {
  messages: readonly M[];
  /** By message; only those that have more than one. */
  versions: ReadonlyMap<string, Versions>;
}

/**
 * The branch that ends at a message: it and those above it. Of a message that tells no parent at all the one before it in time
 * counts as such.
 * @param newestFirst every branch, as far as it is loaded; a message comes after its parent in time.
 * @param endId the last message; null is the place before the first one.
 */
export function lineOf<M extends LineMessage>(newestFirst: readonly M[], endId: string | null): Line<M> {
  const parents = parentsOf(newestFirst);
  const children = childrenOf(newestFirst, parents);
  const byId = new Map(newestFirst.map((message) => [message.id, message]));
  const messages: M[] = [];
  const versions = new Map<string, Versions>();
  for (let id = endId; id !== null; id = parents.get(id) ?? null) {
    const message = byId.get(id);
    if (!message) break;
    messages.push(message);
    const ids = children.get(parents.get(id) ?? null) ?? [];
    if (ids.length > 1) versions.set(id, { ids, at: ids.indexOf(id) });
  }
  return { messages, versions };
}

/** The end of the branch that goes on below a message: of several ways the newest. The message itself where nothing follows. */
export function endBelow(newestFirst: readonly LineMessage[], id: string): string {
  const children = childrenOf(newestFirst, parentsOf(newestFirst));
  let end = id;
  for (let next: string | undefined = id; next !== undefined; next = children.get(next)?.at(-1)) end = next;
  return end;
}

function parentsOf(newestFirst: readonly LineMessage[]): Map<string, string | null> {
  return new Map(
    newestFirst.map(({ id, parent_message_id: parent }, index) => [
      id,
      parent === undefined ? (newestFirst[index + 1]?.id ?? null) : parent,
    ]),
  );
}

/** By parent, oldest first. */
function childrenOf(
  newestFirst: readonly LineMessage[],
  parents: ReadonlyMap<string, string | null>,
): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>();
  for (const { id } of newestFirst.toReversed()) {
    const parent = parents.get(id) ?? null;
    const known = children.get(parent);
    if (known) known.push(id);
    else children.set(parent, [id]);
  }
  return children;
}
