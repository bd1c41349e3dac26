import type { KeyValueStore } from '../key-value-store.ts';
import type { FakeClock } from './fake-clock.ts';

/** Lets some turns of the event loop go by, which the clock waits for: what is not computed here is never there at once. */
export type Pace = () => Promise<void>;

async function turns(clock: FakeClock, count: number): Promise<void> {
  clock.busy += 1;
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
  clock.busy -= 1;
}

export function evenPace(clock: FakeClock): Pace {
  return () => turns(clock, 1);
}

/** One to five turns. */
export function unevenPace(clock: FakeClock, random: () => number): Pace {
  return () => turns(clock, 1 + Math.floor(random() * 5));
}

/** A store whose answers come late, but whose steps are done in the order in which they were asked for, as in IndexedDB. */
export function slowStore(store: KeyValueStore, pace: Pace): KeyValueStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = last.then(pace).then(step);
    last = done.catch(() => {});
    return done;
  };
  return {
    read: (key) => inTurn(() => store.read(key)),
    update: (key, change) => inTurn(() => store.update(key, change)),
  };
}

/** The real thing; the clock waits for it, since it works on other threads. */
export function patientCrypto(clock: FakeClock): Crypto {
  const subtle = new Proxy(crypto.subtle, {
    get:
      (real, name: 'encrypt' | 'decrypt' | 'generateKey') =>
      async (...args: unknown[]) => {
        clock.busy += 1;
        try {
          return await (real[name] as (...args: unknown[]) => Promise<unknown>).apply(real, args);
        } finally {
          clock.busy -= 1;
        }
      },
  });
  return { getRandomValues: crypto.getRandomValues.bind(crypto), subtle } as unknown as Crypto;
}

/** Seals nothing, but takes its time by a pace that can be repeated, which real threads do not. */
export function toyCrypto(pace: Pace): Crypto {
  const copy = (_: unknown, __: unknown, bytes: BufferSource) =>
    pace().then(() => new Uint8Array(bytes as ArrayBuffer));
  let count = 0;
  const getRandomValues = (bytes: Uint8Array) => {
    count += 1;
    return bytes.map((_, index) => (index < 4 ? (count >>> (8 * index)) & 0xff : 0));
  };
  return { getRandomValues, subtle: { encrypt: copy, decrypt: copy, generateKey: pace } } as unknown as Crypto;
}
