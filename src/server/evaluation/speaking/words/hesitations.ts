/** Sounds that fill a pause and are nothing else. */
const sounds = new Set(['um', 'umm', 'uh', 'uhm', 'er', 'erm', 'eh', 'ehm', 'hm', 'hmm', 'mm']);
/** Said twice in good English. */
const doubled = new Set(['had', 'that', 'very', 'really', 'no', 'yes', 'bye', 'so', 'long', 'far']);

/** How many words a filler takes at a place; 0 where there is none. “like” and “you know” may also mean something. */
function fillerAt(words: readonly string[], at: number): { length: number; certain: boolean } {
  const word = words[at] ?? '';
  if (sounds.has(word)) return { length: 1, certain: true };
  if (word === 'like') return { length: 1, certain: false };
  if ((word === 'you' && words[at + 1] === 'know') || (word === 'i' && words[at + 1] === 'mean'))
    return { length: 2, certain: false };
  return { length: 0, certain: false };
}

/** Fillers of a transcript. “like”, “you know” and “I mean” count only beside another filler: “um, like”, “like, you know”. */
export function countFillers(words: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < words.length; ) {
    let together = 0;
    let certain = false;
    for (let filler = fillerAt(words, at); filler.length > 0; filler = fillerAt(words, at)) {
      together += 1;
      certain ||= filler.certain;
      at += filler.length;
    }
    if (together === 0) at += 1;
    else if (certain || together > 1) count += together;
  }
  return count;
}

/** Words, or pairs of words, that were said again at once: “I I went”, “in the in the”. */
export function countRepetitions(words: readonly string[]): number {
  const plain = words.filter((word) => !sounds.has(word));
  let count = 0;
  for (let at = 1; at < plain.length; at += 1) {
    const again = plain[at] === plain[at - 1];
    const pair = plain[at] === plain[at - 2] && plain[at + 1] === plain[at - 1] && plain[at + 1] !== undefined;
    if (again && !doubled.has(plain[at] ?? '')) count += 1;
    else if (!again && pair) {
      count += 1;
      at += 1;
    }
  }
  return count;
}
