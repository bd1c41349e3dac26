import { Parser } from 'htmlparser2';
import type { BlockList } from '../block-list.ts';
import { onOneLine, tidyLines } from '../clean-text.ts';
import { createDepth, type MarkupSize } from '../markup-depth.ts';
import { createTableText } from '../table-text.ts';

/** Elements whose text no reader sees, or which are there to be operated. */
const skipped = new Set(
  'script style template noscript iframe object embed svg canvas audio video select button textarea head title nav dialog'.split(
    ' ',
  ),
);
/** Elements that end the line of text before them and after them. */
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Stands for a line break that was meant, until the others are spaces; the same sign in a file is dropped. */
const lineBreak = '\u0001';
const lists = new Set(['ul', 'ol', 'dl']);
const hidden = (attributes: Readonly<Record<string, string>>) =>
  'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');

/** Puts the text of HTML into the list: paragraphs, headings, whole lists, tables by rows. Nothing of it is run or fetched. */
export function readHtmlBlocks(html: string, list: BlockList, { xhtml = false } = {}): MarkupSize {
  const depth = createDepth();
  const table = createTableText();
  let text = '';
  let heading = 0;
  let pre = 0;
  let skipping = 0;
  let listDepth = 0;
  let items: string[] = [];
  let startsItem = false;

  function endLine() {
    const line = pre > 0 ? text : tidyLines(onOneLine(text).replaceAll(lineBreak, '\n'));
    text = '';
    if (!/\S/.test(line)) return;
    if (table.inCell) table.add(line);
    else if (heading > 0) list.heading(heading, line);
    else if (listDepth === 0) list.text(line);
    else {
      items.push(startsItem ? `- ${onOneLine(line)}` : onOneLine(line));
      startsItem = false;
    }
  }
  function endItems() {
    list.text(items.join('\n'));
    items = [];
  }
  function openBlock(name: string) {
    endLine();
    const level = /^h([1-6])$/.exec(name)?.[1];
    // A heading within a list or a table is a line of it.
    if (level && listDepth === 0 && !table.inCell) heading = Number(level);
    if (lists.has(name) && !table.inCell) listDepth += 1;
    if (name === 'li') startsItem = true;
    if (name === 'pre') pre += 1;
    if (name === 'table') {
      endItems();
      table.openTable();
    }
    if (name === 'td' || name === 'th') table.openCell();
  }
  function closeBlock(name: string) {
    endLine();
    if (/^h[1-6]$/.test(name)) heading = 0;
    if (name === 'pre') pre = Math.max(0, pre - 1);
    if (name === 'td' || name === 'th') table.closeCell();
    if (name === 'tr') table.closeRow();
    if (name === 'table') list.text(table.closeTable() ?? '');
    if (!lists.has(name) || table.inCell) return;
    listDepth = Math.max(0, listDepth - 1);
    if (listDepth === 0) endItems();
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth.enter();
        if (skipping > 0 || skipped.has(name) || hidden(attributes)) skipping += 1;
        else if (blocks.has(name)) openBlock(name);
        else if (name === 'br') text += pre > 0 ? '\n' : lineBreak;
        else if (name === 'img') text += ` ${attributes.alt ?? ''} `;
      },
      ontext(piece) {
        if (skipping === 0) text += piece.replaceAll(lineBreak, '');
      },
      onclosetag(name) {
        depth.leave();
        if (skipping > 0) skipping -= 1;
        else if (blocks.has(name)) closeBlock(name);
      },
    },
    { recognizeSelfClosing: xhtml },
  );
  parser.end(html);
  endLine();
  endItems();
  return depth.size;
}
