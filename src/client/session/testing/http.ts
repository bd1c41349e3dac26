// biome-ignore lint/style/noRestrictedImports: the tests speak to a real server.
import { createServer, type RequestListener } from 'node:http';
// biome-ignore lint/style/noRestrictedImports: as above.
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createHttpClient } from '../http-client.ts';
import { homeServer, type ServerProfile } from '../server-profile.ts';
import { createTransport } from '../transport.ts';
import { FakeClock } from './fake-clock.ts';

export const nobody = new AbortController().signal;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

export function aClient(
  server: ServerProfile,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  access: string | null = 'token',
) {
  const clock = new FakeClock();
  const held = access === null ? null : { epoch: 1, gen: 1, set: { access, obtainedAt: clock.now() } };
  const client = createHttpClient({
    transport: createTransport(fetch, clock),
    clock,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    authority: async () => ({
      server,
      signal: nobody,
      live: async () => held,
      renewed: async () => Promise.reject(new Error('none')),
    }),
  });
  return { client, clock };
}

/** A real server on a free port. */
export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers one after the other; counts. */
export function answering(...answers: (Response | Error)[]) {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    requests.push({ url: String(url), init });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return (answer as Response).clone();
  };
  return { fetch: fetch as typeof globalThis.fetch, requests };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
export const home = homeServer('https://home.example');
