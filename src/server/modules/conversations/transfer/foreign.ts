import type { Attempt, Citation, Usage } from '#contract/chat.ts';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import type { ExportedImage } from '#contract/conversation-transfer.ts';
import type { Attachment } from '#server/db/schema/conversations.ts';

/** A conversation as a file has it, whatever made the file. Ids are those of the file. */
export interface ForeignConversation {
  source: 'chatgpt' | 'claude' | 'xentree';
  /** Empty where the file gives none. */
  sourceId: string;
  title: string;
  createdAt: Date | null;
  updatedAt: Date | null;
  messages: ForeignMessage[];
  /** The end of the branch that was shown. */
  leafId: string | null;
  pinned: boolean;
  archived: boolean;
  tags: string[];
  settings: Partial<ConversationSettings>;
}

export interface ForeignMessage {
  id: string;
  /** One that is not among the messages is the same as none. */
  parentId: string | null;
  role: 'user' | 'assistant' | 'system';
  content: string;
  createdAt: Date | null;
  model: string | null;
  status: 'complete' | 'stopped' | 'failed';
  provider?: string | null;
  continuesParent?: boolean;
  usage?: Usage | null;
  citations?: Citation[] | null;
  attempts?: Attempt[] | null;
  error?: string | null;
  attachments?: Attachment[] | undefined;
  usesKnowledge?: boolean | undefined;
  images?: ExportedImage[] | undefined;
}

/** A conversation that cannot be taken; the message tells a person why. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Has none of what only our own files have. */
export const plain = { pinned: false, archived: false, tags: [], settings: {} };

const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** An instant from seconds since 1970 or ISO 8601; null where it is neither, or beyond what anybody means. */
export function instantOf(value: unknown): Date | null {
  const ms = typeof value === 'number' ? value * 1_000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return ms >= earliest && ms < latest ? new Date(Math.round(ms)) : null;
}
