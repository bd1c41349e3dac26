import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A real server in a process of its own. */
export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  url: string;
  pid: number;
  /** What it wrote so far, both streams. */
  log(): string;
  /** Ends it as an operator would (SIGTERM) and removes its data, unless the folder was given. */
  stop(): Promise<void>;
  /** Ends it as a crash would (SIGKILL); its data stays. */
  kill(): Promise<void>;
}

interface Options {
  /** The entry to run, from the root of the project. */
  entry?: string;
  /** Settings beside those of every test server. */
  env?: Record<string, string>;
  /** Where its data is; without it a folder of its own, which goes with it. */
  dataDir?: string;
  /** Milliseconds until it must be ready; the first start creates a database. */
  readyWithin?: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts a server on a free port, and waits until it says it is ready. */
export async function startServer({
  entry = 'src/server/start.ts',
  env = {},
  dataDir: givenDir,
  readyWithin = 120_000,
}: Options = {}): Promise<RunningServer> {
  const dataDir = givenDir ?? (await mkdtemp(join(tmpdir(), 'xentree-')));
  const removeData = async () => {
    if (givenDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const child = spawn(process.execPath, [join(root, entry)], {
    cwd: root,
    env: {
      ...inherited(),
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      RATE_LIMIT_SCALE: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const fail = async (why: string) => {
      await removeData();
      reject(new Error(`${why}\n${lines.join('\n')}`));
    };
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      void fail(`The server was not ready within ${readyWithin} ms.`);
    }, readyWithin);
    const read = (line: string) => {
      lines.push(line);
      const address = /is ready at (http:\/\/\S+?)\/?(?:"|$|\s)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
    child.once('exit', (code) => {
      clearTimeout(late);
      void fail(`The server ended with ${code} before it was ready.`);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    log: () => lines.join('\n'),
    stop: async () => {
      child.kill('SIGTERM');
      const stubborn = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(stubborn);
      await removeData();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Our environment without what would point a test server at somebody's real things. */
function inherited(): Record<string, string | undefined> {
  const real = /^(?:DATABASE_URL|SMTP_\w*|\w+_API_KEY|\w+_BASE_URL|\w+_CLIENT_(?:ID|SECRET)|MASTER_KEY\w*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !real.test(name)));
}
