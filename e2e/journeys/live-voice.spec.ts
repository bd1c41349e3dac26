import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RealtimeWire, startRealtimeWire } from '#testing/wire/realtime-wire.ts';
import { headlessFlags } from '../browser/headless-flags.ts';
import { test as base, expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { startServer } from '../start-server.ts';

/** Seconds of what the microphone of these tests hears, over and over: silence, a tone, silence. */
const heard = [2, 1.5, 3] as const;

/** It as a WAV file: 16 bit, mono, 48 kHz. */
function soundFile(): string {
  const rate = 48_000;
  const [before, tone, after] = heard.map((seconds) => seconds * rate) as [number, number, number];
  const count = before + tone + after;
  const file = Buffer.alloc(44 + count * 2);
  file.write('RIFF');
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = before; at < before + tone; at += 1)
    file.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * 300 * at) / rate)), 44 + at * 2);
  const path = join(mkdtempSync(join(tmpdir(), 'xentree-sound-')), 'said.wav');
  writeFileSync(path, file);
  return path;
}

const test = base.extend<{ wire: RealtimeWire }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  wire: async ({}, use) => {
    const wire = await startRealtimeWire();
    await use(wire);
    await wire.close();
  },
  baseURL: async ({ wire }, use) => {
    const env = { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test', OPENAI_REALTIME_MODEL: 'realtime' };
    const server = await startServer({ env });
    await use(server.url);
    await server.stop();
  },
});
test.use({
  permissions: ['microphone'],
  launchOptions: {
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: [
      ...headlessFlags,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${soundFile()}`,
    ],
  },
});

const said = (page: Page) => page.getByRole('log', { name: 'Transcript' });

test('a talk by voice: the tutor is heard, the learner is heard, and when the voice service goes the talk goes on', async ({
  page,
  wire,
}) => {
  test.setTimeout(180_000);
  wire.replies = [
    { text: ['Hello! ', 'How are you?'], soundMs: 400 },
    { text: ['Good to hear.'], soundMs: 400 },
  ];
  await register(page);
  await page.goto('/live');
  await page.getByRole('button', { name: 'Start talking' }).click();
  await expect(said(page)).toContainText('Hello! How are you?');
  await page.getByRole('button', { name: /^Microphone/ }).click();
  await page.getByRole('button', { name: 'Let my tutor listen' }).click();
  await expect(said(page)).toContainText('I am fine.', { timeout: 30_000 });
  await expect(said(page)).toContainText('Good to hear.');
  const sound = wire.events
    .filter(({ type }) => type === 'input_audio_buffer.append')
    .map(({ audio }) => Buffer.from(String(audio), 'base64'));
  const all = Buffer.concat(sound);
  const loudest = Math.max(...Array.from({ length: Math.floor(all.length / 2) }, (_, at) => all.readInt16LE(at * 2)));
  expect(loudest).toBeGreaterThan(3_000);
  expect(Math.max(...sound.map(({ length }) => length))).toBe(4_800);

  await page.getByRole('button', { name: /^Microphone/ }).click();
  wire.drop();
  await expect(page.getByText('From here on your browser listens and speaks')).toBeVisible();
  await page.getByRole('textbox', { name: 'Type instead of speaking' }).fill('I have one sister and one brother.');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('one sister');
  await expect(said(page).getByRole('listitem')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'End and save' }).click();
  await expect(page.getByText('Well done. The talk is saved.')).toBeVisible();
});
