import { readFileSync } from 'node:fs';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';

/** The real server with a clock that a journey puts forward: the file CLOCK_AHEAD says by how many milliseconds. */
const file = process.env.CLOCK_AHEAD ?? '';
const server = await startServer(readConfig(process.env), {
  clock: () => new Date(Date.now() + Number(readFileSync(file, 'utf8'))),
});
console.log(`Xentree Dashboard is ready at ${server.url}`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
