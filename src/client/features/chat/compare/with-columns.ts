import type { Message } from '#contract/chat.ts';
import type { Versions } from '../branches/line-of.ts';
import type { ModelChoice } from '../model-choice.ts';
import type { Entry } from '../thread/turns-of.ts';
import type { Column } from './column.ts';
import type { Refused } from './open-comparisons.ts';

/** What has to be known of an answer that is being written to find its column; not its text, which changes all the time. */
export interface LaneShape {
  lane: string;
  messageId: string | null;
  /** The key of the question that it is a further answer to. */
  besides: string | null;
}

/** What is known of a question's answers beside what is stored. */
export interface Comparing {
  conversationId: string;
  messages: readonly Message[];
  versions: ReadonlyMap<string, Versions>;
  lanes: readonly LaneShape[];
  shown: Readonly<Record<string, boolean | undefined>>;
  refused: Readonly<Record<string, Refused | undefined>>;
  /** Second answers that are to be asked for, by the key of their question. */
  wishes: ReadonlyMap<string, ModelChoice & { id: string }>;
}

/**
 * The entries of a thread, of which answers that are compared get their columns, and with them a key that stays whichever of
 * them is on show. That is where somebody opened a comparison, and where several answers are being written.
 */
export function withColumns(entries: readonly Entry[], comparing: Comparing): readonly Entry[] {
  // Of thousands of questions few are compared, and in most conversations none.
  const several = comparing.messages.filter(({ status }) => status === 'streaming').length > 1;
  let any = false;
  const all = entries.map((entry, index) => {
    const above = entries[index - 1];
    if (entry.kind !== 'answer' || above?.kind !== 'question') return entry;
    if (!comparing.shown[above.key] && !(several && isOneOfSeveral(entry, comparing))) return entry;
    const columns = columnsOf(above, entry, comparing);
    if (!columns) return entry;
    any = true;
    return { ...entry, key: `compare-${above.key}`, columns };
  });
  return any ? all : entries;
}

function isOneOfSeveral({ first, message }: AnswerEntry, { versions }: Comparing): boolean {
  const own = first ?? message;
  return own !== null && versions.has(own.id);
}

type AnswerEntry = Extract<Entry, { kind: 'answer' }>;
type QuestionEntry = Extract<Entry, { kind: 'question' }>;

function columnsOf(above: QuestionEntry, entry: AnswerEntry, comparing: Comparing): readonly Column[] | null {
  const { key } = above;
  const { conversationId, messages, versions, lanes, shown, refused, wishes } = comparing;
  const open = shown[key];
  if (open === false) return null;
  const own = (entry.first ?? entry.message)?.id ?? null;
  const ids = own === null ? [] : (versions.get(own)?.ids ?? [own]);
  const stored =
    own === null && above.message
      ? messages.filter((one) => one.parent_message_id === above.message?.id).toReversed()
      : ids.flatMap((id) => messages.find((one) => one.id === id) ?? []);
  const writing = stored.filter(({ status }) => status === 'streaming').length;
  if (!open && writing < 2) return null;

  const part = { message: null, lane: null, current: false, wished: null, refused: null };
  const columns: Omit<Column, 'key'>[] = stored
    .filter((one, index) => !isReplaced(one, stored.slice(index + 1)))
    .map((first) => {
      const message = wholeOf(first, messages);
      const lane = lanes.find(({ messageId }) => messageId === message.id)?.lane ?? null;
      return { ...part, message, lane, current: first.id === own };
    });
  // The answer that is written in the line of the conversation, before it is stored.
  if (own === null && entry.live) columns.push({ ...part, lane: conversationId, current: true });
  for (const { lane, messageId, besides } of lanes) {
    if (besides === key && !stored.some(({ id }) => id === messageId)) columns.push({ ...part, lane });
  }
  const wished = wishes.get(key);
  const asked = wished && (stored.some(isOf(wished.id)) || lanes.some(({ lane }) => lane.endsWith(wished.id)));
  if (wished && !asked) columns.push({ ...part, wished });
  const failed = refused[key];
  if (failed) columns.push({ ...part, refused: failed });
  return columns.length > 1 ? columns.map((one, index) => ({ ...one, key: String(index) })) : null;
}

const isOf = (clientMessageId: string) => (message: Message) => message.client_message_id === clientMessageId;

const providerOf = ({ provider, attempts }: Message) => provider ?? attempts?.at(-1)?.provider;

/** It came to nothing, and the same provider was asked again. */
function isReplaced(message: Message, later: readonly Message[]): boolean {
  if (message.status !== 'failed' || message.content !== '') return false;
  return later.some((one) => providerOf(one) === providerOf(message));
}

/** An answer with the parts that go on where it ends. */
function wholeOf(first: Message, messages: readonly Message[]): Message {
  let whole = first;
  for (;;) {
    const next = messages.find((one) => one.continues_message_id === whole.id);
    if (!next) return whole;
    whole = { ...next, content: whole.content + next.content };
  }
}
