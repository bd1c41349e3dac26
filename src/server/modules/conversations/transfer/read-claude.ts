import { z } from 'zod';
import { type ForeignConversation, type ForeignMessage, instantOf, plain, Unreadable } from './foreign.ts';
import { keptAbove } from './kept-above.ts';

/** A conversation of Claude's `conversations.json`: a list of messages; newer files name the parent of each, too. */
const File = z.looseObject({
  uuid: z.string().nullish(),
  name: z.string().nullish(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
  chat_messages: z.array(
    z.looseObject({
      uuid: z.string().nullish(),
      text: z.string().nullish(),
      content: z.array(z.looseObject({ type: z.string().nullish(), text: z.string().nullish() })).nullish(),
      sender: z.enum(['human', 'assistant']),
      created_at: z.unknown().optional(),
      parent_message_uuid: z.string().nullish(),
      attachments: z
        .array(z.looseObject({ file_name: z.string().nullish(), extracted_content: z.string().nullish() }))
        .nullish(),
      files: z.array(z.looseObject({ file_name: z.string().nullish() })).nullish(),
    }),
  ),
});
type Said = z.infer<typeof File>['chat_messages'][number];

export function readClaude(item: unknown): ForeignConversation {
  const parsed = File.safeParse(item);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Unreadable(`Its messages cannot be read (${at.slice(0, 80)}).`);
  }
  const { chat_messages: all, ...file } = parsed.data;
  const named = all.some((message) => message.parent_message_uuid);
  const ids = all.map((message, at) => message.uuid ?? `message ${at}`);
  const parents = new Map(
    all.map((message, at) => [ids[at] ?? '', (named ? message.parent_message_uuid : ids[at - 1]) ?? null]),
  );
  const kept = new Map<string, ForeignMessage>();
  for (const [at, message] of all.entries()) {
    const id = ids[at] ?? '';
    if (kept.has(id)) throw new Unreadable('Two of its messages have the same id.');
    const content = textOf(message);
    if (content === '') continue;
    const role = message.sender === 'human' ? 'user' : 'assistant';
    const createdAt = instantOf(message.created_at);
    kept.set(id, { id, parentId: null, role, content, createdAt, model: null, status: 'complete' });
  }
  const above = keptAbove(
    (id) => parents.get(id),
    (id) => kept.has(id),
  );
  return {
    ...plain,
    source: 'claude',
    sourceId: file.uuid ?? '',
    title: file.name ?? '',
    createdAt: instantOf(file.created_at),
    updatedAt: instantOf(file.updated_at),
    messages: [...kept.values()].map((message) => ({ ...message, parentId: above(parents.get(message.id)) })),
    leafId: above(ids.at(-1)),
  };
}

function textOf(message: Said): string {
  const blocks = (message.content ?? []).flatMap(({ type, text }) => (type === 'text' && text ? [text] : []));
  const attached = (message.attachments ?? []).map(({ file_name, extracted_content }) => {
    const name = `**${file_name || 'Attachment'}**`;
    return extracted_content ? `${name}\n\n${fenced(extracted_content)}` : name;
  });
  const files = (message.files ?? []).map(
    ({ file_name }) => `*(${file_name || 'a file'}, which is not in the export)*`,
  );
  return [blocks.join('\n\n') || (message.text ?? ''), ...attached, ...files]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

/** As a block of code, whatever fences the text has itself. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
