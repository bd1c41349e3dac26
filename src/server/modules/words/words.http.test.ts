import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WordEntry } from '#contract/words.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: TestUser;

beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser('mina');
});
afterAll(() => server.close());

const ask = (word: string) => mina.call('GET', `/api/words/${encodeURIComponent(word)}`);

describe('a word', () => {
  test('is explained in the form in which it stands in a text', async () => {
    const answer = await ask('Children');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      word: 'Children',
      lemma: 'child',
      part_of_speech: 'noun',
      level: 'A1',
      gloss: 'a young person',
    });
  });

  test('has its other meanings behind the one that is met most', async () => {
    const { gloss, other_senses: others } = (await ask('light')).json<WordEntry>();
    expect(others.length).toBe(8);
    expect(others.map((sense) => sense.gloss)).not.toContain(gloss);
  });

  test('may be a phrase, and one that holds a sentence together', async () => {
    expect((await ask('ice cream')).json()).toMatchObject({ lemma: 'ice cream', level: 'A1' });
    expect((await ask('although')).json()).toMatchObject({ part_of_speech: 'conjunction' });
  });

  test('may be kept by the browser that asked, and by nobody between', async () => {
    const { headers } = await ask('house');
    expect(headers['cache-control']).toBe('private, max-age=86400');
    expect(String(headers['vary'])).toContain('authorization');
  });
});

describe('what is no word', () => {
  test.each(['qwrtz', 'Michael', '42', '…', '../../etc/passwd', '%00'])(
    '%s is not found, and not kept',
    async (word) => {
      const answer = await ask(word);
      expect([answer.statusCode, answer.json().detail.error]).toEqual([404, 'not_found']);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  test('of 65 characters is refused', async () => {
    expect((await ask('a'.repeat(65))).statusCode).toBe(400);
  });

  test('any text whatever is answered by the contract', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async (text) => {
        const answer = await ask(text.replace(/^\.+$/, 'x'));
        if (answer.statusCode === 200) WordEntry.parse(answer.json());
        else expect([400, 404]).toContain(answer.statusCode);
      }),
      { numRuns: 40 },
    );
  });
});

test('nobody is answered without a token', async () => {
  expect((await server.app.inject({ method: 'GET', url: '/api/words/house' })).statusCode).toBe(401);
});
