import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What this file uses of the Emscripten module inside PGlite; its own types leave these members out. */
interface Stream {
  /** The file descriptor in Node; directories have none. */
  nfd?: number;
  node: unknown;
}
interface NodeFsDriver {
  stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
  tryFSOperation<T>(operation: () => T): T;
}
type Options = Parameters<NodeFS['init']>[1];

/**
 * PGlite's folder on disk, made durable. PGlite starts PostgreSQL with `-F` (never sync) because Emscripten's NODEFS has no
 * `fsync`; given one, PostgreSQL itself decides what must reach the disk before it acknowledges: the log at each commit, data files at
 * each checkpoint. Start PostgreSQL with {@link durableStart} for it to take effect.
 */
export class DurableNodeFS extends NodeFS {
  readonly #sync: (descriptor: number, path: string) => void;
  readonly #died: (reason: string) => void;

  /**
   * @param sync writes a descriptor's data to the disk; throws a Node system error when that fails.
   * @param died told when PostgreSQL stops by itself (a full or failing disk makes it panic rather than acknowledge). Must not return.
   */
  constructor(
    dataDir: string,
    died: (reason: string) => void,
    sync: (descriptor: number, path: string) => void = fsyncSync,
  ) {
    super(dataDir);
    this.#sync = sync;
    this.#died = died;
  }

  override async init(pg: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const install = (module: { FS: { filesystems: { NODEFS: NodeFsDriver } } }) => {
      const driver = module.FS.filesystems.NODEFS;
      driver.stream_ops.fsync = (stream) => {
        driver.tryFSOperation(() => this.#syncStream(stream, driver));
        return 0;
      };
    };
    const quit = (status: number, thrown: Error) => {
      if (!ordinaryExits.has(status)) this.#died(`exit status ${status}`);
      throw thrown;
    };
    const onAbort = (reason: unknown) => this.#died(String(reason));
    const preRun = [install, ...(emscriptenOpts.preRun as unknown[])];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, quit, onAbort } as Options };
  }

  #syncStream(stream: Stream, driver: NodeFsDriver): void {
    const path = driver.realPath(stream.node);
    if (stream.nfd !== undefined) return this.#sync(stream.nfd, path);
    if (process.platform === 'win32') return;
    const directory = openSync(path, 'r');
    try {
      this.#sync(directory, path);
    } finally {
      closeSync(directory);
    }
  }
}

/** 0 is a clean stop; PGlite leaves C code with 99 (started, keep living) and 100 (an SQL error). */
const ordinaryExits = new Set([0, 99, 100]);

/** Not `fdatasync`, the default: Emscripten answers that one by itself without asking the file system. */
const memory = ['-c', 'shared_buffers=16MB', '-c', 'wal_buffers=1MB', '-c', 'wal_sync_method=fsync'];

/** Arguments of PostgreSQL with syncing on, and with memory for one small machine. */
export const durableStart: string[] = [...PGlite.defaultStartParams.filter((argument) => argument !== '-F'), ...memory];

/** The same without syncing, for throw-away databases. */
export const forgetfulStart: string[] = [...PGlite.defaultStartParams, ...memory];
