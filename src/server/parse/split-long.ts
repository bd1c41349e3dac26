/** Where a piece may end, best first; what is matched stays with the piece before. */
const ends = [/\n/g, /[.!?…؟。！？]["'»”)]*\s/g, /[;:,،؛、，]\s?/g, /\s/g];

/** A cut that does not part a surrogate pair, nor a letter from the signs that combine with it. */
function safeCut(text: string, at: number): number {
  let cut = at;
  while (cut > at - 32 && /^(?:[\udc00-\udfff]|\p{M})/u.test(text.slice(cut, cut + 2))) cut -= 1;
  return cut;
}

/** Pieces of at most `max` characters: whole lines, else sentences, else words, else what fits. */
export function splitLong(text: string, max: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > max) {
    const window = text.slice(start, start + max);
    let cut = 0;
    for (const end of ends) {
      for (const found of window.matchAll(end)) cut = found.index + found[0].length;
      // A piece that is too short says less than one that ends in the middle of a sentence.
      if (cut > max / 3) break;
      cut = 0;
    }
    const next = start + (cut || safeCut(window, max - 2));
    pieces.push(text.slice(start, next));
    start = next;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.replace(/^\n+|\s+$/g, '')).filter((piece) => piece !== '');
}
