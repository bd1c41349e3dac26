import { session } from '#client/session/session.ts';

/** Of one person: a browser may be shared. Like drafts it goes when somebody signs out. */
const keyOf = () => `xt.draft.listening.${session.store.getState().user?.id ?? ''}`;

/** What was agreed to where storage is blocked: it holds until the page is left. */
const agreed = new Set<string>();

/** Has this person agreed that the browser listens, and may send what it hears to its maker? */
export function hasConsent(): boolean {
  try {
    return agreed.has(keyOf()) || localStorage.getItem(keyOf()) === 'yes';
  } catch {
    return agreed.has(keyOf());
  }
}

export function giveConsent(): void {
  agreed.add(keyOf());
  try {
    localStorage.setItem(keyOf(), 'yes');
  } catch {
    // Storage is blocked: it is asked again after the page was left.
  }
}

session.onReset(() => agreed.clear());
