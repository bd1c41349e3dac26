import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document, KnowledgeHit } from '#contract/knowledge.ts';
import { aPdf, drawn } from '#server/parse/testing/a-pdf.ts';
import { anEpub } from '#server/parse/testing/an-epub.ts';
import { aDocx, aPptx, wordParagraph } from '#server/parse/testing/an-office-file.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { untilRead, upload } from './testing/uploads.ts';

/** Each kind of file, from its upload to the passage that is found and the original that is given back. */

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser();
});
afterAll(() => server.close());

const says = (word: string) => `The keeper of the lighthouse wrote about ${word} every winter.`;

const files: [ending: string, word: string, bytes: Uint8Array | string, where: Partial<KnowledgeHit>][] = [
  ['pdf', 'narwhals', aPdf([drawn(['A first page.']), drawn([says('narwhals')])]), { page: 2 }],
  ['docx', 'puffins', aDocx(wordParagraph(says('puffins'))), {}],
  ['pptx', 'kelp', aPptx([{ title: 'Winter', lines: [says('kelp')] }]), {}],
  ['epub', 'barnacles', anEpub({ chapters: { 'one.xhtml': `<h1>One</h1><p>${says('barnacles')}</p>` } }), {}],
  ['html', 'gannets', `<html><body><article><h1>Notes</h1><p>${says('gannets')}</p></article></body></html>`, {}],
  ['md', 'herons', `# Notes\n\n${says('herons')}\n`, { heading: 'Notes' }],
  ['txt', 'otters', says('otters'), {}],
  ['csv', 'limpets', `animal,sentence\nsnail,${says('limpets')}\n`, {}],
  ['json', 'urchins', JSON.stringify({ sentence: says('urchins') }), {}],
];

test.each(files)(
  'a file of %s is taken, read and found, and its original given back',
  async (ending, word, bytes, where) => {
    const sent = await upload(mina, `winter.${ending}`, bytes);
    expect(sent.statusCode, sent.body).toBe(202);
    const { id } = sent.json<Document>();
    expect(await untilRead(mina, id)).toMatchObject({ status: 'ready', progress: 1 });
    const found = await mina.call('POST', '/api/knowledge/search', { query: word });
    const { items } = found.json<{ items: KnowledgeHit[] }>();
    expect(items[0]).toMatchObject({ document_id: id, why: { terms: [word] }, ...where });
    expect(items[0]?.text).toContain(word);
    const original = await mina.call('GET', `/api/rag/documents/${id}/content`);
    expect(original.rawPayload.equals(Buffer.from(bytes as Uint8Array))).toBe(true);
  },
);
