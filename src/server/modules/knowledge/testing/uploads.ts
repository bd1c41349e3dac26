import type { Document } from '#contract/knowledge.ts';
import type { TestUser } from '#testing/server.ts';

const boundary = 'a-boundary-of-a-test';

/** Sends a file as a browser does, with text fields beside it. */
export function upload(
  user: TestUser,
  name: string,
  bytes: string | Uint8Array,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(bytes as Uint8Array),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return user.call('POST', '/api/rag/upload', body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...headers,
  });
}

/** Waits until a document is indexed, or cannot be. */
export async function untilRead(user: TestUser, id: string): Promise<Document> {
  for (;;) {
    const document = (await user.call('GET', `/api/rag/documents/${id}`)).json<Document>();
    if (document.status === 'ready' || document.status === 'failed') return document;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A document of this text that can be searched; gives its id. */
export async function aDocument(
  user: TestUser,
  name: string,
  text: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const answer = await upload(user, name, text, fields);
  if (answer.statusCode !== 202) throw new Error(`upload: ${answer.statusCode} ${answer.body}`);
  const document = await untilRead(user, answer.json<Document>().id);
  if (document.status !== 'ready') throw new Error(`${name}: ${document.error}`);
  return document.id;
}
