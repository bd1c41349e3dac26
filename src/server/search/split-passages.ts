/** A stretch of text that belongs together: a paragraph, a slide, some rows. */
export interface TextBlock {
  text: string;
  /** Headings that stand above it, outermost first. */
  headings: readonly string[];
  page?: number;
}

export interface PassageText {
  text: string;
  heading?: string;
  page?: number;
}

/** A passage is filled up to `wanted` and never longer than `most`; in words, two signs of a script without spaces being one. */
const wanted = 110;
const most = 200;
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * Cuts a document into passages: small enough to be shown, quoted and compared in meaning, large enough to make sense alone. None
 * reaches over a heading or a page. Joined again in their order they are the text.
 */
export function splitPassages(blocks: Iterable<TextBlock>): PassageText[] {
  const passages: PassageText[] = [];
  let open: { pieces: string[]; size: number; heading: string | undefined; page: number | undefined } | null = null;
  const close = () => {
    if (!open) return;
    const { pieces, heading, page } = open;
    passages.push({
      text: pieces.join('\n\n'),
      ...(heading !== undefined && { heading }),
      ...(page !== undefined && { page }),
    });
    open = null;
  };
  for (const { text, headings, page } of blocks) {
    const heading = headings.join(' › ') || undefined;
    for (const piece of piecesOf(text)) {
      const size = sizeOf(piece);
      if (open && (open.heading !== heading || open.page !== page || open.size + size > most || open.size >= wanted))
        close();
      open ??= { pieces: [], size: 0, heading, page };
      open.pieces.push(piece);
      open.size += size;
    }
  }
  close();
  return passages;
}

/** The passages of a text without pages or headings: a message, a note. */
export function splitText(text: string): PassageText[] {
  return splitPassages(text.split(/\n{2,}/).map((paragraph) => ({ text: paragraph, headings: [] })));
}

/** A paragraph, cut between sentences where it is too long, and within one where that alone is. */
function piecesOf(text: string): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (sizeOf(whole) <= most) return [whole];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of sentences.segment(whole)) {
    for (const part of cut(segment)) {
      if (piece !== '' && sizeOf(piece) + sizeOf(part) > wanted) {
        pieces.push(piece.trim());
        piece = '';
      }
      piece += part;
    }
  }
  if (piece.trim() !== '') pieces.push(piece.trim());
  return pieces;
}

/** A sentence of any length in parts that fit; a list of numbers or a line of code may have no full stop for pages. */
function cut(sentence: string): string[] {
  if (sizeOf(sentence) <= most) return [sentence];
  const parts: string[] = [];
  let part = '';
  for (const bit of sentence.match(/\S{1,400}\s*|\s+/gu) ?? []) {
    if (part !== '' && sizeOf(part) + sizeOf(bit) > wanted) {
      parts.push(part);
      part = '';
    }
    part += bit;
  }
  parts.push(part);
  return parts;
}

/** Long unbroken text weighs by its characters, so that nothing grows without bound; two texts together weigh no more than each alone. */
function sizeOf(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return Math.max((text.match(/\S+/g)?.length ?? 0) + unspaced / 2, text.length / 14);
}
