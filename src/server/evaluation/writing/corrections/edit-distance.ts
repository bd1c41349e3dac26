const vowels = new Set('aeiouy');

/** What it costs to write `b` for `a`: mixing up vowels is the commonest slip. */
function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  return vowels.has(a) && vowels.has(b) ? 0.7 : 1;
}

/** What it costs to leave out or to add the letter at this place: half where it doubles its neighbour. */
const gapCost = (word: string, at: number): number =>
  word[at] === word[at - 1] || word[at] === word[at + 1] ? 0.5 : 1;

/**
 * Distance of two words by the slips between them (english.md §2b): vowel for vowel 0.7, doubled letter 0.5, two letters
 * turned round 0.7, any other 1. Symmetric; 0 only for equal words.
 */
export function slips(one: string, other: string): number {
  const rows: number[][] = [];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= one.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= other.length; j += 1) {
      const ways: number[] = i === 0 && j === 0 ? [0] : [];
      if (i > 0) ways.push(cell(i - 1, j) + gapCost(one, i - 1));
      if (j > 0) ways.push(cell(i, j - 1) + gapCost(other, j - 1));
      if (i > 0 && j > 0) ways.push(cell(i - 1, j - 1) + swapCost(one[i - 1] ?? '', other[j - 1] ?? ''));
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isTurned && one[i - 1] !== one[i - 2]) ways.push(cell(i - 2, j - 2) + 0.7);
      row.push(Math.min(...ways));
    }
  }
  return cell(one.length, other.length);
}
