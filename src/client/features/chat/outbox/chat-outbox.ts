import type { QueryClient } from '@tanstack/react-query';
import { indexedStore } from '#client/session/key-value-store.ts';
import { keyOf } from '#client/session/queries.ts';
import { refreshLock } from '#client/session/refresh-lock.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { systemClock } from '#tokens/clock.ts';
import { beginMessages, messagePages, messagesKey } from '../chat-queries.ts';
import { askSecond } from '../compare/ask-second.ts';
import { changeDraft, interruptedSends, readDraft } from '../drafts.ts';
import { isAnswering, onAnswerEnd } from '../live/run-answer.ts';
import { onSignedInAgain } from '../live/signed-in.ts';
import { sendTurn } from '../live/turns.ts';
import { createOutbox } from './outbox.ts';
import type { NewRow, OutboxRow, Owner } from './outbox-row.ts';

/** A tab that nobody looks at leaves the sending to one that is looked at. Milliseconds. */
const hiddenWait = 1_000;

let client: QueryClient | null = null;
/** Conversations that were begun here and that the server may not have. */
const unborn = new Set<string>();

/** The outbox of this page, wired to the browser. It sends nothing before `startOutbox`. */
export const outbox = createOutbox({
  store: indexedStore('xentree-outbox'),
  clock: systemClock,
  random: Math.random,
  lock: refreshLock(navigator.locks ?? null, systemClock),
  openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  online: () => navigator.onLine,
  viewer,
  sender: () => (client && /^(?:active|stale)$/.test(session.store.getState().status) ? viewer() : null),
  isAnswering,
  deliver,
  onGone: gone,
  onBusy: ({ conversationId }) => void refetch(conversationId),
  report: (error) => reportError(error),
});

function viewer(): Owner | null {
  const { user, serverId } = session.store.getState();
  return user && { serverId, userId: user.id };
}

/** Resolves when the server has the message, and the wish for a second answer to it; what is written is followed beyond that. */
function deliver(row: OutboxRow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const queries = client;
    if (!queries) return reject(new TypeError('The outbox has not been started.'));
    let second: Promise<void> | null = null;
    const onAcknowledged = () => {
      unborn.delete(row.conversationId);
      // From now on the server has them.
      if (row.settings) changeDraft(row, { settings: undefined });
      // The page may have asked for it before it was begun, in vain.
      if (queries.getQueryState(messagesKey(row.conversationId))?.status === 'error') {
        beginMessages(queries, row.conversationId);
      }
      second = row.second ? askSecond(queries, row, row.second) : Promise.resolve();
      second.then(resolve, reject);
    };
    sendTurn(queries, {
      conversationId: row.conversationId,
      begins: row.begins,
      ...(row.settings && { settings: row.settings }),
      clientMessageId: row.id,
      request: row.body,
      askedAt: new Date(row.createdAt).toISOString(),
      quiet: row.attempts > 1,
      signal,
      onAcknowledged,
    }).then(
      () => second ?? resolve(),
      (error: unknown) => {
        // Beyond the acknowledgement this rejects nothing: the answer can be followed anew from what is stored.
        void refetch(row.conversationId);
        if (!second) reject(error);
      },
    );
  });
}

/** Another tab has sent these: the page asks the server for what it shows in their place. */
async function gone(rows: readonly OutboxRow[]): Promise<void> {
  if (rows.some(({ begins }) => begins)) void client?.invalidateQueries({ queryKey: keyOf(conversations.list) });
  await Promise.all(rows.map(({ conversationId }) => refetch(conversationId)));
}

/** Asks anew for the messages of a conversation that the page has, also where it is not drawn yet: nothing else would ask then. */
async function refetch(conversationId: string): Promise<void> {
  const queryKey = messagesKey(conversationId);
  if (!client?.getQueryState(queryKey)) return;
  await client.cancelQueries({ queryKey });
  await client.fetchInfiniteQuery({ ...messagePages(conversationId), staleTime: 0 }).catch(() => undefined);
}

/** May the server not know this conversation? */
export const mayBeUnborn = (conversationId: string): boolean =>
  unborn.has(conversationId) ||
  outbox.view.getState().rows.some((row) => row.begins && row.conversationId === conversationId);

/** Hands a message over. Until the outbox has it, it is kept with the draft. */
export function hand(userId: string, row: NewRow): void {
  const place = { userId, conversationId: row.conversationId };
  if (row.begins) unborn.add(row.conversationId);
  changeDraft(place, { sending: [...readDraft(place).sending.filter(({ id }) => id !== row.id), row] });
  outbox.add(row).then(
    () => changeDraft(place, { sending: readDraft(place).sending.filter(({ id }) => id !== row.id) }),
    (error: unknown) => reportError(error),
  );
  if (!navigator.onLine) askToPersist();
}

/** Asks the browser, once, not to throw away what waits here when it is short of room. */
function askToPersist(): void {
  try {
    if (localStorage.getItem('xt.persist')) return;
    localStorage.setItem('xt.persist', 'asked');
  } catch {
    // Storage is blocked: the browser keeps nothing anyway.
  }
  void navigator.storage?.persist?.().catch(() => {});
}

/** Sends from now on what waits, with `queries` to show it in. */
export function startOutbox(queries: QueryClient): void {
  const first = client === null;
  client = queries;
  if (first) listen();
  resume();
}

/** Somebody is there who can send: also what a tab that was killed had not handed over. */
function resume(): void {
  const userId = viewer()?.userId;
  if (userId) for (const { row } of interruptedSends(userId)) hand(userId, row);
  outbox.wake();
}

/** Whatever was asked for while the session had ended was refused: it is asked for anew. */
function lookAgain(): void {
  for (const endpoint of [conversations.messages, conversations.list, conversations.get])
    void client?.invalidateQueries({ queryKey: keyOf(endpoint) });
}

function listen(): void {
  const wakeSoon = () => {
    if (document.visibilityState === 'visible') outbox.wake();
    else setTimeout(() => outbox.wake(), hiddenWait);
  };
  addEventListener('online', wakeSoon);
  addEventListener('pageshow', wakeSoon);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && outbox.wake());
  onSignedInAgain(lookAgain);
  onAnswerEnd((conversationId) => outbox.wake(conversationId));
  session.onReset(() => {
    unborn.clear();
    outbox.cutOff();
  });
  session.store.subscribe((now, before) => {
    if (now.status !== before.status || now.user?.id !== before.user?.id || now.serverId !== before.serverId) resume();
  });
}
