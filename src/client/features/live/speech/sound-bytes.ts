/** Sound of a talk that goes over the server: 16 bit, mono, little-endian, at so many Hz. */
export const speechRate = 24_000;

/** Samples from −1 to 1 as base64. */
export function encodeSound(samples: Float32Array): string {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [at, value] of samples.entries()) {
    const clamped = Math.min(1, Math.max(-1, value));
    view.setInt16(at * 2, Math.round(clamped * (clamped < 0 ? 32_768 : 32_767)), true);
  }
  let text = '';
  for (const byte of new Uint8Array(view.buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The samples of base64; half a sample at the end is left out. */
export function decodeSound(base64: string): Float32Array<ArrayBuffer> {
  const text = atob(base64);
  const view = new DataView(new ArrayBuffer(text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint8(at, text.charCodeAt(at));
  return Float32Array.from({ length: Math.floor(text.length / 2) }, (_, at) => view.getInt16(at * 2, true) / 32_768);
}
