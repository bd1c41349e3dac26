/** How the bytes of a text become characters: a label for TextDecoder. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

/** Enough to tell an encoding; a longer look gives the same answer. */
const sampleBytes = 65_536;

/**
 * UTF-16, by its byte order mark or without: then, in texts of most scripts, one byte of two is the same small number nearly
 * everywhere.
 */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  const [a, b] = sample;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  const many = sample.length / 5;
  if (odd > many && even < many / 20) return 'utf-16le';
  if (even > many && odd < many / 20) return 'utf-16be';
}

/** UTF-8, also where it breaks off within a character or a few bytes of it are damaged. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    const others = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes)).match(/\P{ASCII}/gu) ?? [];
    return others.filter((sign) => sign === '\ufffd').length < others.length / 10;
  }
}

/**
 * Of the old encodings of one byte, the Arabic and Persian one where bytes above 127 stand side by side and are Arabic letters,
 * else the western one, in which accented letters stand alone among others.
 */
function oneByteEncoding(sample: Uint8Array): Encoding {
  const runs = new TextDecoder('windows-1256').decode(sample).match(/[^\p{ASCII}\s]{2,}/gu) ?? [];
  const letters = runs.join('');
  const arabic = letters.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  return letters.length > high / 2 && arabic > letters.length * 0.85 ? 'windows-1256' : 'windows-1252';
}

/** The characters of a text file, whatever it was saved with. `declared` is what it says of itself; UTF-8 and UTF-16 show themselves. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const sample = bytes.subarray(0, sampleBytes);
  const wide = wideEncoding(sample);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder(declared ?? oneByteEncoding(sample)).decode(bytes);
  } catch {
    // Nobody knows the encoding that it declares.
    return new TextDecoder(oneByteEncoding(sample)).decode(bytes);
  }
}

/** Whether bytes can be a text at all: pictures, programs and archives have bytes that no text has. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if (wideEncoding(sample)) return true;
  const controls = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return !sample.includes(0) && controls <= sample.length / 100;
}
