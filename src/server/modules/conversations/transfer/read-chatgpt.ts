import { z } from 'zod';
import { type ForeignConversation, type ForeignMessage, instantOf, plain, Unreadable } from './foreign.ts';
import { keptAbove } from './kept-above.ts';

/** A conversation of ChatGPT's `conversations.json`: nodes by id, each with its parent; most tools and settings are nodes, too. */
const Message = z.looseObject({
  author: z.looseObject({ role: z.string() }),
  create_time: z.number().nullish(),
  status: z.string().nullish(),
  recipient: z.string().nullish(),
  content: z.looseObject({
    content_type: z.string().nullish(),
    parts: z.array(z.unknown()).nullish(),
    text: z.string().nullish(),
    language: z.string().nullish(),
  }),
  metadata: z
    .looseObject({
      model_slug: z.string().nullish(),
      is_visually_hidden_from_conversation: z.boolean().nullish(),
    })
    .nullish(),
});
type Message = z.infer<typeof Message>;

const File = z.looseObject({
  title: z.string().nullish(),
  create_time: z.unknown().optional(),
  update_time: z.unknown().optional(),
  id: z.string().nullish(),
  conversation_id: z.string().nullish(),
  current_node: z.string().nullish(),
  is_archived: z.boolean().nullish(),
  mapping: z.record(z.string(), z.looseObject({ parent: z.string().nullish(), message: z.unknown().optional() })),
});

export function readChatGpt(item: unknown): ForeignConversation {
  const parsed = File.safeParse(item);
  if (!parsed.success) throw new Unreadable('Its list of messages cannot be read.');
  const { mapping, ...file } = parsed.data;
  const nodes = new Map(Object.entries(mapping));
  const kept = new Map<string, ForeignMessage>();
  for (const [id, node] of nodes) {
    const message = readMessage(id, node.message);
    if (message) kept.set(id, message);
  }
  const above = keptAbove(
    (id) => nodes.get(id)?.parent,
    (id) => kept.has(id),
  );
  return {
    ...plain,
    source: 'chatgpt',
    sourceId: file.conversation_id ?? file.id ?? '',
    title: file.title ?? '',
    createdAt: instantOf(file.create_time),
    updatedAt: instantOf(file.update_time),
    archived: file.is_archived === true,
    messages: [...kept.values()].map((message) => ({ ...message, parentId: above(nodes.get(message.id)?.parent) })),
    leafId: above(file.current_node),
  };
}

/** A node's message; undefined where nothing of it was to be seen in the conversation. */
function readMessage(id: string, raw: unknown): ForeignMessage | undefined {
  if (raw === null || raw === undefined) return undefined;
  const parsed = Message.safeParse(raw);
  if (!parsed.success) throw new Unreadable(`The message ${id.slice(0, 64)} in it cannot be read.`);
  const message = parsed.data;
  const { role } = message.author;
  if (role !== 'user' && role !== 'assistant') return undefined;
  if (message.metadata?.is_visually_hidden_from_conversation) return undefined;
  // What an assistant says to a tool, it does not say to the person.
  if (message.recipient && message.recipient !== 'all') return undefined;
  const content = textOf(message.content);
  if (content.trim() === '') return undefined;
  return {
    id,
    parentId: null,
    role,
    content,
    createdAt: instantOf(message.create_time),
    model: role === 'assistant' ? (message.metadata?.model_slug ?? null) : null,
    status: message.status === 'in_progress' ? 'stopped' : 'complete',
  };
}

const notText = new Map<unknown, string>(
  Object.entries({
    image_asset_pointer: '*(an image, which is not in the file)*',
    audio_asset_pointer: '*(a recording, which is not in the file)*',
    real_time_user_audio_video_asset_pointer: '*(a recording, which is not in the file)*',
    video_container_asset_pointer: '*(a video, which is not in the file)*',
  }),
);

function textOf(content: Message['content']): string {
  const { content_type: type, parts, text, language } = content;
  if (type === 'code')
    return text?.trim() ? `\`\`\`${language === 'unknown' ? '' : (language ?? '')}\n${text}\n\`\`\`` : '';
  if (type && type !== 'text' && type !== 'multimodal_text') return '';
  return (parts ?? [])
    .map((part) => {
      if (typeof part === 'string') return part;
      const { content_type: kind, text: spoken } = Object(part) as { content_type?: unknown; text?: unknown };
      return typeof spoken === 'string' ? spoken : (notText.get(kind) ?? '');
    })
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}
