import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** One address of a host, as the resolver of the system gives it. */
export interface Address {
  address: string;
  family: number;
}

/** Asks for every address of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true, order: 'verbatim' });

/** An address that may not be asked; the message is a sentence for whoever entered it. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

export interface Rules {
  /** `host:port` that may be asked although it is private or without encryption; IPv6 in brackets. */
  allow: ReadonlySet<string>;
  resolve: Resolve;
  /** Also permits plain http to public hosts that are not listed. */
  plainHttp: boolean;
}

/** What to connect to: exactly these addresses, whatever the name means a moment later. */
export interface Vetted {
  url: URL;
  addresses: readonly Address[];
}

const ports: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** `host:port` of a URL as `SAFE_FETCH_ALLOW` lists it, small letters, with the default port written out. */
export function hostPort(url: URL): string {
  return `${url.hostname}:${url.port || ports[url.protocol]}`.toLowerCase();
}

/**
 * Looks at what is written, without asking the network: another port than that of the web is where something else listens, and
 * takes the operator's word. @throws RefusedAddressError
 */
export function vetUrl(url: URL, { allow, plainHttp }: Pick<Rules, 'allow' | 'plainHttp'>): void {
  if (!(url.protocol in ports))
    throw new RefusedAddressError('Only addresses that start with https:// can be reached.');
  if (url.username || url.password) throw new RefusedAddressError('An address must not hold a user name or password.');
  const listed = allow.has(hostPort(url));
  if (url.protocol === 'http:' && !listed && !plainHttp) {
    throw new RefusedAddressError(
      `Use https://. Without encryption only hosts are reached that the operator lists: add ${hostPort(url)} to SAFE_FETCH_ALLOW.`,
    );
  }
  if (!listed && isIP(bare(url)) !== 0 && !isPublicAddress(bare(url))) throw privateAddress(url);
  // The default port is left out of a URL.
  if (!listed && url.port !== '') {
    throw new RefusedAddressError(
      `Leave the port out. Other ports are reached only where the operator lists them: add ${hostPort(url)} to SAFE_FETCH_ALLOW.`,
    );
  }
}

/**
 * Looks at an address as it is written and at every address that its name stands for: one that is not public refuses them all.
 * @throws RefusedAddressError; what the resolver throws where the name is not known.
 */
export async function vet(url: URL, rules: Rules): Promise<Vetted> {
  vetUrl(url, rules);
  const host = bare(url);
  const family = isIP(host);
  const addresses = family === 0 ? await rules.resolve(host) : [{ address: host, family }];
  if (addresses.length === 0) throw new RefusedAddressError('This host has no address.');
  const closed = !rules.allow.has(hostPort(url)) && addresses.some(({ address }) => !isPublicAddress(address));
  if (closed) throw privateAddress(url);
  return { url, addresses };
}

/**
 * Why an address may not be asked, as a sentence for whoever entered it; undefined where it may. Of a name it is the same sentence
 * whether nobody knows it or it leads inside: nobody learns from here what names there are in the network of this server.
 */
export async function refusalOf(
  url: URL,
  { allow, resolve = systemResolve }: { allow: readonly string[]; resolve?: Resolve },
): Promise<string | undefined> {
  try {
    const rules = { allow: new Set(allow.map((item) => item.toLowerCase())), plainHttp: false };
    vetUrl(url, rules);
    if (isIP(bare(url)) !== 0) return undefined;
    return await vet(url, { ...rules, resolve }).then(
      () => undefined,
      () =>
        `This host is not known, or leads into a private network. If it is meant, the operator of this server can allow it: add ${hostPort(url)} to SAFE_FETCH_ALLOW.`,
    );
  } catch (error) {
    if (error instanceof RefusedAddressError) return error.message;
    throw error;
  }
}

/** The same of what is written alone: the network is not asked. */
export function refusalOfText(url: URL, { allow }: { allow: readonly string[] }): string | undefined {
  try {
    vetUrl(url, { allow: new Set(allow.map((item) => item.toLowerCase())), plainHttp: false });
    return undefined;
  } catch (error) {
    if (error instanceof RefusedAddressError) return error.message;
    throw error;
  }
}

/** The host without the brackets of an IPv6 address. */
function bare(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

function privateAddress(url: URL): RefusedAddressError {
  return new RefusedAddressError(
    `This address leads into a private network. If it is meant, the operator of this server can allow it: add ${hostPort(url)} to SAFE_FETCH_ALLOW.`,
  );
}
