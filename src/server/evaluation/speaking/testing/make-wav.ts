export interface WavParts {
  samples: ArrayLike<number>;
  rate?: number;
  channels?: number;
  float?: boolean;
  /** What the header says instead of the truth. */
  lies?: Partial<Record<'tag' | 'channels' | 'rate' | 'block' | 'bits' | 'fmtSize' | 'dataSize', number>>;
  /** Chunks before the samples. */
  before?: readonly { name: string; size: number; bytes: number }[];
}

/** A WAV file, honest or not. Samples of two channels take turns. */
export function makeWav({ samples, rate = 16_000, channels = 1, float = false, lies = {}, before = [] }: WavParts) {
  const width = float ? 4 : 2;
  const extra = before.reduce((total, { bytes }) => total + 8 + bytes, 0);
  const made = new Uint8Array(44 + extra + samples.length * width);
  const view = new DataView(made.buffer);
  const letters = (at: number, text: string) => made.set(new TextEncoder().encode(text), at);
  letters(0, 'RIFF');
  view.setUint32(4, made.length - 8, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, lies.fmtSize ?? 16, true);
  view.setUint16(20, lies.tag ?? (float ? 3 : 1), true);
  view.setUint16(22, lies.channels ?? channels, true);
  view.setUint32(24, lies.rate ?? rate, true);
  view.setUint32(28, rate * channels * width, true);
  view.setUint16(32, lies.block ?? channels * width, true);
  view.setUint16(34, lies.bits ?? width * 8, true);
  let at = 36;
  for (const { name, size, bytes } of before) {
    letters(at, name);
    view.setUint32(at + 4, size, true);
    at += 8 + bytes;
  }
  letters(at, 'data');
  view.setUint32(at + 4, lies.dataSize ?? samples.length * width, true);
  for (let index = 0; index < samples.length; index += 1) {
    const value = samples[index] ?? 0;
    if (float) view.setFloat32(at + 8 + index * 4, value, true);
    else view.setInt16(at + 8 + index * 2, Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))), true);
  }
  return made;
}
