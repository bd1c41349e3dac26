import { session } from '#client/session/session.ts';

const key = 'xt.trusted-hosts';
/** More than anybody ticks by hand. */
const most = 200;
let known: ReadonlySet<string> | undefined;

/** True when the person said in this browser that links to the host need no question. */
export function isTrustedHost(host: string): boolean {
  known ??= stored();
  return known.has(host);
}

/** Remembers that links to the host need no question any more. */
export function trustHost(host: string): void {
  known = new Set([...[...(known ?? stored())].slice(1 - most), host]);
  try {
    localStorage.setItem(key, JSON.stringify([...known]));
  } catch {
    // Storage is blocked: it holds until the page is left.
  }
}

// Where a person reads is nobody else's business.
session.onReset(forgetTrustedHosts);

/** Forgets them all, for when somebody signs out. */
function forgetTrustedHosts(): void {
  known = undefined;
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}

function stored(): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}
