/** Speech that is made, so that its truth is known: a buzzing voice through formants, loud in each syllable and quiet between two. */
export interface Made {
  syllables: number;
  /** Syllables a second, pauses aside. */
  perSecond: number;
  /** Seconds of silence after a syllable, by its number (the first is 1). */
  pauses?: Readonly<Record<number, number>>;
  /** Hz. */
  pitch?: number;
  /** Semitones up and down. */
  melody?: number;
  /** Seconds of silence before and after. */
  margin?: number;
}

const rate = 16_000;
const vowels = [
  [700, 1_220, 2_600],
  [300, 2_200, 2_900],
  [500, 1_000, 2_400],
  [450, 1_800, 2_500],
] as const;

/** 16 kHz, a little below a tenth of the full scale in the mean of what sounds. */
export function speech({
  syllables,
  perSecond,
  pauses = {},
  pitch = 140,
  melody = 3,
  margin = 0.4,
}: Made): Float32Array {
  const each = Math.round(rate / perSecond);
  const parts: Float32Array[] = [new Float32Array(Math.round(margin * rate))];
  for (let number = 1; number <= syllables; number += 1) {
    parts.push(syllable(each, number, pitch, melody));
    parts.push(new Float32Array(Math.round((pauses[number] ?? 0) * rate)));
  }
  parts.push(new Float32Array(Math.round(margin * rate)));
  return joined(parts);
}

export function joined(parts: readonly Float32Array[]): Float32Array {
  const made = new Float32Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** A pulse for each period, three resonances, and an envelope that rises and falls by 20 dB. */
function syllable(length: number, number: number, pitch: number, melody: number): Float32Array {
  const made = new Float32Array(length);
  const formants = vowels[number % vowels.length] ?? vowels[0];
  const from = pitch * 2 ** ((melody * Math.sin(number * 1.7)) / 12);
  let phase = 0;
  for (let at = 0; at < length; at += 1) {
    phase += (from * (1 - (0.1 * at) / length)) / rate;
    if (phase >= 1) {
      phase -= 1;
      made[at] = 1;
    }
  }
  for (const formant of formants) resonate(made, formant);
  const loudness = 0.1 / Math.sqrt(made.reduce((sum, value) => sum + value ** 2, 0) / length);
  return made.map((value, at) => value * loudness * (0.1 + 1.3 * Math.sin((Math.PI * (at + 0.5)) / length) ** 2));
}

function resonate(samples: Float32Array, formant: number): void {
  const radius = Math.exp((-Math.PI * 90) / rate);
  const back = 2 * radius * Math.cos((2 * Math.PI * formant) / rate);
  let one = 0;
  let two = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const value = (samples[at] as number) + back * one - radius * radius * two;
    two = one;
    one = value;
    samples[at] = value;
  }
}

/** White noise with this power, dB of full scale; the same each time. */
export function noise(length: number, decibels: number, seed = 1): Float32Array {
  let state = seed;
  const scale = Math.sqrt(12) * 10 ** (decibels / 20);
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return scale * (state / 2 ** 32 - 0.5);
  });
}

export const added = (one: Float32Array, other: Float32Array) => one.map((value, at) => value + (other[at] ?? 0));

export const louder = (samples: Float32Array, decibels: number) =>
  samples.map((value) => value * 10 ** (decibels / 20));

export const tone = (length: number, hertz: number, amplitude: number) =>
  Float32Array.from({ length }, (_, at) => amplitude * Math.sin((2 * Math.PI * hertz * at) / rate));
