import type { BlockList } from '../block-list.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from './decode-text.ts';

/** Paragraphs of plain text: what stands between empty lines, with the line breaks that it has. */
export function readParagraphs(text: string, list: BlockList): void {
  let lines: string[] = [];
  const end = () => {
    list.text(lines.join('\n'));
    lines = [];
  };
  for (const line of cleanText(text).split('\n')) {
    if (/\S/.test(line)) lines.push(line.trimEnd());
    else end();
  }
  end();
}

export function readText(bytes: Uint8Array, list: BlockList): object {
  readParagraphs(decodeText(bytes), list);
  return {};
}
