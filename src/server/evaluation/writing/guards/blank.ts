/** Takes parts out of a text without moving the others: what is left out becomes spaces. */

const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/g;
const markup = /<\/?[a-z][^<>\n]*>/gi;
const address = /\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w[\w.]*/gi;

const spaces = (part: string) => part.replaceAll(/[^\n]/g, ' ');

/** Without addresses, markup and code, which are nobody's English. */
export const withoutCode = (text: string): string =>
  text.replaceAll(code, spaces).replaceAll(markup, spaces).replaceAll(address, spaces);

/** Fewer words than these may be said twice: “Thank you very much.” */
const fewest = 5;

interface Deduped {
  text: string;
  /** Sentences and paragraphs that stood in it before, in UTF-16 code units. */
  repeated: number;
}

/** Without sentences and lines that stand in it a second time, word for word. */
export function withoutRepeats(text: string): Deduped {
  const seen = new Set<string>();
  let repeated = 0;
  const kept = text.replaceAll(/[^.!?\n]+[.!?]*/g, (part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    if (words.length < fewest) return part;
    const key = words.join(' ');
    if (!seen.has(key)) {
      seen.add(key);
      return part;
    }
    repeated += part.length;
    return spaces(part);
  });
  return { text: kept, repeated };
}
