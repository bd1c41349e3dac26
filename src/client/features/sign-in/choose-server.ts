import { foreignServer, homeServer } from '#client/session/server-profile.ts';
import { session } from '#client/session/session.ts';

/**
 * Which server the app talks to. The page's content policy closes it to all but its own: the choice is put in the cookie
 * `xt_server`, for which the server opens the policy to that one origin, and the page is loaded again under it.
 */
const cookie = 'xt_server';

/** The server that this build is for: the one that the page came from, unless it was built to call another. */
export function ownServerId(builtFor: string | undefined): string {
  return builtFor ? foreignServer(builtFor).id : 'home';
}

/** Throws BadServerAddress with a sentence for the person. */
export async function chooseServer(address: string): Promise<void> {
  const server = foreignServer(address);
  await session.switchServer(server);
  mark(server.baseUrl, 365 * 86_400);
  window.location.reload();
}

/** Forgets the choice: back to the server that this build is for. */
export async function returnHome(): Promise<void> {
  await session.switchServer(homeServer(window.location.origin));
  mark('', 0);
  window.location.reload();
}

function mark(value: string, seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${cookie}=${value}; path=/; max-age=${seconds}; samesite=strict`;
}
