import { getDocument } from 'unpdf/pdfjs';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';
import type { TextRun } from './page-lines.ts';

/** A PDF that is open: pages count from 1. */
export interface Pdf {
  pages: number;
  title: string | undefined;
  textOf(page: number): Promise<TextRun[]>;
}

const passwordSentence = 'The PDF is protected with a password: save a copy without one and upload that.';
const encodingSentence =
  'The PDF uses a character set that needs fonts which are not in it: save it again with its fonts embedded and upload that copy.';

/** Nothing is drawn: no fonts of the system, no pictures, no code from the file. */
const textOnly = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  maxImageSize: 1,
};

/** Files that the library brings apart from itself are not here. It asks for tables of characters for texts that it cannot read otherwise. */
function missingTables() {
  const asked: string[] = [];
  class BinaryDataFactory {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') asked.push(filename);
      return Promise.reject(new Error(`There is no ${filename}.`));
    }
  }
  return { asked, BinaryDataFactory };
}

/** @throws UnreadableDocument when it has a password or is no PDF. */
export async function openPdf(data: Uint8Array): Promise<Pdf> {
  const { asked, BinaryDataFactory } = missingTables();
  const document = await getDocument({ ...textOnly, data, BinaryDataFactory }).promise.catch((error: Error) => {
    throw new UnreadableDocument(error.name === 'PasswordException' ? passwordSentence : damagedSentence, {
      cause: error,
    });
  });
  const info: { Title?: unknown } = await document.getMetadata().then(
    ({ info: found }) => found,
    () => ({}),
  );
  return {
    pages: document.numPages,
    title: typeof info.Title === 'string' ? info.Title : undefined,
    async textOf(number) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      if (asked.length > 0) throw new UnreadableDocument(encodingSentence);
      return items.flatMap((item) => ('str' in item ? [item] : []));
    },
  };
}
