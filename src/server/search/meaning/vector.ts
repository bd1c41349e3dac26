/** A vector of length 1 in signed bytes, one a dimension: a quarter of the room, and a cosine within a hundredth. */
export function quantise(vector: Float32Array | readonly number[]): Buffer {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest === 0 ? 0 : 127 / largest;
  return Buffer.from(Int8Array.from(vector, (value) => Math.round(value * scale)).buffer);
}

/** The sign of each dimension, eight to a byte, in whole words: what is near in meaning differs in few of the bits. */
export function codeOf(vector: Float32Array | readonly number[]): Buffer {
  const code = Buffer.alloc(4 * Math.ceil(vector.length / 32));
  for (const [at, value] of vector.entries()) if (value > 0) code[at >> 3] = (code[at >> 3] ?? 0) | (1 << (at & 7));
  return code;
}

/** A code as words of 32 bits. */
export function codeWords(code: Buffer): Uint32Array {
  const words = new Uint32Array(code.length / 4);
  for (let at = 0; at < words.length; at += 1) words[at] = code.readUInt32LE(at * 4);
  return words;
}

/** Cosine of two quantised vectors, -1 to 1. */
export function cosine(one: Uint8Array, other: Uint8Array): number {
  const a = new Int8Array(one.buffer, one.byteOffset, one.length);
  const b = new Int8Array(other.buffer, other.byteOffset, other.length);
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] ?? 0;
    const y = b[at] ?? 0;
    dot += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA === 0 || lengthB === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
}
