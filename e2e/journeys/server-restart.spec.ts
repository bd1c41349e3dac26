import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { register } from '../people.ts';
import { startServer } from '../start-server.ts';

const words = Array.from({ length: 400 }, (_, i) => `word${i} `);

test('an open page goes on where its server is killed in the middle of an answer and comes back', async ({ page }) => {
  test.setTimeout(120_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-restart-'));
  const wire = await startOpenaiWire({ answer: words, delayMs: 40 });
  const env = { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test' };
  let server = await startServer({ dataDir, env });
  await register(page, undefined, server.url);
  await page.goto(`${server.url}/chat`);
  await page.getByRole('textbox', { name: 'Message' }).fill('Count for me, please.');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer).toContainText('word20 ');
  await server.kill();
  const seen = (await answer.innerText()).match(/word\d+/g)?.length ?? 0;

  server = await startServer({ dataDir, env: { ...env, PORT: new URL(server.url).port } });
  // What was seen stays, the end is told, and nothing is asked again by itself.
  await expect(answer.getByText('The server was restarted while this answer was being written.')).toBeVisible({
    timeout: 60_000,
  });
  const kept = (await answer.innerText()).match(/word\d+/g) ?? [];
  expect(kept.length).toBeGreaterThanOrEqual(seen);
  expect(kept).toEqual(words.slice(0, kept.length).map((word) => word.trim()));
  await expect(page.getByText('Count for me, please.', { exact: true })).toHaveCount(1);
  expect(wire.asked).toHaveLength(1);

  wire.script({ answer: ['and the rest of them.'] });
  await answer.getByRole('button', { name: 'Continue' }).click();
  await expect(answer).toContainText('and the rest of them.');
  expect(wire.asked).toHaveLength(2);
  await server.stop();
  await wire.close();
  await rm(dataDir, { recursive: true, force: true });
});
