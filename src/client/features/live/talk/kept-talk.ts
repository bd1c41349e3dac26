import { session } from '#client/session/session.ts';
import type { LiveSession } from '#contract/live-shapes.ts';
import type { Pending } from './talk.ts';

/** A talk that goes on in this tab: what is needed to take it up again after the page was left. */
export interface KeptTalk {
  /** As it was started; its token is not kept. */
  session: LiveSession;
  title: string;
  pending: readonly Pending[];
  /** Of the partner's, the last turn that was spoken. */
  spokenTurn: number;
  /** It is over here: all that is left to do is to hand in what is pending. */
  over?: boolean;
}

const key = () => `xt.live.${session.store.getState().user?.id ?? ''}`;

/** Where storage is blocked the talk cannot be taken up again, and ends a minute after the page was left. */
export function keepTalk(talk: KeptTalk): void {
  const { realtime_token: _, ...kept } = talk.session;
  try {
    sessionStorage.setItem(key(), JSON.stringify({ ...talk, session: kept }));
  } catch {
    // See above.
  }
}

export function keptTalk(): KeptTalk | null {
  try {
    return JSON.parse(sessionStorage.getItem(key()) ?? 'null') as KeptTalk | null;
  } catch {
    return null;
  }
}

export function forgetTalk(): void {
  try {
    sessionStorage.removeItem(key());
  } catch {
    // Nothing was kept.
  }
}

session.onReset(() => {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith('xt.live.')) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
});
