import autocannon from 'autocannon';
import { startServer } from '../start-server.ts';
import { signIn } from './account.ts';
import { type Figure, median } from './figure.ts';

const rounds = 3;
const seconds = 4;

/** Requests a second with 20 connections; throws when one is refused, for a refusal is cheap. */
async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 20, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} broken.`);
  return result.requests.average;
}

/** `GET /api/auth/me` of the real server against the same JSON from a Fastify route with nothing around it. */
export async function measureApiRate(): Promise<Figure[]> {
  const production = { NODE_ENV: 'production', RATE_LIMIT_SCALE: '1000000' };
  const real = await startServer({ env: production });
  try {
    const headers = await signIn(real.url);
    const profile = await (await fetch(`${real.url}/api/auth/me`, { headers })).text();
    const bare = await startServer({
      entry: 'e2e/bench/servers/bare.ts',
      env: { NODE_ENV: 'production', BARE_BODY: profile },
    });
    const rates = { real: [] as number[], bare: [] as number[] };
    try {
      for (const server of [real, bare]) await rate(`${server.url}/api/auth/me`, headers);
      for (let round = 0; round < rounds; round += 1) {
        rates.real.push(await rate(`${real.url}/api/auth/me`, headers));
        rates.bare.push(await rate(`${bare.url}/api/auth/me`, headers));
      }
    } finally {
      await bare.stop();
    }
    const floor = median(rates.bare);
    const value = median(rates.real);
    return [{ name: 'GET /api/auth/me', value, floor, budget: 0.6 * floor, allows: 'least', unit: 'requests/s' }];
  } finally {
    await real.stop();
  }
}
