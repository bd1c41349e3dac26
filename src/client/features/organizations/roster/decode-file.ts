/** How a file of text may be written where it is not UTF-8. */
export const encodings = ['windows-1252', 'windows-1256', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedFile {
  text: string;
  /** A guess that the person should look at; null where the file says itself how it is written. */
  guess: Encoding | null;
}

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is that without a fault, else by a guess. Old spreadsheets write
 * the code page of their country; `rightToLeft` says which of two is likelier.
 */
export function decodeFile(bytes: Uint8Array<ArrayBuffer>, rightToLeft: boolean): DecodedFile {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return { text: new TextDecoder().decode(bytes), guess: null };
  if (one === 0xff && two === 0xfe) return { text: textOf(bytes, 'utf-16le'), guess: null };
  if (one === 0xfe && two === 0xff) return { text: textOf(bytes, 'utf-16be'), guess: null };
  const guess = guessOf(bytes, rightToLeft);
  return { text: guess ? textOf(bytes, guess) : new TextDecoder().decode(bytes), guess };
}

/** The text as it is in one encoding; what is no sign of it becomes �. */
export const textOf = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

function guessOf(bytes: Uint8Array<ArrayBuffer>, rightToLeft: boolean): Encoding | null {
  // No text in UTF-8 has zero bytes; one in UTF-16 has them in every second place, wherever it is in Latin letters or has a new line.
  const start = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  start.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) return odd >= even ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    return rightToLeft ? 'windows-1256' : 'windows-1252';
  }
}
