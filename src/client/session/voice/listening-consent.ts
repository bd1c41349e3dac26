import { session } from '#client/session/session.ts';

/** Who listens: the browser and its maker, or this server and its provider of AI. */
export type Listener = 'browser' | 'server';

/** Of one person: a browser may be shared. Like drafts it goes when somebody signs out. */
const keyOf = (listener: Listener) =>
  `xt.draft.listening.${listener === 'server' ? 'server.' : ''}${session.store.getState().user?.id ?? ''}`;

/** What was agreed to where storage is blocked: it holds until the page is left. */
const agreed = new Set<string>();

/** Has this person agreed to be listened to, and that what is heard may be sent on? */
export function hasConsent(listener: Listener = 'browser'): boolean {
  try {
    return agreed.has(keyOf(listener)) || localStorage.getItem(keyOf(listener)) === 'yes';
  } catch {
    return agreed.has(keyOf(listener));
  }
}

export function giveConsent(listener: Listener = 'browser'): void {
  agreed.add(keyOf(listener));
  try {
    localStorage.setItem(keyOf(listener), 'yes');
  } catch {
    // Storage is blocked: it is asked again after the page was left.
  }
}

session.onReset(() => agreed.clear());
