import { systemClock } from '#tokens/clock.ts';
import { createSession } from './auth-store.ts';
import { indexedStore } from './key-value-store.ts';
import { storedChoice } from './server-choice.ts';

/** The cookie that says that there may be a session; it is no proof of one. */
const hint = {
  present: () => /(?:^|;\s*)xt_hint=1(?:;|$)/.test(document.cookie),
  clear: () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = 'xt_hint=; Path=/; Max-Age=0; SameSite=Strict';
  },
};

/** Is somebody probably signed in here? Known before the server has answered. */
export const isProbablySignedIn = hint.present;

/** The session of this page, wired to the browser. */
export const session = createSession({
  baseUrl: location.origin,
  defaultServer: import.meta.env.VITE_XENTREE_URL,
  fetch: (input, init) => fetch(input, init),
  crypto,
  clock: systemClock,
  random: Math.random,
  storage: indexedStore(),
  serverChoice: storedChoice(() => localStorage),
  openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  // Missing where the page is no secure context.
  locks: navigator.locks ?? null,
  hint,
  page: {
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    listen,
  },
  report: (error) => reportError(error),
});

function listen(hear: (event: 'online' | 'offline' | 'visible') => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('online', () => hear('online'), { signal });
  addEventListener('offline', () => hear('offline'), { signal });
  addEventListener('pageshow', () => hear('visible'), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hear('visible'), {
    signal,
  });
  return () => stop.abort();
}

import.meta.hot?.dispose(() => session.dispose());
