/** Where the pass band ends, as a share of the lower of the two Nyquist frequencies. */
const passed = 0.9;

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}

/**
 * Brings samples from one rate to another (whole numbers, Hz) by a windowed sinc, low-pass filtered so that nothing folds back.
 * Before the beginning and after the end is silence. @param crossings of the sinc on each side: with 12 the stop band lies some 70 dB
 * down, and what is less than a tenth above the end of the pass band is weakened only
 */
export function resample(samples: Float32Array, from: number, to: number, crossings = 12): Float32Array {
  if (from === to) return samples;
  const shared = gcd(from, to);
  const up = to / shared;
  const down = from / shared;
  const kernels = kernelsOf(from, to, crossings);
  const reach = reachOf(from, to, crossings);
  const made = new Float32Array(Math.floor((samples.length * to) / from));
  for (let at = 0; at < made.length; at += 1) {
    const place = at * down;
    const kernel = kernels(place % up);
    const first = Math.floor(place / up) - reach + 1;
    const start = Math.max(0, -first);
    const end = Math.min(kernel.length, samples.length - first);
    let sum = 0;
    for (let tap = start; tap < end; tap += 1) sum += (kernel[tap] as number) * (samples[first + tap] as number);
    made[at] = sum;
  }
  return made;
}

/** Input samples on each side of an output sample. */
const reachOf = (from: number, to: number, crossings: number) => Math.ceil(crossings / Math.min(1, to / from));

/** One kernel for each place that an output sample can have between two input samples, made when it is first needed. */
function kernelsOf(from: number, to: number, crossings: number): (phase: number) => Float32Array {
  const up = to / gcd(from, to);
  const cutoff = passed * Math.min(1, to / from);
  const reach = reachOf(from, to, crossings);
  const made: (Float32Array | undefined)[] = [];
  return (phase) => {
    const known = made[phase];
    if (known) return known;
    const kernel = Float32Array.from({ length: 2 * reach }, (_, tap) => {
      const distance = tap - reach + 1 - phase / up;
      return cutoff * sinc(cutoff * distance) * blackman(distance / reach);
    });
    const total = kernel.reduce((sum, value) => sum + value, 0);
    // A constant stays what it is.
    const even = kernel.map((value) => value / total);
    made[phase] = even;
    return even;
  };
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** From -1 to 1, and nothing outside. */
const blackman = (x: number) =>
  Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
