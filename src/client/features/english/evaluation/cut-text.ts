import type { Evaluation } from '#contract/evaluation.ts';

type Correction = Evaluation['corrections'][number];

export interface Span {
  start: number;
  end: number;
}

/** A quote, and the number of the criterion that it is evidence for. */
export interface Evidence extends Span {
  note: number;
}

/** A stretch of a text: plain, evidence for criteria whose marks end here, or what a correction is about. */
export type Piece =
  | { kind: 'plain'; text: string; marked: boolean; notes: number[] }
  | { kind: 'fix'; text: string; correction: number };

export interface Paragraph {
  /** Where it begins in the text. */
  start: number;
  pieces: Piece[];
}

/** Those whose words stand where they say, in the order of the text and none over another: these can be shown in place. */
export function placeable(text: string, corrections: readonly Correction[]): number[] {
  const order = corrections.map((_, index) => index).sort((a, b) => startOf(corrections, a) - startOf(corrections, b));
  const placed: number[] = [];
  let from = 0;
  for (const index of order) {
    const fix = corrections[index];
    if (!fix || fix.start < from || fix.end < fix.start || text.slice(fix.start, fix.end) !== fix.original) continue;
    if (fix.original.includes('\n')) continue;
    placed.push(index);
    from = fix.end;
  }
  return placed;
}

const startOf = (corrections: readonly Correction[], index: number) => corrections[index]?.start ?? 0;

/** Cuts a text into paragraphs and these at corrections and evidence. Joined with line breaks, the pieces are the text. */
export function cutText(
  text: string,
  corrections: readonly Correction[],
  placed: readonly number[],
  evidence: readonly Evidence[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const fixes = placed.filter(
      (index) => startOf(corrections, index) >= start && (corrections[index]?.end ?? 0) <= end,
    );
    const pieces: Piece[] = [];
    let at = start;
    for (const index of fixes) {
      const fix = corrections[index];
      if (!fix || fix.start < at) continue;
      pieces.push(...plain(text, { start: at, end: fix.start }, evidence));
      pieces.push({ kind: 'fix', text: text.slice(fix.start, fix.end), correction: index });
      at = fix.end;
    }
    pieces.push(...plain(text, { start: at, end }, evidence));
    paragraphs.push({ start, pieces });
    start = end + 1;
  }
  return paragraphs;
}

/** A stretch without corrections, cut where evidence begins or ends. */
function plain(text: string, { start, end }: Span, evidence: readonly Evidence[]): Piece[] {
  const here = evidence.filter((one) => one.start < end && one.end > start);
  const cuts = [start, ...here.flatMap((one) => [one.start, one.end]), end].filter((cut) => cut >= start && cut <= end);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(1).flatMap((to, index): Piece[] => {
    const from = edges[index] ?? start;
    if (to <= from) return [];
    const marked = here.some((one) => one.start <= from && one.end >= to);
    const notes = [...new Set(here.filter((one) => one.end === to).map(({ note }) => note))];
    return [{ kind: 'plain', text: text.slice(from, to), marked, notes }];
  });
}
