/**
 * The server that the app talks to. `home` served this page and keeps the session in a cookie; a `foreign` one is called
 * directly with bearer tokens. Tokens go to `baseUrl`, a bare origin, and nowhere else.
 */
export interface ServerProfile {
  readonly id: string;
  readonly kind: 'home' | 'foreign';
  readonly baseUrl: string;
  /** Which token its refresh endpoint wants; `auto` finds out. */
  readonly refreshBearer: RefreshBearer;
}

export type RefreshBearer = 'refresh' | 'access' | 'auto';

export function homeServer(origin: string): ServerProfile {
  return { id: 'home', kind: 'home', baseUrl: new URL(origin).origin, refreshBearer: 'refresh' };
}

/** An address that a person typed is no usable server; the message says why. */
export class BadServerAddress extends Error {
  override readonly name = 'BadServerAddress';
  readonly reason: 'unreadable' | 'credentials' | 'insecure';

  constructor(reason: BadServerAddress['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * The profile of another Xentree server. Takes its origin alone, wants https except on this very machine, and refuses
 * an address with a name or password in it. Throws BadServerAddress.
 */
export function foreignServer(address: string, refreshBearer: RefreshBearer = 'auto'): ServerProfile {
  const typed = address.trim();
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname) throw new BadServerAddress('unreadable', 'Enter an address such as https://my.xentree.com.');
  if (url.username || url.password) {
    throw new BadServerAddress('credentials', 'Leave the name and password out of the address.');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new BadServerAddress(
      'insecure',
      'Use an https address: without it anybody on the way could read your password.',
    );
  }
  return { id: url.origin, kind: 'foreign', baseUrl: url.origin, refreshBearer };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
