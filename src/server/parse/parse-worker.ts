import { setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { ParseMessage, ParseStart } from './parse-messages.ts';
import { readDocument } from './read-document.ts';
import { sentenceFor } from './unreadable.ts';

/** The process that reads one file and has nothing to do with the others: no environment, no database, no right to write. */
const start = JSON.parse(process.argv[2] ?? '{}') as ParseStart;

/** Progress more often than this is not worth a message, in milliseconds. */
const progressEvery = 100;

const say = (message: ParseMessage) => process.send?.(message);

process.on('disconnect', () => process.exit());
// A thread of its own looks at memory and time: this one is busy with the file and sees no timer.
new Worker(new URL('./parse-limits-worker.ts', import.meta.url), { workerData: start }).unref();
try {
  setPriority(5);
} catch {
  // Some systems do not let a process step back; it is a courtesy to requests.
}

let told = 0;
function onProgress(done: number, total: number): void {
  if (done < total && performance.now() - told < progressEvery) return;
  told = performance.now();
  say({ kind: 'progress', done, total });
}

try {
  const bytes = new Uint8Array(await buffer(process.stdin));
  say({ kind: 'document', document: await readDocument(bytes, start.mediaType, onProgress) });
} catch (error) {
  say({ kind: 'unreadable', sentence: sentenceFor(error), cause: String(error) });
}
