import { recordedRate } from './down-sampler.ts';

/** Pieces at 16 kHz as a WAV file: one channel, 16 bits. Samples beyond the scale end at it. */
export function encodeWav(pieces: readonly Float32Array[]): Blob {
  const count = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const view = new DataView(new ArrayBuffer(44 + 2 * count));
  const letters = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  };
  letters(0, 'RIFF');
  view.setUint32(4, 36 + 2 * count, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, recordedRate, true);
  view.setUint32(28, 2 * recordedRate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, 'data');
  view.setUint32(40, 2 * count, true);
  let at = 44;
  for (const piece of pieces)
    for (const value of piece) {
      const clamped = Math.min(1, Math.max(-1, value));
      view.setInt16(at, Math.round(clamped * (clamped < 0 ? 32_768 : 32_767)), true);
      at += 2;
    }
  return new Blob([view.buffer], { type: 'audio/wav' });
}
