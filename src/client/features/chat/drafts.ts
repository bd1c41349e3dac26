import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What somebody wrote and the server does not have yet. */
export interface Draft {
  /** What stands in the composer. */
  text: string;
  /** A message on its way, until the server has it; its id makes sending it again safe. */
  sending: { id: string; text: string } | null;
  /** The message that could not be sent and went back to `text`. */
  returned: { id: string; text: string } | null;
}

/** Whose draft, and where: `null` is the conversation that has not begun. */
export interface DraftPlace {
  userId: string;
  conversationId: string | null;
}

const prefix = 'xt.draft.';
const empty: Draft = { text: '', sending: null, returned: null };
const store = createStore<Readonly<Record<string, Draft>>>(() => ({}));

const keyOf = ({ userId, conversationId }: DraftPlace) => `${prefix}${userId}.${conversationId ?? 'new'}`;

export function readDraft(place: DraftPlace): Draft {
  const key = keyOf(place);
  return store.getState()[key] ?? stored(key);
}

export function useDraft(place: DraftPlace): Draft {
  const key = keyOf(place);
  return useStore(store, (drafts) => drafts[key]) ?? stored(key);
}

/** Changes parts of a draft and keeps it in this browser; an empty one is forgotten. */
export function changeDraft(place: DraftPlace, change: Partial<Draft>): void {
  const key = keyOf(place);
  const draft = { ...readDraft(place), ...change };
  store.setState({ [key]: draft });
  try {
    if (draft.text === '' && !draft.sending && !draft.returned) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is blocked or full: the draft holds until the page is left.
  }
}

/** Puts the message on its way back before whatever was written since; nothing is lost, and nothing is doubled. */
export function returnDraft(place: DraftPlace): void {
  const { text, sending } = readDraft(place);
  if (!sending) return;
  const joined = text.trim() === '' ? sending.text : `${sending.text}\n\n${text}`;
  changeDraft(place, { text: joined, sending: null, returned: sending });
}

/** The id to send a text under: that of the same text which could not be sent before, else the new one. */
export function idForSending(place: DraftPlace, text: string, newId: string): string {
  const { returned } = readDraft(place);
  return returned?.text === text ? returned.id : newId;
}

/** Forgets every draft in this browser, for when somebody signs out. */
export function forgetDrafts(): void {
  store.setState({}, true);
  parsed.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}

/** The same object for the same text, so that reading while drawing is stable. */
const parsed = new Map<string, { json: string; draft: Draft }>();

function stored(key: string): Draft {
  try {
    const json = localStorage.getItem(key);
    if (!json) return empty;
    const known = parsed.get(key);
    if (known?.json === json) return known.draft;
    const draft = draftFrom(JSON.parse(json));
    parsed.set(key, { json, draft });
    return draft;
  } catch {
    return empty;
  }
}

function draftFrom(value: unknown): Draft {
  const { text, sending, returned } = Object(value) as Record<string, unknown>;
  return { text: typeof text === 'string' ? text : '', sending: messageFrom(sending), returned: messageFrom(returned) };
}

function messageFrom(value: unknown): { id: string; text: string } | null {
  const { id, text } = Object(value) as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' ? { id, text } : null;
}
