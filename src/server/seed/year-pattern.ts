/** One learning day of the demo year; `left` is how many days it lies before today, 364 to 0. */
export interface PatternDay {
  left: number;
  kind: 'before' | 'study' | 'rest' | 'none';
}

/**
 * The year from its first day until today, in runs: `s` days of study, `n` nothing, `r` a rest day, `b` before the
 * learner joined. In all 249 days of study; the longest streak has 63 of them and the running one 41. A single `n`
 * inside a streak costs a freeze; the longer ones end it.
 */
const runs = [
  'b18',
  's4 n3',
  's6 n4',
  's9 n1 s5 n5',
  's8 n9',
  's11 n1 s10 n5',
  's3 n4',
  's12 n5',
  's20 n1 s24 n1 s19 n12',
  's5 n6',
  's16 n1 s9 n7',
  's10 n11',
  's14 n1 s8 n12',
  's15 n7',
  's18 r1 s11 n1 s12',
];

const kinds = { b: 'before', s: 'study', n: 'none', r: 'rest' } as const;

export function yearPattern(): PatternDay[] {
  const days = runs
    .flatMap((line) => line.split(' '))
    .flatMap((run) => Array<PatternDay['kind']>(Number(run.slice(1))).fill(kinds[run[0] as keyof typeof kinds]));
  return days.map((kind, n) => ({ kind, left: days.length - 1 - n }));
}
