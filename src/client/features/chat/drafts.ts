import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import type { MessageImage } from '#contract/images.ts';
import type { NewRow } from './outbox/outbox-row.ts';

/** What somebody wrote and the outbox does not have yet. */
export interface Draft {
  /** What stands in the composer. */
  text: string;
  /** Messages on their way into the outbox, which takes a moment in which the tab may be killed. */
  sending: readonly NewRow[];
  /** Answers here rest on the learner's documents. It stays from one message to the next. */
  knowledge?: boolean;
  /** Ids of documents that go with the message. */
  attachments?: readonly string[];
  /** Images that go with the message. */
  images?: readonly MessageImage[];
  /** What the conversation shall be set to when its first message makes it. */
  settings?: ConversationSettings | undefined;
}

/** Whose draft, and where: `null` is the conversation that has not begun. */
export interface DraftPlace {
  userId: string;
  conversationId: string | null;
}

const prefix = 'xt.draft.';
/** Written words are kept at the latest after this, in milliseconds: storing each letter would take its time from typing. */
const soon = 400;
const empty: Draft = { text: '', sending: [] };
const store = createStore<Readonly<Record<string, Draft>>>(() => ({}));

const keyOf = ({ userId, conversationId }: DraftPlace) => `${prefix}${userId}.${conversationId ?? 'new'}`;

export function readDraft(place: DraftPlace): Draft {
  const key = keyOf(place);
  return store.getState()[key] ?? stored(key);
}

/** What `select` picks of a draft, which must be a plain value: whoever needs less than the text is not drawn with each letter. */
export function useDraft<T extends string | boolean | null>(place: DraftPlace, select: (draft: Draft) => T): T {
  const key = keyOf(place);
  return useStore(store, (drafts) => select(drafts[key] ?? stored(key)));
}

/** What a conversation that has not begun shall be set to, where somebody has said so. */
export function useDraftSettings(place: DraftPlace): ConversationSettings | undefined {
  const key = keyOf(place);
  return useStore(store, (drafts) => (drafts[key] ?? stored(key)).settings);
}

/** Calls back after each change of a draft, until what it gives is called. */
export const onDraft = (hear: () => void): (() => void) => store.subscribe(hear);

/**
 * Changes parts of a draft and keeps it in this browser; an empty one is forgotten. Words that are being written are kept a
 * moment later, or when the page is left; what was sent, at once.
 */
export function changeDraft(place: DraftPlace, change: Partial<Draft>): void {
  const key = keyOf(place);
  const before = readDraft(place);
  const draft = { ...before, ...change };
  store.setState({ [key]: draft });
  unkept.add(key);
  if (draft.text === '' || draft.sending !== before.sending) keepDrafts();
  else timer ??= setTimeout(keepDrafts, soon);
}

const unkept = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function keepDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const key of unkept) keep(key, store.getState()[key] ?? empty);
  unkept.clear();
}

function keep(key: string, draft: Draft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is blocked or full: the draft holds until the page is left.
  }
}

addEventListener('pagehide', keepDrafts);
document.addEventListener('visibilitychange', keepDrafts);

/** Puts a text that was not sent back before what was written since, with what was attached to it. */
export function returnText(
  place: DraftPlace,
  text: string,
  { attachments = [], images = [], knowledge }: Enclosed = {},
): void {
  const { text: since, attachments: others = [], images: pictures = [] } = readDraft(place);
  const all = [...new Set([...attachments, ...others])];
  changeDraft(place, {
    text: since.trim() === '' ? text : `${text}\n\n${since}`,
    ...(all.length > 0 && { attachments: all }),
    ...(images.length > 0 && { images: [...images, ...pictures] }),
    ...(knowledge && { knowledge }),
  });
}

/** What goes with a message beside its words. */
export type Enclosed = Pick<Draft, 'knowledge' | 'attachments' | 'images'>;

function isEmpty({ text, sending, knowledge, attachments, images, settings }: Draft): boolean {
  return text === '' && sending.length === 0 && !knowledge && !attachments?.length && !images?.length && !settings;
}

/** How many messages somebody has begun to write here, by whatever would be missed: words, or what was brought along to go with them. */
export function countBegun(userId: string): number {
  keepDrafts();
  const mine = `${prefix}${userId}.`;
  const keys = new Set([...Object.keys(store.getState()), ...storedKeys()].filter((key) => key.startsWith(mine)));
  return [...keys].filter((key) => {
    const { text, attachments, images, settings } = store.getState()[key] ?? stored(key);
    return Boolean(text.trim() || attachments?.length || images?.length || settings?.system_instruction);
  }).length;
}

/** Messages that were on their way into the outbox when a tab ended, with where they stand. */
export function interruptedSends(userId: string): { place: DraftPlace; row: NewRow }[] {
  const mine = `${prefix}${userId}.`;
  return storedKeys()
    .filter((key) => key.startsWith(mine))
    .flatMap((key) => {
      const conversationId = key.slice(mine.length);
      return stored(key).sending.map((row) => ({ place: { userId, conversationId }, row }));
    });
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    // Storage is blocked: nothing is in it.
    return [];
  }
}

/** Forgets every draft in this browser, for when somebody signs out. */
export function forgetDrafts(): void {
  unkept.clear();
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
  const { text, sending, knowledge, attachments, images, settings } = Object(value) as Record<string, unknown>;
  return {
    text: typeof text === 'string' ? text : '',
    sending: Array.isArray(sending) ? sending.filter(isRow) : [],
    ...(knowledge === true && { knowledge }),
    ...(Array.isArray(attachments) && { attachments: attachments.filter((id) => typeof id === 'string') }),
    ...(Array.isArray(images) && { images: images.filter(isPicture) }),
    ...(isSettings(settings) && { settings }),
  };
}

function isSettings(value: unknown): value is ConversationSettings {
  const { system_instruction, temperature, provider, model, tutor_mode } = Object(value) as Record<string, unknown>;
  return (
    [system_instruction, provider, model].every((one) => one === null || typeof one === 'string') &&
    (temperature === null || typeof temperature === 'number') &&
    typeof tutor_mode === 'boolean'
  );
}

function isPicture(value: unknown): value is MessageImage {
  const { image_id, alt, width, height } = Object(value) as Record<string, unknown>;
  return (
    [image_id, alt].every((one) => typeof one === 'string') && [width, height].every((one) => typeof one === 'number')
  );
}

function isRow(value: unknown): value is NewRow {
  const { id, conversationId, body } = Object(value) as Record<string, unknown>;
  const { message } = Object(body) as Record<string, unknown>;
  return typeof id === 'string' && typeof conversationId === 'string' && typeof message === 'string';
}
