import type { BlockList } from '../block-list.ts';
import { onOneLine, tidyLines } from '../clean-text.ts';
import type { OnProgress } from '../parsed-document.ts';
import { createTableText } from '../table-text.ts';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';
import { propertiesPart, relationsOf } from './part-names.ts';
import { attribute, textOfFirst, walkXml } from './walk-xml.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

const presentationPart = 'ppt/presentation.xml';

/** The numbers, dates and footers that every slide repeats. */
const repeated = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

interface SlideText {
  title: string;
  /** One for each shape or table. */
  texts: string[];
}

function readSlide(bytes: Uint8Array): SlideText {
  const slide: SlideText = { title: '', texts: [] };
  const table = createTableText();
  let shape = { kind: '', text: '' };
  let inText = false;

  const endShape = () => {
    const text = tidyLines(shape.text);
    if (/^(?:title|ctrTitle)$/.test(shape.kind) && slide.title === '') slide.title = onOneLine(text);
    else if (!repeated.has(shape.kind)) slide.texts.push(text);
    shape = { kind: '', text: '' };
  };
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'sp') shape = { kind: '', text: '' };
      if (name === 'ph') shape.kind = attribute(attributes, 'type') ?? '';
      if (name === 't') inText = true;
      if (name === 'br') shape.text += '\n';
      if (name === 'tbl') table.openTable();
      if (name === 'tc') table.openCell();
    },
    text(text) {
      if (!inText) return;
      if (table.inCell) table.add(text);
      else shape.text += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'p') shape.text += '\n';
      if (name === 'sp') endShape();
      if (name === 'tc') table.closeCell();
      if (name === 'tr') table.closeRow();
      if (name === 'tbl') slide.texts.push(table.closeTable() ?? '');
    },
  });
  return slide;
}

/** The parts of the slides as they are shown, each once. */
function slideParts(zip: ZipArchive): string[] {
  const presentation = zip.read(presentationPart);
  if (!presentation) throw new UnreadableDocument(damagedSentence);
  const relations = relationsOf(zip, presentationPart);
  const parts = new Set<string>();
  walkXml(presentation, {
    open(name, attributes) {
      // It has an `id` of its own as well: the reference is the one with a prefix.
      const reference = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = relations.get(reference ?? '')?.part;
      if (name === 'sldId' && part) parts.add(part);
    },
  });
  return [...parts];
}

/** Reads a presentation: a slide is a page, its title the heading, the speaker's notes last. */
export function readPptx(bytes: Uint8Array, list: BlockList, onProgress: OnProgress) {
  const zip = openZip(bytes);
  const parts = slideParts(zip);
  for (const [index, part] of parts.entries()) {
    const slide = zip.read(part);
    if (!slide) throw new UnreadableDocument(damagedSentence);
    const page = index + 1;
    const { title, texts } = readSlide(slide);
    list.endSection();
    list.heading(1, title, page);
    for (const text of texts) list.text(text, page);
    for (const { kind, part: notesPart } of relationsOf(zip, part).values()) {
      const notes = kind === 'notesSlide' ? zip.read(notesPart) : undefined;
      for (const text of notes ? readSlide(notes).texts : []) list.text(text, page);
    }
    onProgress(page, parts.length);
  }
  const properties = zip.read(propertiesPart);
  return { title: properties && textOfFirst(properties, 'title'), pages: parts.length };
}
