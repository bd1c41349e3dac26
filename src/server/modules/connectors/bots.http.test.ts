import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Message, Provider } from '#contract/chat.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { XeniooServer } from './testing/xenioo-server.ts';

/** A Xenioo bot as a provider of answers, over HTTP at both ends. */

let there: XeniooServer;
let server: TestServer;
let operator: TestUser;
let mina: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  there = await new XeniooServer().start();
  server = await testServer({ config: { safeFetchAllow: [there.host] }, patience: { firstPieceMs: 400 } });
  operator = await server.aUser('operator');
});
afterAll(async () => {
  await server.close();
  await there.close();
});
const usual = new XeniooServer();
beforeEach(async () => {
  stranger = await server.aUser();
  // Another address than the vendor's takes somebody who administers something.
  mina = await server.aUser();
  await anOrganization(server, [[mina, 'admin']], { name: 'Of her own' });
});
afterEach(() => {
  Object.assign(there, { reply: usual.reply, greeting: [], instead: usual.instead, gate: usual.gate });
});

const connect = (who: TestUser, form: object = there.form, query = '') =>
  ask<Connector>(who, 201, 'POST', `/api/integrations/xenioo/connect${query}`, form);
const providers = async (who: TestUser) =>
  (await ask<{ items: Provider[] }>(who, 200, 'GET', '/api/core/providers')).items;
const botsOf = async (who: TestUser) => (await providers(who)).filter(({ kind }) => kind === 'xenioo');
const talk = async (who: TestUser) => (await ask<{ id: string }>(who, 201, 'POST', '/api/core/conversations', {})).id;
const say = (who: TestUser, body: object) => who.call('POST', '/api/core/chat', { message: 'Hello?', ...body });
const last = async (who: TestUser, id: string) => {
  const { items } = await ask<{ items: Message[] }>(who, 200, 'GET', `/api/core/conversations/${id}/messages`);
  return items.at(-1);
};

async function withBot(who = mina): Promise<{ provider: string; conversation_id: string; connector: Connector }> {
  const connector = await connect(who);
  return { provider: `bot-${connector.id}`, conversation_id: await talk(who), connector };
}

describe('who sees a bot', () => {
  test('whoever has connected it, under its own name and after everybody else', async () => {
    const { id } = await connect(mina);
    expect((await providers(mina)).at(-1)).toEqual({
      ...{ id: `bot-${id}`, name: 'Harbour bot', kind: 'xenioo', available: true, default_model: 'bot' },
      models: [{ id: 'bot', name: 'Harbour bot', takes_images: false }],
      connection: { connector_id: id, organization: null },
    });
    expect(await botsOf(stranger)).toEqual([]);
    const refused = await say(stranger, { provider: `bot-${id}` });
    expect([refused.statusCode, refused.json().detail.error]).toEqual([400, 'validation_error']);
    expect(there.talks.size).toBe(0);
  });

  test('members of an organization that it is connected for, as long as they belong to it', async () => {
    const school = await anOrganization(server, [
      [operator, 'owner'],
      [stranger, 'member'],
    ]);
    const { id } = await connect(operator, there.form, `?organization_id=${school.id}`);
    const organization = { id: school.id, name: 'Harbour School' };
    expect(await botsOf(stranger)).toMatchObject([{ connection: { connector_id: id, organization } }]);
    expect((await say(stranger, { provider: `bot-${id}` })).json()).toMatchObject({ content: '1: Hello?' });
    expect(await botsOf(mina)).toEqual([]);
    await ask(operator, 204, 'DELETE', `/api/integrations/${id}`);
    expect(await botsOf(stranger)).toEqual([]);
  });

  test('a token of a whole account asks no bot, and the list says what would', async () => {
    const { id } = await connect(mina, there.accountForm);
    const reason =
      'This connection is to a whole Xenioo account. Connect Xenioo again with the key and secret of one bot to ask that bot.';
    expect(await botsOf(mina)).toMatchObject([{ id: `bot-${id}`, available: false, unavailable_reason: reason }]);
    const refused = await say(mina, { provider: `bot-${id}` });
    expect([refused.statusCode, refused.json().detail.message]).toEqual([503, reason]);
  });

  test('nobody asks it by chance: it is no part of the automatic choice, nor asked about cards or documents', async () => {
    const { provider } = await withBot();
    const before = there.talks.size;
    expect((await say(mina, {})).json()).toMatchObject({ provider: 'study-guide' });
    const answer = await mina.call('POST', '/api/rag/query', { query: 'Hello?', provider });
    expect(answer.statusCode).toBe(400);
    expect(there.talks.size).toBe(before);
  });
});

describe('an answer of a bot', () => {
  test('is kept like any other, and the talk there is one conversation that tells nobody whose it is', async () => {
    const { provider, conversation_id } = await withBot();
    there.greeting = [{ Type: 0, Text: 'I am the harbour bot.', TypeDelay: 300 }];
    const first = (await say(mina, { provider, conversation_id })).json();
    expect(first).toMatchObject({
      ...{ content: 'I am the harbour bot.\n\n1: Hello?', provider, model: 'bot', usage: null },
      attempts: [{ provider, outcome: 'answered' }],
    });
    await say(mina, { provider, conversation_id, message: 'And more?' });
    expect(await last(mina, conversation_id)).toMatchObject({ content: '2: And more?', provider, status: 'complete' });
    const [user, said] = [...there.talks].at(-1) ?? [];
    expect(said).toEqual(['Hello?', 'And more?']);
    expect(user).not.toMatch(new RegExp(`${mina.id}|${conversation_id}`));
    await say(mina, { provider, conversation_id: await talk(mina) });
    expect([...there.talks].at(-1)?.[1]).toEqual(['Hello?']);
  });

  test('is streamed with the events of every answer', async () => {
    const { provider, conversation_id } = await withBot();
    const headers = { accept: 'text/event-stream' };
    const body = { message: 'Hello?', provider, conversation_id };
    const stream = (await mina.call('POST', '/api/core/chat', body, headers)).body;
    expect([...stream.matchAll(/^event: (\w+)/gm)].map(([, name]) => name)).toEqual([
      ...['start', 'delta', 'attempt', 'done'],
    ]);
  });

  test('is a paragraph for every part, and a list for what can be chosen', async () => {
    const { provider, conversation_id } = await withBot();
    const choice = (text: string) => ({ Type: 1, Text: text, Command: '3131292d-945e' });
    there.reply = () => ({
      Parts: [
        { Type: 0, Text: 'Which one?', Parts: [] },
        { Type: 7, Parts: [choice('The first'), choice('The\nsecond')] },
        { Type: 3, Url: 'https://example.org/a.png' },
        'nothing',
      ],
    });
    const { content } = (await say(mina, { provider, conversation_id })).json();
    expect(content).toBe('Which one?\n\n- The first\n- The second');
  });

  test('costs nothing of the budget', async () => {
    const { provider, conversation_id } = await withBot();
    await say(mina, { provider, conversation_id });
    expect(await ask(mina, 200, 'GET', '/api/core/usage')).toMatchObject({ answers: 0, used_tokens: 0 });
  });

  test('needs a token that lives: one that is over is renewed on the way, once', async () => {
    const { provider, conversation_id } = await withBot();
    there.endTokens();
    const before = there.tokens;
    expect((await say(mina, { provider, conversation_id })).json()).toMatchObject({ content: '1: Hello?' });
    expect(there.tokens).toBe(before + 1);
  });

  test('is booked with the connection', async () => {
    const { provider, conversation_id, connector } = await withBot();
    await say(mina, { provider, conversation_id });
    const { items } = await ask<{ items: object[] }>(mina, 200, 'GET', `/api/integrations/${connector.id}/uses`);
    expect(items[0]).toMatchObject({ use: 'bot_asked', ok: true, by: mina.username });
  });
});

describe('a bot that does not answer', () => {
  const failing: [string, Partial<XeniooServer>, string, RegExp][] = [
    ['takes too long', { gate: () => new Promise(() => {}) }, 'timeout', /^Xenioo did not answer within 1 second\./],
    ['is down', instead((response) => response.destroy()), 'unavailable', /^Xenioo did not answer\. Try again/],
    ['has trouble', instead((response) => response.writeHead(502).end()), 'unavailable', /^Xenioo did not answer\./],
    ['is asked too often', instead(later), 'rate_limited', /^Xenioo is asked too often/],
    ['is not on the plan', instead((response) => response.writeHead(403).end()), 'unauthorized', /no custom channel/],
    ['is not there', instead((response) => response.writeHead(404).end()), 'unauthorized', /knows no such bot/],
    ['may not be asked', instead((response) => response.writeHead(400).end()), 'unauthorized', /Publish its custom/],
    ['talks rubbish', instead((response) => response.end('<p>')), 'invalid_answer', /cannot be read/],
    ['says nothing', { reply: () => ({ Parts: [] }) }, 'invalid_answer', /finished without an answer/],
    ['hands over', { reply: () => ({ Parts: [], ControlType: 1 }) }, 'invalid_answer', /^A person has been asked/],
  ];

  test.each(failing)('%s: nobody else is asked, and the message tells why', async (_, how, outcome, words) => {
    const { provider, conversation_id } = await withBot();
    Object.assign(there, how);
    expect((await say(mina, { provider, conversation_id })).statusCode).toBe(503);
    const message = await last(mina, conversation_id);
    expect(message).toMatchObject({ status: 'failed', attempts: [{ provider, outcome }] });
    expect(message?.error).toMatch(words);
    expect(message?.attempts).toHaveLength(1);
  });

  test('asked again by somebody else it is told as theirs', async () => {
    const { provider, conversation_id } = await withBot();
    Object.assign(
      there,
      instead((response) => response.writeHead(502).end()),
    );
    await say(mina, { provider, conversation_id });
    const failed = await last(mina, conversation_id);
    const again = { conversation_id, message: '', provider: 'auto', regenerate_message_id: failed?.id };
    expect((await say(mina, again)).json()).toMatchObject({ provider: 'study-guide' });
  });

  test('a stop ends the wait, and nothing of it is kept but that', async () => {
    const { provider, conversation_id } = await withBot();
    const asked = Promise.withResolvers<void>();
    there.gate = (path) => {
      if (path !== '/custom/chat') return Promise.resolve();
      asked.resolve();
      return new Promise(() => {});
    };
    const answer = say(mina, { provider, conversation_id });
    await asked.promise;
    const writing = await last(mina, conversation_id);
    await ask(mina, 204, 'POST', `/api/core/generations/${writing?.generation_id}/stop`);
    await answer;
    const stopped = { status: 'stopped', content: '', attempts: [{ provider, outcome: 'stopped' }] };
    expect(await last(mina, conversation_id)).toMatchObject(stopped);
  });

  test('documents are not for it, and nothing is stored', async () => {
    const { provider, conversation_id } = await withBot();
    const refused = await say(mina, { provider, conversation_id, use_knowledge: true });
    expect(refused.json().detail).toMatchObject({
      error: 'validation_error',
      message: 'Xenioo takes no documents. Choose another model, or ask without them.',
    });
    expect(await last(mina, conversation_id)).toBeUndefined();
  });
});

function instead(answer: (response: Parameters<XeniooServer['instead']>[1]) => void): Partial<XeniooServer> {
  return {
    instead(path, response) {
      if (path !== '/custom/chat') return false;
      answer(response);
      return true;
    },
  };
}

function later(response: Parameters<XeniooServer['instead']>[1]): void {
  response.writeHead(429, { 'retry-after': '30' }).end();
}
