import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '#contract/knowledge.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aDocument, upload } from './testing/uploads.ts';

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser();
});
afterAll(() => server.close());

const all = async (user: TestUser) =>
  (await user.call('GET', '/api/rag/documents?limit=200')).json<{ items: Document[] }>().items;

describe('an upload with an Idempotency-Key', () => {
  const key = (value: string) => ({ 'idempotency-key': value });

  test('is done once, and is answered again as it was', async () => {
    const user = await server.aUser();
    const first = await upload(user, 'a.txt', 'Once and only once.', {}, key('one'));
    const again = await upload(user, 'a.txt', 'Once and only once.', {}, key('one'));
    expect([again.statusCode, again.json()]).toEqual([202, first.json()]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await all(user)).toHaveLength(1);
  });

  test.each([
    ['other bytes', 'a.txt', 'Two.', {}],
    ['another name', 'b.txt', 'One.', {}],
    ['another field', 'a.txt', 'One.', { title: 'New' }],
  ])('and %s is another request: refused', async (_, name, bytes, fields) => {
    const user = await server.aUser();
    await upload(user, 'a.txt', 'One.', {}, key('same'));
    const answer = await upload(user, name, bytes, fields, key('same'));
    expect([answer.statusCode, answer.json().detail.error]).toEqual([409, 'conflict']);
    expect(await all(user)).toHaveLength(1);
  });

  test('is free to be tried again where it was refused', async () => {
    const user = await server.aUser();
    expect((await upload(user, 'a.txt', '', {}, key('retry'))).statusCode).toBe(400);
    expect((await upload(user, 'a.txt', 'Now with words.', {}, key('retry'))).statusCode).toBe(202);
  });
});

describe('the file as it was brought', () => {
  const page =
    '<!doctype html><title>Tides</title><script>fetch("/api/core/me")</script><p>The tide follows the moon.</p>';

  test('is never shown as a page: it is saved, its type is not guessed, and it may do nothing', async () => {
    const id = await aDocument(mina, 'page.html', page);
    const answer = await mina.call('GET', `/api/rag/documents/${id}/content`);
    expect(answer.body).toBe(page);
    expect(answer.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment;/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const passages = (await mina.call('GET', `/api/rag/documents/${id}/passages`)).body;
    expect(passages).toContain('The tide follows the moon.');
    expect(passages).not.toContain('script');
  });

  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['a"; filename="b.txt', 'a ; filename= b.txt'],
    ['\u202egnp.txt', 'gnp.txt'],
    ['\u2028a;\u0085b.txt', 'a; b.txt'],
  ])('called %j is saved under a name without harm', async (name, saved) => {
    const boundary = 'x';
    const encoded = encodeURIComponent(name);
    const body = `--x\r\ncontent-disposition: form-data; name="file"; filename*=UTF-8''${encoded}\r\n\r\nWords of ${encoded}.\r\n--x--\r\n`;
    const answer = await mina.call('POST', '/api/rag/upload', body, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    expect(answer.statusCode).toBe(202);
    const content = await mina.call('GET', `/api/rag/documents/${answer.json<Document>().id}/content`);
    expect(content.statusCode).toBe(200);
    expect(content.headers['set-cookie']).toBeUndefined();
    const header = String(content.headers['content-disposition']);
    expect(header).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^"\r\n;]*$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(saved.split('/').at(-1));
  });
});

describe('what is refused', () => {
  test('a form of too many fields, of two files, or with a field that changes objects', async () => {
    const field = (name: string) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nv\r\n`;
    const file = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nText\r\n';
    const send = (body: string) =>
      mina.call('POST', '/api/rag/upload', `${body}--x--\r\n`, { 'content-type': 'multipart/form-data; boundary=x' });
    const many = Array.from({ length: 21 }, (_, at) => field(`f${at}`)).join('');
    for (const body of [many + file, file + file, field('__proto__') + file]) {
      const answer = await send(body);
      expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'validation_error']);
    }
    expect((await send(Array.from({ length: 19 }, (_, at) => field(`f${at}`)).join('') + file)).statusCode).toBe(202);
  });

  test('a name with a line break in it', async () => {
    const head = 'content-disposition: form-data; name="file"; filename*=UTF-8\'\'a%0d%0aset-cookie:%20a=b.txt';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await mina.call('POST', '/api/rag/upload', `--x\r\n${head}\r\n\r\nText\r\n--x--\r\n`, headers);
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined]);
  });

  test('an archive that is no document, whatever it is called', async () => {
    const answer = await upload(mina, 'book.docx', zipOf('evil.html', '<script>1</script>'));
    expect([answer.statusCode, answer.json().detail.error]).toEqual([415, 'unsupported_media_type']);
  });

  test('a file that says it is larger than may be, before it is sent', async () => {
    const answer = await mina.call('POST', '/api/rag/upload', '--x--\r\n', {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(60 * 1024 * 1024),
    });
    expect(answer.statusCode).toBe(413);
  });
});

/** A zip archive of one file. */
function zipOf(name: string, text: string): Buffer {
  const data = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(text.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(text.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}
