import { test as base, expect } from '@playwright/test';
import { type RunningServer, startServer } from './start-server.ts';

interface WorkerFixtures {
  /** The server of this worker: real, with a database of its own. */
  server: RunningServer;
}

/** Every journey runs against the server of its worker; paths are relative to it. */
export const test = base.extend<object, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect };
