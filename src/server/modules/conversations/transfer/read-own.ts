import { tagKey } from '#contract/conversation-shapes.ts';
import { ExportedConversation } from '#contract/conversation-transfer.ts';
import { type ForeignConversation, instantOf, Unreadable } from './foreign.ts';

/** A conversation of a file that this server wrote. */
export function readOwn(item: unknown): ForeignConversation {
  const parsed = ExportedConversation.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Unreadable(`It is not as it was exported (${issue?.path.join('.').slice(0, 80)}).`);
  }
  const { created_at, updated_at, current_leaf_id, messages, id, ...rest } = parsed.data;
  return {
    ...rest,
    source: 'xentree',
    sourceId: id,
    tags: [...new Map(rest.tags.toReversed().map((tag) => [tagKey(tag), tag])).values()].toReversed(),
    createdAt: instantOf(created_at),
    updatedAt: instantOf(updated_at),
    leafId: current_leaf_id,
    messages: messages.map(({ parent_message_id, continues_parent, use_knowledge, created_at: at, ...message }) => ({
      ...message,
      parentId: parent_message_id,
      continuesParent: continues_parent,
      usesKnowledge: use_knowledge,
      createdAt: instantOf(at),
    })),
  };
}
