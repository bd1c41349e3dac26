import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that nobody has a reason to talk to: it takes note of everybody who does. */
export interface Canary {
  /** Host and port, as they stand in an address. */
  host: string;
  /** The paths that were asked for, and `connection` for each that was opened. */
  seen: string[];
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startCanary(): Promise<Canary> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('Somebody was here.');
  });
  server.on('connection', () => seen.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
