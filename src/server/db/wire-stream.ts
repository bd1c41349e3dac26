import { Duplex } from 'node:stream';
import { BatchReader, welcome } from './wire.ts';

/** The far end of a {@link WireStream}. */
export interface WireTarget {
  /** Runs one batch; its answer comes back through `push`. */
  send(batch: Buffer): void;
  /** The connection is over, by its end or by force. Called once. */
  ended(): void;
}

/** What the `pg` driver takes for a socket: whole batches of protocol messages go to a target in this process. */
export class WireStream extends Duplex {
  readonly #target: WireTarget;
  readonly #reader = new BatchReader();

  constructor(target: WireTarget) {
    super();
    this.#target = target;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const { started, batches } = this.#reader.read(chunk);
    if (started) this.push(welcome());
    for (const batch of batches) this.#target.send(batch);
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#target.ended();
    done(error);
  }
}
