import { countOf, wordsByRank } from './frequencies.ts';
import { dictionaryWords, isWord } from './spelling.ts';

/** Edits that the slips in a word take at most: a letter left out, added, changed, or two turned round. */
const mostEdits = 2;
/** So many are ranked. */
const mostFound = 60;
/** Letters of a word that is looked at. */
const longestWord = 24;

let sorted: string[] | undefined;

/** Words that are met in speech or stand in the dictionary, by their letters: neighbours share beginnings, and so most of the work. */
function vocabulary(): string[] {
  if (sorted) return sorted;
  const said = wordsByRank(Number.POSITIVE_INFINITY).filter(isWord);
  sorted = [...new Set([...said, ...dictionaryWords()])].filter((word) => /^[a-z]{1,24}$/.test(word)).sort();
  return sorted;
}

/**
 * Words at most two edits from what was written, the nearest and commonest first. Goes through the vocabulary once and leaves out
 * whatever begins too differently: some milliseconds, where a spelling dictionary takes up to 300.
 */
export function nearWords(lower: string): string[] {
  const words = vocabulary();
  const found: { word: string; edits: number }[] = [];
  const table = new EditTable(lower);
  for (let place = 0; place < words.length; ) {
    const word = words[place] as string;
    const edits = table.editsTo(word);
    if (edits !== undefined && edits <= mostEdits) found.push({ word, edits });
    place = edits === undefined ? firstWithout(words, table.beginning, place) : place + 1;
  }
  return found
    .sort((one, other) => one.edits - other.edits || countOf(other.word) - countOf(one.word))
    .slice(0, mostFound)
    .map(({ word }) => word);
}

/** Edits from each beginning of a word (a row) to each beginning of what was written; a next word reuses the rows that it shares. */
class EditTable {
  /** Of the last word, as far as it was looked at. */
  beginning = '';
  readonly #written: string;
  readonly #width: number;
  readonly #cells: Uint8Array;

  constructor(written: string) {
    this.#written = written;
    this.#width = written.length + 1;
    this.#cells = new Uint8Array(this.#width * (longestWord + 1)).map((_, cell) => cell % this.#width);
  }

  /** Undefined where the beginning alone takes too many, whatever follows. */
  editsTo(word: string): number | undefined {
    let letters = sharedLetters(this.beginning, word);
    while (letters < word.length) {
      letters += 1;
      // From a row to the next it is one edit more at most: two letters that are turned round lead back to no lower one.
      if (this.#fillRow(word, letters) <= mostEdits) continue;
      this.beginning = word.slice(0, letters);
      return undefined;
    }
    this.beginning = word;
    return this.#cells[word.length * this.#width + this.#written.length];
  }

  /** Fills the row of the first `letters` letters; gives the least in it. */
  #fillRow(word: string, letters: number): number {
    const cells = this.#cells;
    const row = letters * this.#width;
    const above = row - this.#width;
    const letter = word.charCodeAt(letters - 1);
    const earlier = word.charCodeAt(letters - 2);
    cells[row] = letters;
    let least = letters;
    for (let column = 1; column < this.#width; column += 1) {
      const written = this.#written.charCodeAt(column - 1);
      let edits = cells[above + column - 1] as number;
      if (written !== letter) {
        edits = Math.min(edits, cells[above + column] as number, cells[row + column - 1] as number) + 1;
        const isTurned = written === earlier && column > 1 && this.#written.charCodeAt(column - 2) === letter;
        if (isTurned) edits = Math.min(edits, (cells[above - this.#width + column - 2] as number) + 1);
      }
      cells[row + column] = edits;
      if (edits < least) least = edits;
    }
    return least;
  }
}

function sharedLetters(one: string, other: string): number {
  let letters = 0;
  while (letters < one.length && one[letters] === other[letters]) letters += 1;
  return letters;
}

/** The place of the first word after this one that does not begin so. */
function firstWithout(words: readonly string[], beginning: string, after: number): number {
  let [low, high] = [after + 1, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string).startsWith(beginning)) low = middle + 1;
    else high = middle;
  }
  return low;
}
