import { Agent, get } from 'node:http';
import { startServer } from '../start-server.ts';
import { type Figure, median } from './figure.ts';
import { cpuMilliseconds } from './process-cost.ts';

const streams = 2000;
const atOnce = 10;
const events = 50;

/** Reads one stream to its end; rejects unless it carried all of its events. */
function readStream(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: 'text/event-stream' } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const got = text.split('event: delta\n').length - 1;
        if (got === events) resolve();
        else reject(new Error(`A stream carried ${got} of ${events} events.`));
      });
    }).on('error', reject);
  });
}

async function readMany(url: string, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let left = count;
  const reader = async () => {
    while (left-- > 0) await readStream(url, agent);
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  agent.destroy();
}

/** Processor time of our way of streaming 50 events against writing them to a hijacked reply. */
export async function measureStreams(): Promise<Figure[]> {
  const env = { NODE_ENV: 'production' };
  const ours = await startServer({ entry: 'e2e/bench/servers/stream.ts', env });
  const bare = await startServer({ entry: 'e2e/bench/servers/bare.ts', env });
  const cost = new Map([ours, bare].map((server) => [server, [] as number[]]));
  try {
    for (const server of [ours, bare]) await readMany(`${server.url}/stream`, 500);
    for (let round = 0; round < 3; round += 1) {
      for (const server of [ours, bare]) {
        const before = cpuMilliseconds(server.pid);
        await readMany(`${server.url}/stream`, streams);
        cost.get(server)?.push((cpuMilliseconds(server.pid) - before) / streams);
      }
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
  const floor = median(cost.get(bare) ?? []);
  const value = median(cost.get(ours) ?? []);
  return [{ name: 'CPU of a 50-event stream', value, floor, budget: 1.5 * floor, allows: 'most', unit: 'ms' }];
}
