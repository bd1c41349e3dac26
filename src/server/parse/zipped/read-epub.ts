import type { BlockList } from '../block-list.ts';
import type { OnProgress } from '../parsed-document.ts';
import { decodeText } from '../text/decode-text.ts';
import { readHtmlBlocks } from '../text/html-blocks.ts';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';
import { partAt } from './part-names.ts';
import { attribute, textOfFirst, walkXml } from './walk-xml.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** Embedded fonts may be scrambled in every book; anything else that is encrypted is protected against reading. */
const fontScrambling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

function refuseProtected(zip: ZipArchive): void {
  const bytes = zip.read('META-INF/encryption.xml');
  if (!bytes) return;
  walkXml(bytes, {
    open(name, attributes) {
      if (name !== 'EncryptionMethod' || fontScrambling.has(attribute(attributes, 'Algorithm') ?? '')) return;
      throw new UnreadableDocument('The book is protected against copying: upload an edition without that protection.');
    },
  });
}

/** The part that describes the book: its contents, and their order. */
function packagePart(zip: ZipArchive): string {
  const container = zip.read('META-INF/container.xml');
  let part = '';
  if (container) {
    walkXml(container, {
      open(name, attributes) {
        if (name === 'rootfile' && part === '') part = partAt('', attribute(attributes, 'full-path') ?? '');
      },
    });
  }
  return part;
}

/** The chapters in reading order, each once, however often the order names it; without the table of contents. */
function chapters(description: Uint8Array, base: string): string[] {
  const items = new Map<string, string>();
  const order: string[] = [];
  walkXml(description, {
    open(name, attributes) {
      const [id, href, reference] = ['id', 'href', 'idref'].map((key) => attribute(attributes, key));
      const contents = /\bnav\b/.test(attribute(attributes, 'properties') ?? '');
      if (name === 'item' && id && href && !contents) items.set(id, partAt(base, href));
      if (name === 'itemref' && reference) order.push(reference);
    },
  });
  return [...new Set(order.flatMap((id) => items.get(id) ?? []))];
}

/** Reads a book, chapter by chapter in the order of its spine. */
export function readEpub(bytes: Uint8Array, list: BlockList, onProgress: OnProgress): { title?: string } {
  const zip = openZip(bytes);
  refuseProtected(zip);
  const part = packagePart(zip);
  const description = zip.read(part);
  if (!description) throw new UnreadableDocument(damagedSentence);
  const parts = chapters(description, part);
  for (const [index, chapter] of parts.entries()) {
    const text = zip.read(chapter);
    list.endSection();
    // Some books name chapters that they do not have; the others are read.
    if (text) readHtmlBlocks(decodeText(text), list, { xhtml: true });
    onProgress(index + 1, parts.length);
  }
  return { title: textOfFirst(description, 'title') };
}
