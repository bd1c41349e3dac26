/** A run of text on a page, as the reader of PDF gives it. */
export interface TextRun {
  str: string;
  /** `rtl` for runs of Arabic, Persian and Hebrew. */
  dir: string;
  /** The matrix of the text; its last two numbers are where the run begins, in points from the lower left. */
  transform: readonly number[];
  width: number;
}

/** A line of a page. Lengths are in points, from the lower left corner. */
export interface Line {
  text: string;
  /** Written from right to left. */
  rtl: boolean;
  left: number;
  right: number;
  /** Of the base line. */
  y: number;
  /** Of the letters that are most of it. */
  size: number;
}

interface Run {
  text: string;
  rtl: boolean;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Parts of a letter's size: what shifts more is another line; what is wider apart has a space between. */
const sameLine = 0.5;
const wordGap = 0.2;

/** The dots that lead from a title to its page in a table of contents, and the one sign that they become. */
const leaders = / ?(?:\.[ .]){4,}\.? ?/g;
export const leader = '…';

function runOf({ str, dir, transform, width }: TextRun): Run {
  const [, , c = 0, d = 0, left = 0, y = 0] = transform;
  return { text: str, rtl: dir === 'rtl', left, right: left + width, y, size: Math.hypot(c, d) };
}

/**
 * From right to left as it is read, whichever way the program wrote it; words of other scripts and numbers within are read from left
 * to right.
 */
function fromRight(runs: readonly Run[]): Run[] {
  const groups: { foreign: boolean; runs: Run[] }[] = [];
  for (const run of runs.toSorted((a, b) => b.left - a.left)) {
    const group = groups.at(-1);
    const isSpace = run.text.trim() === '';
    const foreign = isSpace ? (group?.foreign ?? false) : !run.rtl;
    if (group?.foreign === foreign) group.runs.push(run);
    else groups.push({ foreign, runs: [run] });
  }
  return groups.flatMap((group) => (group.foreign ? group.runs.toReversed() : group.runs));
}

const isApart = (before: Run, run: Run) =>
  Math.max(run.left - before.right, before.left - run.right) > run.size * wordGap && !/^[.,:;!?،؛؟]/.test(run.text);

function lineOf(written: readonly Run[]): Line {
  const letters = (rtl: boolean) =>
    written.reduce((sum, run) => sum + (run.rtl === rtl ? run.text.trim().length : 0), 0);
  const rtl = letters(true) > letters(false);
  let text = '';
  let before: Run | undefined;
  for (const run of rtl ? fromRight(written) : written) {
    const spaced = /\s$/.test(text) || /^\s/.test(run.text);
    text += before && !spaced && isApart(before, run) ? ` ${run.text}` : run.text;
    before = run;
  }
  const visible = written.filter((run) => run.text.trim() !== '');
  const longest = visible.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  return {
    text: text.replace(/\s+/g, ' ').replace(leaders, ` ${leader} `).trim(),
    rtl,
    left: visible.reduce((edge, run) => Math.min(edge, run.left), Number.POSITIVE_INFINITY),
    right: visible.reduce((edge, run) => Math.max(edge, run.right), 0),
    y: longest.y,
    size: longest.size,
  };
}

/** The lines of a page in the order in which they were written, which is the order of reading for nearly all programs. */
export function linesOf(found: readonly TextRun[]): Line[] {
  const lines: Run[][] = [];
  for (const run of found.map(runOf)) {
    if (run.text === '') continue;
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(run.y - first.y) < sameLine * Math.max(run.size, first.size)) line.push(run);
    else if (run.text.trim() !== '') lines.push([run]);
  }
  return lines.map(lineOf);
}
