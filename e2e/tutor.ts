import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { test as base } from './fixtures.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** `wire` is a provider whose answers a test writes; `tutor` is a server that asks it. */
interface Tutoring {
  wire: Wire;
  tutor: RunningServer;
}

async function withWire(use: (wire: Wire) => Promise<void>): Promise<void> {
  const wire = await startOpenaiWire();
  await use(wire);
  await wire.close();
}

async function withTutor(
  wire: Wire,
  use: (tutor: RunningServer) => Promise<void>,
  more: Record<string, string> = {},
): Promise<void> {
  const env = { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test', ...more };
  const server = await startServer({ env });
  await use(server);
  await server.stop();
}

/** Each test has a provider and a server of its own: for those that count requests. */
export const withOwnTutor = base.extend<Tutoring>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  wire: async ({}, use) => withWire(use),
  tutor: async ({ wire }, use) => withTutor(wire, use),
  baseURL: async ({ tutor }, use) => use(tutor.url),
});

/** All tests of a worker share a provider and a server. */
export const withSharedTutor = base.extend<object, Tutoring>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  wire: [async ({}, use) => withWire(use), { scope: 'worker' }],
  tutor: [async ({ wire }, use) => withTutor(wire, use), { scope: 'worker', timeout: 90_000 }],
  baseURL: async ({ tutor }, use) => use(tutor.url),
});

/** Each test has two providers: `wire`, which speaks as OpenAI does, and `rival`, which speaks as Anthropic does. */
export const withTwoProviders = withOwnTutor.extend<{ rival: Wire }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  rival: async ({}, use) => {
    const rival = await startAnthropicWire();
    await use(rival);
    await rival.close();
  },
  tutor: async ({ wire, rival }, use) =>
    withTutor(wire, use, { ANTHROPIC_BASE_URL: rival.url, ANTHROPIC_API_KEY: 'another-key-of-the-test' }),
});
