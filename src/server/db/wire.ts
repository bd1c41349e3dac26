/** The few pieces of PostgreSQL's wire protocol (version 3, "Message Formats" in its manual) that the embedded connection needs. */

/** One message: a type letter, the length, the body. */
export function frame(type: string, body: string | Uint8Array): Buffer {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  const message = Buffer.alloc(5 + content.length);
  message.write(type, 0, 'latin1');
  message.writeInt32BE(4 + content.length, 1);
  message.set(content, 5);
  return message;
}

/** What a server says when it lets a client in: accepted, its parameters, a key for cancelling (unused), ready and idle. */
export function welcome(): Buffer {
  const parameters = { server_encoding: 'UTF8', client_encoding: 'UTF8', DateStyle: 'ISO, MDY', TimeZone: 'UTC' };
  return Buffer.concat([
    frame('R', Buffer.alloc(4)),
    ...Object.entries(parameters).map(([name, value]) => frame('S', `${name}\0${value}\0`)),
    frame('K', Buffer.alloc(8)),
    frame('Z', 'I'),
  ]);
}

/** Messages after which a server answers: Query, Sync, Flush, CopyDone, CopyFail. */
const turns = new Set(['Q', 'S', 'H', 'c', 'f'].map((letter) => letter.charCodeAt(0)));

/** Cuts what a client sends into batches that each end where an answer is due, so that a statement is one round trip. */
export class BatchReader {
  #pending: Buffer = Buffer.alloc(0);
  /** How much of the pending bytes are whole messages. */
  #whole = 0;
  #started = false;

  /** @returns whether the start-up packet was completed by this chunk, and the batches that were. */
  read(chunk: Buffer): { started: boolean; batches: Buffer[] } {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const started = !this.#started && this.#takeStartup();
    const batches: Buffer[] = [];
    if (!this.#started) return { started, batches };
    while (this.#pending.length >= this.#whole + 5) {
      const end = this.#whole + 1 + this.#pending.readInt32BE(this.#whole + 1);
      if (this.#pending.length < end) break;
      const type = this.#pending[this.#whole] ?? 0;
      this.#whole = end;
      if (!turns.has(type)) continue;
      batches.push(this.#pending.subarray(0, end));
      this.#pending = this.#pending.subarray(end);
      this.#whole = 0;
    }
    return { started, batches };
  }

  /** The start-up packet has a length and no type letter. */
  #takeStartup(): boolean {
    if (this.#pending.length < 4) return false;
    const length = this.#pending.readInt32BE(0);
    if (this.#pending.length < length) return false;
    this.#pending = this.#pending.subarray(length);
    this.#started = true;
    return true;
  }
}
