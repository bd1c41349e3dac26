import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Message } from '#contract/chat.ts';
import { ConversationExport, type ImportResult } from '#contract/conversation-transfer.ts';
import { type ChatImage, maxImageBytes } from '#contract/images.ts';
import { ask, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { exportOf, importInto, rowsOf } from '#server/modules/passport/testing/archives.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startGoogleWire } from '#testing/wire/google-wire.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { aGif, aJpeg, aPng, aWebp } from '../testing/pictures.ts';

/** Images of questions: what is taken, who sees them, and that their bytes arrive at the model. */

const openai = await startOpenaiWire(undefined, ['wire-vision', 'wire-text']);
const anthropic = await startAnthropicWire();
const google = await startGoogleWire();
const ollama = await startOllamaWire();
const wires = [openai, anthropic, google, ollama];

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer({
    config: {
      openaiBaseUrl: openai.url,
      ...{ anthropicApiKey: 'k', anthropicBaseUrl: anthropic.url },
      ...{ googleApiKey: 'k', googleBaseUrl: google.url },
      ollamaBaseUrl: ollama.url,
    },
  });
});
afterAll(async () => {
  await server.close();
  for (const wire of wires) await wire.close();
});
beforeEach(async () => {
  mina = await server.aUser();
  for (const wire of wires) wire.script({ answer: 'I see it.' });
});

function send(bytes: Buffer, name = 'picture.png', who = mina) {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
  return who.call('POST', '/api/core/images', body, { 'content-type': 'multipart/form-data; boundary=x' });
}
async function upload(bytes = aPng(), who = mina): Promise<ChatImage> {
  const answer = await send(bytes, 'picture.png', who);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}
const talk = async (who = mina) => (await ask<{ id: string }>(who, 201, 'POST', '/api/core/conversations', {})).id;
const chat = (body: object, who = mina) => who.call('POST', '/api/core/chat', { message: 'What is this?', ...body });
const messagesOf = async (id: string, who = mina) =>
  (await ask<{ items: Message[] }>(who, 200, 'GET', `/api/core/conversations/${id}/messages`)).items;

test.each([
  ['image/png', aPng(7, 5), 7, 5],
  ['image/jpeg', aJpeg(640, 480), 640, 480],
  ['image/webp', aWebp(300, 200), 300, 200],
  ['image/gif', aGif(9, 4), 9, 4],
] as const)(
  '%s is taken by its bytes, whatever it is called, and given back as it was',
  async (kind, bytes, width, height) => {
    const answer = await send(bytes, 'page.html');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { media_type: kind, width, height, byte_count: bytes.length },
    ]);
    const content = await mina.call('GET', `/api/core/images/${answer.json<ChatImage>().id}`);
    expect(content.rawPayload.equals(bytes)).toBe(true);
    expect(content.headers).toMatchObject({
      'content-type': kind,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/no-store|private/),
    });
  },
);

test('what is no image, is too large or has too many pixels is refused with what to do', async () => {
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', '\xff\xd8\xff']) {
    const answer = await send(Buffer.from(bytes, 'latin1'));
    expect([answer.statusCode, answer.json().detail.error]).toEqual([415, 'unsupported_media_type']);
  }
  const wide = await send(aPng(5000, 10));
  expect([wide.statusCode, wide.json().detail.message]).toEqual([
    400,
    'This image is 5000 × 10 pixels. Choose one of at most 4096 a side.',
  ]);
  expect((await send(aPng(0, 10))).statusCode).toBe(400);
  expect((await send(Buffer.concat([aPng(), Buffer.alloc(maxImageBytes)]))).statusCode).toBe(413);
});

/** Where each format has the bytes. */
const places = [
  ['openai', openai, (body: string, base64: string) => body.includes(`data:image/png;base64,${base64}`)],
  [
    'anthropic',
    anthropic,
    (body: string, base64: string) => body.includes(`"media_type":"image/png","data":"${base64}"`),
  ],
  ['google', google, (body: string, base64: string) => body.includes(`"mimeType":"image/png","data":"${base64}"`)],
  ['ollama', ollama, (body: string, base64: string) => body.includes(`data:image/png;base64,${base64}`)],
] as const;

test.each(places)(
  'the bytes arrive at %s, again with later questions and when the answer is asked for anew',
  async (provider, wire, has) => {
    const bytes = aPng(31, 17);
    const image = await upload(bytes);
    const id = await talk();
    const model = provider === 'ollama' ? { model: 'llava' } : {};
    const where = { provider, conversation_id: id, ...model };
    const first = await chat({ ...where, images: [{ image_id: image.id, alt: ' A menu ' }] });
    expect([first.statusCode, first.json().content]).toEqual([200, 'I see it.']);
    const arrived = () => has(JSON.stringify(wire.asked.at(-1)?.body), bytes.toString('base64'));
    expect(arrived()).toBe(true);
    expect((await chat({ ...where, message: 'And the price?' })).statusCode).toBe(200);
    expect(arrived()).toBe(true);
    const question = (await messagesOf(id)).find(({ images }) => images);
    expect(question?.images).toEqual([{ image_id: image.id, alt: 'A menu', width: 31, height: 17 }]);
    expect((await chat({ ...where, message: '', regenerate_message_id: question?.id })).statusCode).toBe(200);
    expect(arrived()).toBe(true);
  },
);

test('a model that takes no images is not asked about one, and nothing is stored', async () => {
  const image = await upload();
  const id = await talk();
  const asked = openai.asked.length;
  const images = [{ image_id: image.id }];
  const refused = await chat({ conversation_id: id, provider: 'openai', model: 'wire-text', images });
  expect([refused.statusCode, refused.json().detail.message]).toEqual([
    400,
    "OpenAI-compatible server's model wire-text takes no images. Choose another model, or send the question without them.",
  ]);
  // The model may be one that the conversation was given.
  const settings = { provider: 'openai', model: 'wire-text' };
  const set = await mina.call('PATCH', `/api/core/conversations/${id}`, { settings });
  expect(set.statusCode).toBe(200);
  expect((await chat({ conversation_id: id, images })).json().detail.message).toMatch(/wire-text takes no images/);
  const guide = await chat({ conversation_id: id, provider: 'study-guide', images });
  expect(guide.json().detail.message).toMatch(/^Study guide takes no images\./);
  expect(openai.asked).toHaveLength(asked);
  expect(await messagesOf(id)).toEqual([]);
});

test('automatic asks only those that see, and fails rather than answer blindly', async () => {
  const image = await upload();
  const id = await talk();
  openai.script({ fail: 500 });
  const answer = await chat({ conversation_id: id, provider: 'auto', images: [{ image_id: image.id }] });
  expect(answer.json()).toMatchObject({ provider: 'anthropic', content: 'I see it.' });
  for (const wire of wires) wire.script({ fail: 500 });
  const failed = await chat({ conversation_id: id, provider: 'auto', images: [{ image_id: image.id }] });
  expect([failed.statusCode, failed.json().detail.error]).toEqual([503, 'provider_unavailable']);
});

test('a model that takes none is told of earlier images in words', async () => {
  const image = await upload();
  const id = await talk();
  await chat({ conversation_id: id, provider: 'openai', images: [{ image_id: image.id, alt: 'A menu' }] });
  await chat({ conversation_id: id, provider: 'openai', model: 'wire-text', message: 'Thanks.' });
  const body = JSON.stringify(openai.asked.at(-1)?.body);
  expect(body).toContain('[An image: A menu]');
  expect(body).not.toContain('base64');
});

test('an image is of one person: nobody else sees it, sends it or learns that it is there', async () => {
  const image = await upload();
  const omid = await server.aUser();
  const id = await talk(omid);
  expect(await refusal(omid, 'GET', `/api/core/images/${image.id}`)).toBe('not_found');
  for (const image_id of [image.id, 'nothing']) {
    const answer = await chat({ conversation_id: id, provider: 'openai', images: [{ image_id }] }, omid);
    expect([answer.statusCode, answer.json().detail.message]).toEqual([
      400,
      'This image is not here any more. Attach it again.',
    ]);
  }
  expect(await messagesOf(id, omid)).toEqual([]);
});

test('too many images, and images of a chat that is not stored, are refused', async () => {
  const images = Array.from({ length: 7 }, () => ({ image_id: 'x' }));
  expect((await chat({ conversation_id: await talk(), images })).statusCode).toBe(400);
  expect((await chat({ images: [{ image_id: (await upload()).id }] })).statusCode).toBe(400);
});

test('a fork keeps the images of its messages; what no message has is swept away after a day', async () => {
  const [kept, unused] = [await upload(), await upload()];
  const id = await talk();
  await chat({ conversation_id: id, provider: 'openai', images: [{ image_id: kept.id }] });
  const [question] = await messagesOf(id);
  const fork = await ask<{ id: string }>(mina, 201, 'POST', `/api/core/conversations/${id}/fork`, {
    message_id: question?.id,
  });
  expect((await messagesOf(fork.id))[0]?.images).toEqual(question?.images);
  const rows = async () => {
    const found = await server.database.db.execute<{ id: string }>(
      sql`select id from chat_images where tenant_id = ${mina.id} order by id`,
    );
    return found.rows.map((row) => row.id);
  };
  const { createImages } = await import('./images.service.ts');
  const sweepAt = (now: Date) => createImages({ db: server.database.db, clock: () => now }).sweep();
  await sweepAt(server.clock.now);
  expect(await rows()).toEqual([kept.id, unused.id].sort());
  const later = new Date(server.clock.now.getTime() + 86_400_001);
  await sweepAt(later);
  expect(await rows()).toEqual([kept.id]);
  await server.database.db.execute(sql`delete from conversations where tenant_id = ${mina.id}`);
  await sweepAt(later);
  expect(await rows()).toEqual([]);
});

test('images travel in the files of one conversation, and come back from that of JSON', async () => {
  const image = await upload(aJpeg(64, 48));
  const id = await talk();
  const images = [{ image_id: image.id, alt: 'A [sign]' }];
  await chat({ conversation_id: id, provider: 'anthropic', images });
  const path = `/api/core/conversations/${id}/export`;
  const base64 = aJpeg(64, 48).toString('base64');
  const markdown = await mina.call('GET', `${path}?format=markdown`);
  expect(markdown.body).toContain(`What is this?\n\n![A \\[sign\\]](data:image/jpeg;base64,${base64})\n`);

  const file = ConversationExport.parse((await mina.call('GET', path)).json());
  const other = await server.aUser();
  const bring = (of: unknown) => other.call('POST', '/api/core/conversations/import', of);
  const { items } = (await bring(file)).json<ImportResult>();
  const shown = (await messagesOf(items[0]?.conversation_id ?? '', other))[0]?.images ?? [];
  expect(shown).toMatchObject([{ alt: 'A [sign]', width: 64, height: 48 }]);
  const content = await other.call('GET', `/api/core/images/${shown[0]?.image_id}`);
  expect(content.rawPayload.equals(aJpeg(64, 48))).toBe(true);
  expect((await bring(file)).json<ImportResult>().duplicates).toBe(1);

  const third = await server.aUser();
  const damaged = JSON.parse(JSON.stringify(file).replaceAll(base64, base64.slice(40)));
  const refused = await third.call('POST', '/api/core/conversations/import', damaged);
  expect([refused.statusCode, refused.json().detail.issues[0].message]).toEqual([
    400,
    'One of its images is damaged or too large.',
  ]);
});

test('images travel in a passport with the questions that have them', async () => {
  const [image, unused] = [await upload(aJpeg(64, 48)), await upload()];
  const id = await talk();
  await chat({ conversation_id: id, provider: 'anthropic', images: [{ image_id: image.id, alt: 'A sign' }] });
  const archive = await exportOf(mina);
  expect(rowsOf(archive, 'images.jsonl').map((row) => row['id'])).toEqual([image.id]);
  const other = await server.aUser();
  await importInto(other, archive);
  expect((await messagesOf(id, other)).find(({ images }) => images)?.images).toEqual([
    { image_id: image.id, alt: 'A sign', width: 64, height: 48 },
  ]);
  const content = await other.call('GET', `/api/core/images/${image.id}`);
  expect(content.rawPayload.equals(aJpeg(64, 48))).toBe(true);
  expect(await refusal(other, 'GET', `/api/core/images/${unused.id}`)).toBe('not_found');
});
