import type { Message } from '#contract/chat.ts';
import type { Column } from '../compare/column.ts';

/** What stands in a thread, oldest first. */
export type Entry =
  | QuestionEntry
  | {
      kind: 'answer';
      key: string;
      /** The last of its parts, with the text of all. */
      message: Message | null;
      live: boolean;
      /** The text of the parts before the one that is live. */
      before: string;
      /** The first of its parts, where it has several. */
      first: Message | null;
      /** All answers to its question, where they are shown side by side. */
      columns?: readonly Column[];
    };

export interface QuestionEntry {
  kind: 'question';
  key: string;
  text: string;
  at: string;
  message: Message | null;
}

/** The key of an answer of which the server has not told the id yet. */
export const beginningKey = 'beginning';

/** What has to be known of a live answer to place it; not its text, which changes all the time. */
export interface LivePlace {
  messageId: string | null;
  question: { clientMessageId: string; text: string; askedAt: string } | null;
  /** It goes on where the last answer ends. */
  continues?: boolean;
}

/** Messages (newest first) and the answer that is being written, as one list. An element keeps its key when it becomes stored. */
export function entriesOf(newestFirst: readonly Message[], live: LivePlace | null): Entry[] {
  const entries: Entry[] = [];
  let placed = false;
  for (const message of newestFirst.toReversed()) {
    if (message.role === 'system') continue;
    if (message.role === 'user') {
      const key = message.client_message_id ?? message.id;
      entries.push({ kind: 'question', key, text: message.content, at: message.created_at, message });
      continue;
    }
    // As long as the live one has no id, it is the one that is not finished.
    const unfinished = message.status === 'streaming' && live?.messageId === null;
    const isLive = live !== null && (message.id === live.messageId || unfinished);
    placed ||= isLive;
    const above = message.continues_message_id === undefined ? undefined : entries.at(-1);
    if (above?.kind === 'answer' && above.message && above.message.id === message.continues_message_id) {
      entries[entries.length - 1] = goneOn(above, above.message, message, isLive);
    } else entries.push({ kind: 'answer', key: message.id, message, live: isLive, before: '', first: null });
  }
  if (!live || placed) return entries;
  const { question } = live;
  if (question && !entries.some((entry) => entry.key === question.clientMessageId)) {
    entries.push({
      kind: 'question',
      key: question.clientMessageId,
      text: question.text,
      at: question.askedAt,
      message: null,
    });
  }
  const last = entries.at(-1);
  if (live.continues && last?.kind === 'answer' && last.message) {
    entries[entries.length - 1] = { ...last, live: true, before: last.message.content };
    return entries;
  }
  const key = live.messageId ?? beginningKey;
  entries.push({ kind: 'answer', key, message: null, live: true, before: '', first: null });
  return entries;
}

type AnswerEntry = Extract<Entry, { kind: 'answer' }>;

/** An answer and the part that goes on where it ends, as one. */
function goneOn(above: AnswerEntry, stored: Message, part: Message, live: boolean): AnswerEntry {
  const before = stored.content;
  const citations = part.citations?.length ? part.citations : stored.citations;
  const message = { ...part, content: before + part.content, ...(citations && { citations }) };
  return { ...above, message, live, before, first: above.first ?? stored };
}
