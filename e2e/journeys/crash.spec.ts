import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Message } from '#contract/chat.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { type ApiUser, anApiUser, answerEvents } from '../api.ts';
import { startServer } from '../start-server.ts';

const generations = 50;
const each = 4;
const answer = Array.from({ length: 400 }, (_, i) => `word${i} `);

/** One question whose answer is being written. */
interface Running {
  user: ApiUser;
  conversationId: string;
  question: string;
  /** What has been delivered so far. */
  heard: string;
}

test('a server that is killed in the middle of 50 answers keeps every question once and every word that was delivered', async () => {
  test.setTimeout(120_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-crash-'));
  const wire = await startOpenaiWire({ answer, delayMs: 40 });
  const env = { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test' };
  let server = await startServer({ dataDir, env });
  const running: Running[] = [];
  let user: ApiUser | undefined;
  for (let i = 0; i < generations; i += 1) {
    if (i % each === 0 || !user) user = await anApiUser(server.url);
    const { id } = await user.call<{ id: string }>('POST', '/api/core/conversations', {});
    running.push({ user, conversationId: id, question: `Count for me, please: ${i}`, heard: '' });
  }
  // The kill breaks every line; one that broke before would be missed by the poll below.
  const reading = Promise.allSettled(running.map((one, i) => listen(one, `question-${i}`)));
  await expect.poll(() => running.every(({ heard }) => heard.includes('word3 ')), { timeout: 60_000 }).toBe(true);
  await server.kill();
  await reading;

  server = await startServer({ dataDir, env });
  const asked = wire.asked.length;
  expect(asked).toBe(generations);
  const whole = answer.join('');
  for (const { user, conversationId, question, heard } of running) {
    const { items } = await user
      .at(server.url)
      .call<{ items: Message[] }>('GET', `/api/core/conversations/${conversationId}/messages?order=asc`);
    expect(items.map(({ role, status }) => [role, status])).toEqual([
      ['user', 'complete'],
      ['assistant', 'failed'],
    ]);
    expect(items[0]?.content).toBe(question);
    const kept = items[1]?.content ?? '';
    expect(whole.startsWith(kept)).toBe(true);
    expect(kept.startsWith(heard)).toBe(true);
  }
  expect(wire.asked).toHaveLength(asked);
  await server.stop();
  await wire.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Reads the stream of an answer until the line breaks. */
async function listen(one: Running, clientMessageId: string): Promise<void> {
  const stream = await one.user.ask({
    message: one.question,
    conversation_id: one.conversationId,
    client_message_id: clientMessageId,
  });
  for await (const { event, data } of answerEvents(stream)) if (event === 'delta') one.heard += data.text;
}
