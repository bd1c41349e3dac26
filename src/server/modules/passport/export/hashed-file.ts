import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

export interface Written {
  bytes: number;
  sha256: string;
}

/** Texts are gathered to about so many bytes before they are written. */
const buffered = 256 * 1024;

/** A file that knows its size and hash when it is done. */
export class HashedFile {
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #waiting: string[] = [];
  #size = 0;
  #bytes = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** The file must not be there yet. */
  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, 'wx', 0o600));
  }

  async write(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#size += text.length;
    if (this.#size >= buffered) await this.#flush();
  }

  async end(): Promise<Written> {
    await this.#flush();
    await this.#handle.close();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Gives up; what was written stays. */
  async abandon(): Promise<void> {
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const data = Buffer.from(this.#waiting.join(''), 'utf8');
    this.#waiting = [];
    this.#size = 0;
    this.#hash.update(data);
    this.#bytes += data.length;
    await this.#handle.writeFile(data);
  }
}
