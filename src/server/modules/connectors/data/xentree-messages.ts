import { z } from 'zod';
import type { ExportedConversation, ExportedMessage } from '#contract/conversation-transfer.ts';
import { storable } from '#server/platform/storable-text.ts';

/** What somebody else's clock wrote, as ours writes it; undefined where it is none. */
export function instantText(value: unknown): string | undefined {
  const at = typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  if (at === null || Number.isNaN(at.getTime())) return undefined;
  const year = at.getUTCFullYear();
  return year >= 1970 && year < 2200 ? at.toISOString() : undefined;
}

const Message = z.looseObject({
  id: z.string().min(1).max(64),
  role: z.enum(['user', 'assistant', 'system']),
  content: z.string(),
});

const text = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' ? storable(value).slice(0, most) : null;

/**
 * A conversation as an export has it, of what a list says of it and its messages in the order of time. Where they do not say what they
 * answer, each answers the one before. Messages that are none are left out; null where one of them was.
 */
export function conversationOf(
  listed: Readonly<Record<string, unknown>> & { id: string },
  all: readonly unknown[],
): ExportedConversation | null {
  const messages: ExportedMessage[] = [];
  for (const item of all) {
    const { data } = Message.safeParse(item);
    if (!data) return null;
    const { parent_message_id: parent, status, created_at } = data;
    messages.push({
      ...{ id: data.id, role: data.role, content: data.content },
      parent_message_id: parent === undefined ? (messages.at(-1)?.id ?? null) : text(parent, 64),
      status: status === 'stopped' || status === 'failed' ? status : 'complete',
      created_at: instantText(created_at) ?? messages.at(-1)?.created_at ?? new Date(0).toISOString(),
      continues_parent: typeof data['continues_message_id'] === 'string',
      provider: text(data['provider'], 64),
      model: text(data['model'], 200),
      ...{ usage: null, citations: null, attempts: null },
      error: text(data['error'], 500),
    });
  }
  const first = messages[0]?.created_at ?? new Date(0).toISOString();
  return {
    id: listed.id,
    title: text(listed['title'], 200) ?? '',
    pinned: listed['pinned'] === true,
    archived: listed['archived'] === true,
    tags: [],
    settings: { system_instruction: null, temperature: null, provider: null, model: null, tutor_mode: false },
    current_leaf_id: messages.at(-1)?.id ?? null,
    created_at: instantText(listed['created_at']) ?? first,
    updated_at: instantText(listed['updated_at']) ?? messages.at(-1)?.created_at ?? first,
    messages,
  };
}
