import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/**
 * Runs a server program: keeps its memory small and its start fast, and says what went wrong in one sentence where an
 * operator can mend it.
 */
export async function run(program: () => Promise<void>): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < 24) {
    console.error(`Xentree Dashboard needs Node 24 or later; this is Node ${process.versions.node}.`);
    process.exit(1);
  }
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/xentree/compiled', import.meta.url)));
  // Loading the database driver leaves 150 MB of garbage; without this the heap grows for it and never shrinks again.
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    await program();
    setFlagsFromString('--semi-space-growth-factor=2');
  } catch (error) {
    const { text, exitCode } = explain(error);
    console.error(text);
    process.exit(exitCode);
  }
}

/** Errors whose message is one sentence for the operator. */
const forOperators = new Set([
  'FolderInUseError',
  'WrongVersionError',
  'WrongKeyError',
  'RetiredKeyError',
  'DamagedKeyError',
]);

/** What the system refuses, and what to look at. */
const refusals: Record<string, string> = {
  ECONNREFUSED: 'The PostgreSQL server of DATABASE_URL does not answer',
  ENOTFOUND: 'A host name cannot be found; look at DATABASE_URL and HOST',
  EAI_AGAIN: 'A host name cannot be found; look at DATABASE_URL and HOST',
  '28P01': 'PostgreSQL refuses the password of DATABASE_URL',
  '3D000': 'The database of DATABASE_URL does not exist',
  ENOTDIR: 'DATA_DIR is not a folder',
  EEXIST: 'DATA_DIR is not a folder',
  EACCES: 'DATA_DIR may not be written by this user',
  EPERM: 'DATA_DIR may not be written by this user',
  EROFS: 'DATA_DIR lies on a disk that cannot be written',
  ENOENT: 'DATA_DIR cannot be made here',
  ENOSPC: 'The disk of DATA_DIR is full',
};

/** One sentence for what an operator can mend, the whole story for what a developer must. */
function explain(error: unknown): { text: string; exitCode: number } {
  if (!(error instanceof Error)) return { text: String(error), exitCode: 1 };
  if (error.name === 'ConfigError') return { text: error.message, exitCode: 2 };
  if (forOperators.has(error.name)) return { text: error.message, exitCode: 1 };
  const { code, syscall } = causeOf(error) as NodeJS.ErrnoException;
  const { HOST = '127.0.0.1', PORT = '4173' } = process.env;
  if (syscall === 'listen' && code === 'EADDRINUSE') {
    return {
      text: `Port ${PORT} of ${HOST} is in use: stop what uses it, or choose another one with PORT.`,
      exitCode: 1,
    };
  }
  if (syscall === 'listen') return { text: `Cannot listen on ${HOST}, port ${PORT}: ${error.message}.`, exitCode: 1 };
  const refusal = refusals[code ?? ''];
  if (refusal) return { text: `${refusal}: ${error.message}.`, exitCode: 1 };
  return { text: error.stack ?? error.message, exitCode: 1 };
}

/** Libraries wrap what happened; the innermost error has the code. */
function causeOf(error: Error): Error {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return causeOf(error.errors[0]);
  return error.cause instanceof Error ? causeOf(error.cause) : error;
}

// Run by itself it starts the server on what has been built, as a container does.
if (import.meta.main) await run(async () => (await import('./main.ts')).main(process.env));
