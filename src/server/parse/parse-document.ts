import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { maxDocumentBytes } from '#contract/knowledge.ts';
import { detectType } from './detect-type.ts';
import type { ParseMessage, ParseStart } from './parse-messages.ts';
import type { OnProgress, ParsedDocument } from './parsed-document.ts';
import { damagedSentence, UnreadableDocument } from './unreadable.ts';

export interface ParseOptions {
  /** As the person calls it; its ending must fit the bytes. It is never used as a path. */
  fileName: string;
  /** Ends the reading; `parseDocument` rejects with its reason. */
  signal?: AbortSignal;
  /** Pages, slides or chapters done, of how many; not called for other formats. */
  onProgress?: OnProgress;
  /** 60,000 unless told. */
  timeoutMs?: number;
  /** All memory that reading may take, 1,024 unless told. */
  memoryMb?: number;
}

const worker = fileURLToPath(new URL('./parse-worker.ts', import.meta.url));
const memorySentence =
  'The file needs more memory to be read than one document may take: split it into smaller files and upload those.';
const startSentence =
  'The file could not be read because the server is short of memory or processes: try again in a few minutes.';

/** The process may read the code that it runs, and nothing else; it may write nothing and start nothing. */
function startProcess(start: ParseStart): ChildProcess {
  const code = fileURLToPath(new URL('../../../', import.meta.url));
  return fork(worker, [JSON.stringify(start)], {
    // It inherits no secret: neither the environment nor the memory of the server.
    env: {},
    execArgv: [
      '--permission',
      '--allow-worker',
      ...['src', 'node_modules', 'package.json'].flatMap((path) => readable(code + path)),
      '--disallow-code-generation-from-strings',
      `--max-old-space-size=${Math.ceil(start.memoryMb * 0.75)}`,
    ],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}

/** An installation may keep a folder elsewhere and link to it: both names may be read. */
const readable = (path: string): string[] =>
  [...new Set([path, realpathSync(path)])].map((allowed) => `--allow-fs-read=${allowed}`);

/**
 * Reads the text of a file in a process of its own, which ends with it. @throws UnreadableDocument with a sentence for the person,
 * or the reason of the signal.
 */
export async function parseDocument(bytes: Uint8Array, options: ParseOptions): Promise<ParsedDocument> {
  const { fileName, signal, onProgress, timeoutMs = 60_000, memoryMb = 1_024 } = options;
  signal?.throwIfAborted();
  if (bytes.length > maxDocumentBytes)
    throw new UnreadableDocument('The file is larger than 50 MB: split it into parts and upload those.');
  const child = startProcess({ mediaType: detectType(bytes, fileName), memoryMb, timeoutMs });

  const { promise, resolve } = Promise.withResolvers<() => ParsedDocument>();
  let outcome: (() => ParsedDocument) | undefined;
  const end = (result: () => ParsedDocument) => {
    outcome ??= result;
    child.kill('SIGKILL');
  };
  const refuse = (sentence: string, cause?: unknown) =>
    end(() => {
      throw new UnreadableDocument(sentence, { cause });
    });

  child.on('message', (message: ParseMessage) => {
    if (message.kind === 'progress') onProgress?.(message.done, message.total);
    else if (message.kind === 'document') end(() => message.document);
    else refuse(message.sentence, message.cause);
  });
  child.on('error', (error) => {
    refuse(startSentence, error);
    // Without a process there is no exit.
    if (child.pid === undefined && outcome) resolve(outcome);
  });
  // A signal that nobody here sent is the engine's or the system's answer to too much memory.
  child.on('exit', (code, killedBy) => {
    refuse(killedBy ? memorySentence : damagedSentence, `exit ${killedBy ?? code}`);
    if (outcome) resolve(outcome);
  });
  child.stdin?.on('error', () => {
    // The process ended before it had read everything; its exit says why.
  });
  child.stdin?.end(bytes);

  const abort = () =>
    end(() => {
      throw signal?.reason;
    });
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(
    () =>
      refuse(
        `The file took longer than ${Math.ceil(timeoutMs / 1_000)} seconds to read: split it into smaller files and upload those.`,
      ),
    timeoutMs,
  );
  try {
    // Only when the process is gone: whoever waits may start the next one.
    return (await promise)();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
