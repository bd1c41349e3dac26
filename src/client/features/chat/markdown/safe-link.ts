/** Where a link of a model may lead: a page of this app, or another host that is named beside the link. */
export type SafeLink = { kind: 'inside'; to: string } | { kind: 'outside'; href: string; host: string };

/** White space, control characters, backslashes, and what hides or reorders text: no honest address has them. */
const suspicious = /[\s\\\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

/**
 * Judges an address from a model's text; null when it may not become a link. Allowed: `http`, `https`, `mailto`, and
 * paths of this origin. Refused: every other scheme, `//host` in any disguise, user names before the host.
 */
export function safeLink(address: string, origin: string): SafeLink | null {
  if (address === '' || address.length > 2_000 || suspicious.test(address)) return null;
  if (address.startsWith('/')) return insideLink(address, origin);
  const scheme = /^([a-z]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return mailLink(address);
  if ((scheme !== 'http' && scheme !== 'https') || !/^https?:\/\/[^/]/i.test(address)) return null;
  const url = parse(address);
  if (url?.username !== '' || url.password !== '' || url.host === '') return null;
  if (url.origin === origin) return insideLink(url.pathname + url.search + url.hash, origin);
  return { kind: 'outside', href: url.href, host: url.host };
}

function insideLink(path: string, origin: string): SafeLink | null {
  const url = parse(path, origin);
  if (!url || url.origin !== origin || url.pathname.startsWith('//') || /^\/+(?:%2f|%5c)/i.test(url.pathname))
    return null;
  // The API answers to programs; a page of the app is what a reader expects.
  if (/^\/api(?:\/|$)/i.test(url.pathname)) return null;
  return { kind: 'inside', to: url.pathname + url.search + url.hash };
}

function mailLink(address: string): SafeLink | null {
  const host = /^mailto:[\w.!#$%&'*+/=?^`{|}~-]+@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:\?[^?]*)?$/i.exec(address)?.[1];
  return host ? { kind: 'outside', href: address, host } : null;
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
