import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { readConfig } from './config.ts';

/**
 * `npm run dev`: the web app on PORT with hot replacement, and behind it, on the next port, the server, which starts again
 * whenever a file changes that it has loaded. Both stop on Ctrl C.
 */
const { host, port } = readConfig(process.env);
const apiPort = Number(process.env.API_PORT ?? port + 1);
// vite.config.ts sends /api there.
process.env.API_PORT = String(apiPort);

const web = await createServer({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  server: { host, port, strictPort: true },
});
await web.listen();

const api = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', fileURLToPath(new URL('./dev-server.ts', import.meta.url))],
  {
    env: { NODE_ENV: 'development', ...process.env, HOST: '127.0.0.1', PORT: String(apiPort) },
    stdio: 'inherit',
    // A group of its own: Ctrl C then reaches this process alone, and the server is told once.
    detached: process.platform !== 'win32',
  },
);
const apiEnded = once(api, 'exit');

async function stop(): Promise<void> {
  api.kill('SIGTERM');
  await Promise.all([web.close(), apiEnded]);
  process.exit();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
void apiEnded.then(() => process.exit(1));

web.printUrls();
