import type { Flag } from '../guards/refusal.ts';

/** How the samples of a WAV file lie in it. */
export interface WavLayout {
  format: 'int16' | 'float32';
  channels: 1 | 2;
  /** Hz. */
  rate: number;
  /** Bytes from the beginning of the file. */
  start: number;
  /** Samples of each channel. */
  frames: number;
}

/** Writers that do not know the end yet say this. */
const unknownSize = 0xffffffff;
const extensible = 0xfffe;
/** What nothing needs: a file of thousands of tiny chunks. */
const mostChunks = 64;

/** Reads the header. No size in it is believed: what it says lies beyond the file is missing. */
export function wavLayout(bytes: Uint8Array): WavLayout | Flag {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || fourLetters(view, 0) !== 'RIFF' || fourLetters(view, 8) !== 'WAVE') return 'not_wav';
  let shape: Shape | undefined;
  let at = 12;
  for (let count = 0; count < mostChunks && at + 8 <= bytes.length; count += 1) {
    const name = fourLetters(view, at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (name === 'data') return shape ? layoutOf(shape, start, size, bytes.length) : 'damaged';
    if (size > bytes.length - start) return 'truncated';
    if (name === 'fmt ') {
      const read = shapeOf(view, start, size);
      if (typeof read === 'string') return read;
      shape = read;
    }
    // A chunk of an odd size is followed by one byte of nothing.
    at = start + size + (size % 2);
  }
  return shape ? 'empty' : 'damaged';
}

type Shape = Pick<WavLayout, 'format' | 'channels' | 'rate'>;

function shapeOf(view: DataView, start: number, size: number): Shape | Flag {
  if (size < 16) return 'damaged';
  const tag = view.getUint16(start, true);
  const kind = tag === extensible && size >= 26 ? view.getUint16(start + 24, true) : tag;
  const channels = view.getUint16(start + 2, true);
  const rate = view.getUint32(start + 4, true);
  const block = view.getUint16(start + 12, true);
  const bits = view.getUint16(start + 14, true);
  const format = kind === 1 && bits === 16 ? 'int16' : kind === 3 && bits === 32 ? 'float32' : undefined;
  if (!format || (channels !== 1 && channels !== 2) || rate < 8_000 || rate > 48_000) return 'unsupported';
  return block === (channels * bits) / 8 ? { format, channels, rate } : 'damaged';
}

function layoutOf(shape: Shape, start: number, size: number, total: number): WavLayout | Flag {
  const there = total - start;
  if (size > there && size !== unknownSize) return 'truncated';
  const block = shape.channels * (shape.format === 'int16' ? 2 : 4);
  const frames = Math.floor(Math.min(size, there) / block);
  return frames === 0 ? 'empty' : { ...shape, start, frames };
}

function fourLetters(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
