import { session } from '#client/session/session.ts';

/** How far somebody has read a conversation, in this browser: the key of the last entry that was in view. */
export interface ReadPlace {
  userId: string;
  conversationId: string;
}

const prefix = 'xt.read.';
/** Of the conversations read longest ago nothing is kept. */
const mostConversations = 300;

type Marks = [conversationId: string, key: string][];

/** The key of the last entry that was read; null where nothing is known. */
export function lastRead({ userId, conversationId }: ReadPlace): string | null {
  return marksOf(userId).find(([id]) => id === conversationId)?.[1] ?? null;
}

export function markRead({ userId, conversationId }: ReadPlace, key: string): void {
  const others = marksOf(userId).filter(([id]) => id !== conversationId);
  const marks: Marks = [[conversationId, key], ...others.slice(0, mostConversations - 1)];
  try {
    localStorage.setItem(prefix + userId, JSON.stringify(marks));
  } catch {
    // Storage is blocked or full: the next visit shows no line, and nothing else is lost.
  }
}

/** The first entry after the last one that was read; null when there is none, or when it is not known what was read. */
export function firstUnread(entries: readonly { key: string }[], read: string | null): string | null {
  if (read === null) return null;
  const at = entries.findLastIndex(({ key }) => key === read);
  return at === -1 ? null : (entries[at + 1]?.key ?? null);
}

session.onReset((cause) => {
  if (cause === 'other-server') return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
});

function marksOf(userId: string): Marks {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + userId) ?? '[]');
    return Array.isArray(value) ? value.filter(isMark) : [];
  } catch {
    return [];
  }
}

function isMark(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
