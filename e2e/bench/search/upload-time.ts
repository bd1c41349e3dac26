import { aPdf, drawn } from '#server/parse/testing/a-pdf.ts';
import { type ApiUser, anApiUser } from '../../api.ts';
import { startServer } from '../../start-server.ts';
import type { Figure } from '../figure.ts';

const pages = 100;
const linesOfPage = 40;

/** Seconds from the first byte of an upload until the last page is found, with the embedded database. */
export async function measureUpload(): Promise<Figure[]> {
  const server = await startServer({ env: { NODE_ENV: 'production' } });
  try {
    const user = await anApiUser(server.url);
    const form = new FormData();
    form.set('file', new Blob([book().slice()], { type: 'application/pdf' }), 'book.pdf');
    const began = performance.now();
    await user.upload(form);
    await untilFound(user, `lantern${pages} was lit`);
    const value = (performance.now() - began) / 1_000;
    return [
      { name: `a PDF of ${pages} pages, until it is found`, value, floor: null, budget: 15, allows: 'most', unit: 's' },
    ];
  } finally {
    await server.stop();
  }
}

/** Every page has a word of its own. */
function book(): Uint8Array {
  const line = 'The tide turned before dawn and the boats lay waiting for the wind along the old harbour wall.';
  return aPdf(
    Array.from({ length: pages }, (_, page) =>
      drawn([`A lantern${page + 1} was lit.`, ...Array.from({ length: linesOfPage }, (_line, at) => `${at} ${line}`)]),
    ),
  );
}

/**
 * Asks for exactly these words, and looks whether they stand in what is found: of words that do not occur yet, the search finds
 * others that are spelled alike.
 */
async function untilFound(user: ApiUser, words: string): Promise<void> {
  const query = `"${words}"`;
  for (;;) {
    const { items } = await user.call<{ items: { text: string }[] }>('POST', '/api/knowledge/search', { query });
    if (items.some(({ text }) => text.includes(words))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
