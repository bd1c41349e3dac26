import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { DurableNodeFS, durableStart, forgetfulStart } from './durable-nodefs.ts';
import { frame } from './wire.ts';

/** What the worker is started with. */
export interface WorkerStart {
  /** Folder of the cluster; made by initdb when it is empty. */
  folder: string;
  durable: boolean;
}

/** What the main thread asks for. A session is one connection of the driver; they follow one another, never overlap. */
export type WorkerRequest =
  | { kind: 'batch'; session: number; bytes: Uint8Array }
  | { kind: 'reset' }
  | { kind: 'close' };

export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'data'; session: number; bytes: Uint8Array }
  | { kind: 'died'; reason: string }
  | { kind: 'closed' };

/** Answers are handed over in pieces of about this many bytes, so that a long one does not exist twice. */
const pieceBytes = 256 * 1024;

const port = parentPort;
if (!port) throw new Error('pglite-worker.ts runs as a worker thread only.');
const reply = (message: WorkerReply) => port.postMessage(message);

function died(reason: string): never {
  reply({ kind: 'died', reason });
  process.exit(1);
}

const { folder, durable } = workerData as WorkerStart;
let lastWords = '';
const pg = await PGlite.create({
  fs: new DurableNodeFS(folder, (reason) => died(lastWords || reason)),
  extensions: { btree_gin, pg_trgm },
  startParams: durable ? durableStart : forgetfulStart,
  // Segments of 1 MB instead of 16: a new database is 24 MB on disk and copies faster.
  initDbStartParams: ['--wal-segsize=1'],
  onStderr: (line) => {
    if (/\b(PANIC|FATAL)\b/.test(line)) lastWords = line;
    return true;
  },
}).catch((error: unknown) => died(lastWords || String(error)));

/** Runs complete protocol messages. PostgreSQL has synced what it acknowledges when this returns. */
function run(bytes: Uint8Array, answer: (piece: Uint8Array) => void): Promise<void> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) answer(Buffer.concat(pieces, size));
    pieces = [];
    size = 0;
  };
  const onRawData = (piece: Uint8Array) => {
    pieces.push(piece.slice());
    size += piece.length;
    if (size >= pieceBytes) flush();
  };
  return pg.execProtocolRawStream(bytes, { syncToFs: false, onRawData }).then(flush);
}

/** A connection that ends leaves nothing behind: no open transaction, no settings, no prepared statements. */
async function reset(): Promise<void> {
  for (const statement of ['ROLLBACK', 'DISCARD ALL']) await run(frame('Q', `${statement}\0`), () => {});
}

async function serve(request: WorkerRequest): Promise<void> {
  if (request.kind === 'reset') return reset();
  if (request.kind === 'batch') {
    const { session, bytes } = request;
    return run(bytes, (piece) => reply({ kind: 'data', session, bytes: piece }));
  }
  await pg.close();
  reply({ kind: 'closed' });
  port?.close();
}

let queue = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  queue = queue.then(() => serve(request)).catch((error: unknown) => died(String(error)));
});
reply({ kind: 'ready' });
