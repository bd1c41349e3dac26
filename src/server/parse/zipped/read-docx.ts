import type { BlockList } from '../block-list.ts';
import { onOneLine, tidyLines } from '../clean-text.ts';
import { createTableText } from '../table-text.ts';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';
import { headingOfOutline, readStyles, type StyleMeaning } from './docx-styles.ts';
import { propertiesPart } from './part-names.ts';
import { attribute, textOfFirst, walkXml } from './walk-xml.ts';
import { openZip } from './zip-archive.ts';

interface Paragraph extends StyleMeaning {
  text: string;
  item: boolean;
  /** Within the properties, where a tab is the definition of a tab stop. */
  inProperties: boolean;
}

/** Text that is not there for a reader: a second drawing of the same for old programs, and what was moved or deleted. */
const skipped = new Set(['Fallback', 'moveFrom', 'del']);
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Puts the paragraphs of a part into the list, with its headings, lists and tables. Gives the text of the title, where one is styled so. */
function readBody(bytes: Uint8Array, meaningOf: (style: string) => StyleMeaning, list: BlockList): string | undefined {
  const table = createTableText();
  // A text box stands within a paragraph and has paragraphs of its own.
  const open: Paragraph[] = [];
  let items: string[] = [];
  let skipping = 0;
  let inText = 0;
  let title: string | undefined;

  function endItems() {
    list.text(items.join('\n'));
    items = [];
  }

  function end({ text, heading, contents, item }: Paragraph) {
    if (contents || !/\S/.test(text)) return;
    if (table.inCell) return table.add(text);
    if (item && heading === undefined) return void items.push(`- ${onOneLine(text)}`);
    endItems();
    if (heading === undefined) return list.text(tidyLines(text));
    if (heading === 0) title ??= onOneLine(text);
    list.heading(heading, text);
  }

  function property(paragraph: Paragraph, name: string, attributes: Readonly<Record<string, string>>) {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'pStyle') Object.assign(paragraph, meaningOf(value));
    if (name === 'outlineLvl') paragraph.heading ??= headingOfOutline(value);
    if (name === 'numPr') paragraph.item = true;
  }

  walkXml(bytes, {
    open(name, attributes) {
      if (skipping > 0 || skipped.has(name)) skipping += 1;
      if (skipping > 0) return;
      const paragraph = open.at(-1);
      if (name === 'p') open.push({ text: '', item: false, inProperties: false });
      else if (name === 't') inText += 1;
      else if (name === 'tbl') {
        endItems();
        table.openTable();
      } else if (name === 'tc') table.openCell();
      else if (!paragraph) return;
      else if (name === 'pPr') paragraph.inProperties = true;
      else if (paragraph.inProperties) property(paragraph, name, attributes);
      else paragraph.text += signs[name] ?? '';
    },
    text(text) {
      const paragraph = open.at(-1);
      if (paragraph && inText > 0 && skipping === 0) paragraph.text += text;
    },
    close(name) {
      const paragraph = open.at(-1);
      if (skipping > 0) skipping -= 1;
      else if (name === 't') inText -= 1;
      else if (name === 'pPr' && paragraph) paragraph.inProperties = false;
      else if (name === 'p' && paragraph) end(open.pop() ?? paragraph);
      else if (name === 'tc') table.closeCell();
      else if (name === 'tr') table.closeRow();
      else if (name === 'tbl') list.text(table.closeTable() ?? '');
    },
  });
  endItems();
  return title;
}

/** Reads a Word document, its footnotes last. Gives its title. */
export function readDocx(bytes: Uint8Array, list: BlockList): { title?: string } {
  const zip = openZip(bytes);
  const body = zip.read('word/document.xml');
  if (!body) throw new UnreadableDocument(damagedSentence);
  const meaningOf = readStyles(zip.read('word/styles.xml'));
  const properties = zip.read(propertiesPart);
  const styled = readBody(body, meaningOf, list);
  list.endSection();
  for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = zip.read(part);
    if (notes) readBody(notes, meaningOf, list);
  }
  return { title: (properties && textOfFirst(properties, 'title')) ?? styled };
}
