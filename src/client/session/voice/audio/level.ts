/** How loud a piece is: its mean in dB of the full scale (−100 for nothing), and whether it reaches the end of the scale. */
export interface Loudness {
  decibels: number;
  clipped: boolean;
}

export function loudnessOf(piece: Float32Array): Loudness {
  let power = 0;
  let atEnd = 0;
  for (const value of piece) {
    power += value * value;
    if (Math.abs(value) >= 0.99) atEnd += 1;
  }
  const mean = power / Math.max(1, piece.length);
  return { decibels: Math.max(-100, 10 * Math.log10(mean + 1e-12)), clipped: atEnd > 2 };
}

/** What is said of the level while somebody speaks. */
export type Hint = 'fine' | 'quiet' | 'loud';

/** dB of full scale. The server takes speech below −48 for too quiet. */
const quiet = -45;
/** Pieces (of some 0.1 s) that are looked back on: a pause to think is not too quiet. */
const lookedAt = 30;
const loudFor = 10;

/** A hint from the last pieces, newest last: too loud where one of the last second was cut off, too quiet where none of the last three was heard. */
export function hintOf(pieces: readonly Loudness[]): Hint {
  if (pieces.slice(-loudFor).some(({ clipped }) => clipped)) return 'loud';
  const recent = pieces.slice(-lookedAt);
  return recent.length === lookedAt && recent.every(({ decibels }) => decibels < quiet) ? 'quiet' : 'fine';
}
