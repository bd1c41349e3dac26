import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../start-server.ts';
import { signIn } from './account.ts';
import type { Figure } from './figure.ts';
import { residentMegabytes } from './process-cost.ts';

/** Resident memory of the server and its children with the embedded database, used once and then idle for 15 s. */
export async function measureMemory(): Promise<Figure[]> {
  const server = await startServer({ env: { NODE_ENV: 'production' } });
  try {
    await signIn(server.url);
    await pause(15_000);
    const value = residentMegabytes(server.pid);
    return [
      { name: 'idle memory with the embedded database', value, floor: null, budget: 450, allows: 'most', unit: 'MB' },
    ];
  } finally {
    await server.stop();
  }
}
