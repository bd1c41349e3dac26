let last = 0n;

/**
 * An id that the server accepts as one made by a client: a UUIDv7, also where the page is no secure context. Later ones sort
 * after earlier ones, whatever the clock does meanwhile.
 */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  // 48 bits of milliseconds, and 12 that count up within one.
  const time = BigInt(Date.now()) << 12n;
  last = time > last ? time : last + 1n;
  const digits = last.toString(16).padStart(15, '0');
  const variant = 0x80 | ((random[0] ?? 0) & 0x3f);
  const tail = [variant, ...random.subarray(1, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(12)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
