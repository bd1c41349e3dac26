import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a folder compressed with Brotli, as the real server serves the web app. Calls of the API go on to the server at `api`. */
export async function serveFolder(folder: string, api?: string): Promise<{ url: string; stop(): void }> {
  const cache = new Map<string, Buffer>();
  const server = createServer(async (incoming, response) => {
    const path = normalize(new URL(incoming.url ?? '/', 'http://host').pathname);
    if (api && path.startsWith('/api/')) return forward(incoming, response, api);
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = cache.get(file) ?? brotliCompressSync(await readFile(file));
      cache.set(file, body);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The answer of the server at `origin`, which has to take the page for one of its own. */
function forward(incoming: IncomingMessage, response: ServerResponse, origin: string): void {
  const headers = { ...incoming.headers, host: new URL(origin).host, ...(incoming.headers.origin && { origin }) };
  const outgoing = request(new URL(incoming.url ?? '/', origin), { method: incoming.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.writeHead(502).end());
  incoming.pipe(outgoing);
}
