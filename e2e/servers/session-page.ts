import { foreignServer } from '#client/session/server-profile.ts';
import { session } from '#client/session/session.ts';
import { auth } from '#contract/auth.ts';

/** The session of the app, wired to the browser, in a page that asks for nothing by itself: its requests can be counted. */
const sessionPage = {
  session,
  foreignServer,
  /** Asks `count` times at once who is signed in; gives the different answers. */
  async ask(count: number): Promise<string[]> {
    const users = await Promise.all(Array.from({ length: count }, () => session.api.call(auth.me)));
    return [...new Set(users.map(({ username }) => username))];
  },
  status: () => `${session.store.getState().status} ${session.store.getState().user?.username ?? 'nobody'}`,
};

declare global {
  interface Window {
    sessionPage: typeof sessionPage;
  }
}

window.sessionPage = sessionPage;
