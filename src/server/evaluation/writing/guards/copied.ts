const run = 4;

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run).join(' '));
}

/** Share of the runs of four words of a text that stand in another one as well; 0 for texts that are too short for a run. */
export function copiedShare(text: string, source: string): number {
  const known = new Set(runsOf(wordsIn(source)));
  const own = runsOf(wordsIn(text));
  return own.length === 0 ? 0 : own.filter((one) => known.has(one)).length / own.length;
}
