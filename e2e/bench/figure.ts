/** One measured figure, what it is held against, and how much is allowed. */
export interface Figure {
  name: string;
  /** As measured, in `unit`. */
  value: number;
  /** What the barest program that does the same takes, measured in the same run. Null where there is none. */
  floor: number | null;
  budget: number;
  /** Is the budget a ceiling (`most`) or the least that is allowed? */
  allows: 'most' | 'least';
  unit: string;
}

/** Does the figure keep its budget? What was not measured does not. */
export function keeps({ value, budget, allows }: Figure): boolean {
  return allows === 'most' ? value <= budget : value >= budget;
}

const number = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 });

/** `name: figure / floor / budget / ok`. */
export function line(figure: Figure): string {
  const { name, value, floor, budget, allows, unit } = figure;
  const sign = allows === 'most' ? '≤' : '≥';
  return `${name.padEnd(46)} ${number(value)} ${unit} / floor ${floor === null ? 'none' : `${number(floor)} ${unit}`} / budget ${sign} ${number(budget)} ${unit} / ${keeps(figure) ? 'ok' : 'OVER'}`;
}

/** The value that the share `p` of all does not exceed (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle one; the mean of the two in the middle for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
