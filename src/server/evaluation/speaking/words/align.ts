/** How what was said differs from what was to be said. */
export interface Alignment {
  matched: number;
  /** Words of the reference that were not said. */
  omitted: string[];
  /** Words that are not in the reference. */
  inserted: string[];
  substituted: { expected: string; said: string }[];
  /** Both in order, side by side: null where a word was not said, or is not in the reference. */
  pairs: { expected: string | null; said: string | null }[];
  /** Word error rate: mistakes for each word of the reference; more than 1 where much was put in. */
  errorRate: number;
}

/** Beyond this many words on a side the table would be large; a recording of five minutes has some 900. */
const most = 2_000;
/** Of two ways with as few changes the one with more words that match: a substitution costs a trifle more. */
const change = 4_096;
const substitution = change + 1;

/** The fewest changes that turn one list of words into the other. Words beyond the first 2,000 are not looked at. */
export function align(reference: readonly string[], said: readonly string[]): Alignment {
  const expected = reference.slice(0, most);
  const heard = said.slice(0, most);
  const costs = costsOf(expected, heard);
  const width = heard.length + 1;
  const cost = (row: number, column: number) => costs[row * width + column] as number;
  const found: Alignment = { matched: 0, omitted: [], inserted: [], substituted: [], pairs: [], errorRate: 0 };
  let row = expected.length;
  let column = heard.length;
  while (row > 0 || column > 0) {
    const wanted = expected[row - 1];
    const word = heard[column - 1];
    if (
      wanted !== undefined &&
      word !== undefined &&
      cost(row, column) === cost(row - 1, column - 1) + (wanted === word ? 0 : substitution)
    ) {
      if (wanted === word) found.matched += 1;
      else found.substituted.unshift({ expected: wanted, said: word });
      found.pairs.push({ expected: wanted, said: word });
      row -= 1;
      column -= 1;
    } else if (wanted !== undefined && (column === 0 || cost(row, column) === cost(row - 1, column) + change)) {
      found.omitted.unshift(wanted);
      found.pairs.push({ expected: wanted, said: null });
      row -= 1;
    } else {
      found.inserted.unshift(word ?? '');
      found.pairs.push({ expected: null, said: word ?? '' });
      column -= 1;
    }
  }
  const mistakes = found.omitted.length + found.inserted.length + found.substituted.length;
  return { ...found, pairs: found.pairs.reverse(), errorRate: mistakes / Math.max(1, expected.length) };
}

/** The fewest changes for each pair of beginnings. */
function costsOf(expected: readonly string[], heard: readonly string[]): Uint32Array {
  const width = heard.length + 1;
  const costs = new Uint32Array((expected.length + 1) * width);
  for (let column = 0; column < width; column += 1) costs[column] = column * change;
  for (let row = 1; row <= expected.length; row += 1) {
    costs[row * width] = row * change;
    for (let column = 1; column < width; column += 1) {
      const replace =
        (costs[(row - 1) * width + column - 1] as number) +
        (expected[row - 1] === heard[column - 1] ? 0 : substitution);
      const omit = (costs[(row - 1) * width + column] as number) + change;
      const insert = (costs[row * width + column - 1] as number) + change;
      costs[row * width + column] = Math.min(replace, omit, insert);
    }
  }
  return costs;
}
