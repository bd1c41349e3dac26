import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Options {
  /** Milliseconds until the command and all that it started are ended. */
  timeout: number;
  /** Print while it runs, or gather. */
  live: boolean;
  env?: Record<string, string | undefined>;
}

const running = new Set<number>();

/** Ends a command with everything that it started: each one leads a process group. */
function end(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.forEach(end);
    process.exit(130);
  });
}

/** Characters of what was printed that are kept: enough for the end of a stack. */
const kept = 100_000;

/**
 * Runs a Node script of the project with this Node and no standard input. `code` is null where it took too long; `output` is the
 * end of what it printed, of its errors alone where it printed live.
 */
export function exec(
  args: string[],
  { timeout, live, env = {} }: Options,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    if (pid) running.add(pid);
    let output = '';
    const gather = (chunk: Buffer) => {
      output = (output + chunk).slice(-kept);
    };
    child.stdout?.on('data', gather);
    child.stderr?.on('data', gather);
    if (live) child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    const late = setTimeout(() => {
      const sentence = `It took longer than ${timeout / 1000} seconds and was ended.`;
      if (live) console.log(sentence);
      output += sentence;
      if (pid) end(pid);
    }, timeout);
    child.once('close', (code) => {
      clearTimeout(late);
      if (pid) running.delete(pid);
      // What it left running would hold ports and files.
      if (pid) end(pid);
      resolve({ code, output });
    });
  });
}
