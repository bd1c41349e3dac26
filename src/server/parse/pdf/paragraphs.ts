import { type Line, leader } from './page-lines.ts';

export interface Paragraph {
  text: string;
  /** Of its letters, in points. */
  size: number;
}

const bullet = /^(?:[•‣▪●○◦∙·–—*-]|\(?\d{1,3}[.)]|[a-z][.)])\s/;
const contentsLine = new RegExp(`${leader} [\\divxlc]{1,5}$`);
const sentenceEnd = /[.!?:…؟。！？]["'»”)]*$/;

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A line after another: a word that was parted at the end of the line is one again. */
function join(text: string, line: string): string {
  if (bullet.test(line) || contentsLine.test(text)) return `${text}\n${line}`;
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return `${text} ${line}`;
}

/** Paragraphs of a page: lines of one size that follow one another closely, until one is indented, or ends early with a sentence. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const follows = (line: Line, before: Line) => before.y - line.y;
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && Math.abs(line.size - before.size) < 1 && follows(line, before) > 0 ? [follows(line, before)] : [];
  });
  const usualGap = median(gaps) ?? Number.POSITIVE_INFINITY;
  const edges = {
    left: lines.reduce((edge, line) => Math.min(edge, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((edge, line) => Math.max(edge, line.right), 0),
  };
  // Seen from where its lines begin, which is the right for some scripts.
  const endsEarly = ({ rtl, left, right }: Line) => {
    const [length, whole] = rtl ? [right - left, right - edges.left] : [right - left, edges.right - left];
    return length < whole * 0.75;
  };
  const isIndented = (line: Line, before: Line) =>
    (line.rtl ? before.right - line.right : line.left - before.left) > line.size * 0.8;

  function begins(line: Line, before: Line): boolean {
    if (Math.abs(line.size - before.size) > before.size * 0.1) return true;
    const gap = follows(line, before);
    const ended = sentenceEnd.test(before.text);
    // Upwards: the next column. A sentence may go on there.
    if (gap < 0) return ended || !/^\p{Ll}/u.test(line.text);
    if (gap > Math.min(usualGap, line.size * 2) * 1.35) return true;
    if (bullet.test(line.text)) return false;
    return ended && (endsEarly(before) || isIndented(line, before));
  }

  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (!before || !open || begins(line, before)) paragraphs.push({ text: line.text, size: line.size });
    else open.text = join(open.text, line.text);
  }
  return paragraphs;
}
