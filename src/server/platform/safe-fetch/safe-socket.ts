import { WebSocket } from 'ws';
import { pinnedTo } from './send.ts';
import { type Resolve, systemResolve, vet } from './vet.ts';

export interface SafeSocketOptions {
  /** `host:port` that may be private or without encryption, as for `createSafeFetch`. */
  allow: readonly string[];
  /** Other than the resolver of the system. */
  resolve?: Resolve;
}

/** The other side answered, but not with a WebSocket. */
export class SocketRefusedError extends Error {
  override readonly name = 'SocketRefusedError';
  readonly status: number;
  constructor(status: number) {
    super(`The address answered ${status} instead of a WebSocket.`);
    this.status = status;
  }
}

/** `listen` gets the socket before anything comes over it. */
export type OpenSocket = (
  address: URL,
  headers: Readonly<Record<string, string>>,
  listen: (socket: WebSocket) => void,
) => Promise<WebSocket>;

/** Milliseconds until it must be open. */
const handshakeMs = 5_000;
/** Bytes of one message. */
const mostPayload = 4 * 1024 * 1024;

/**
 * Opens WebSockets by the rules of `createSafeFetch`: the name is resolved once, every address of it is looked at, and the connection
 * goes to exactly those; no redirect is followed, and no proxy is used. The address is given with http or https. Rejects with
 * RefusedAddressError, SocketRefusedError, or the error of the network.
 */
export function createSafeSocket({ allow, resolve = systemResolve }: SafeSocketOptions): OpenSocket {
  const rules = { allow: new Set(allow.map((item) => item.toLowerCase())), resolve, plainHttp: false };
  return async (address, headers, listen) => {
    const { addresses } = await vet(address, rules);
    const url = new URL(address);
    url.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url, {
      ...{ headers, lookup: pinnedTo(addresses), followRedirects: false },
      ...{ perMessageDeflate: false, maxPayload: mostPayload, handshakeTimeout: handshakeMs },
    });
    return new Promise((done, reject) => {
      socket.once('open', () => done(socket));
      socket.once('unexpected-response', (_request, { statusCode }) => {
        reject(new SocketRefusedError(statusCode ?? 0));
        socket.terminate();
      });
      socket.on('error', reject);
      listen(socket);
    });
  };
}
