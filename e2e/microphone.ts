import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RealtimeWire, startRealtimeWire } from '#testing/wire/realtime-wire.ts';
import { headlessFlags } from './browser/headless-flags.ts';
import { test as base } from './fixtures.ts';
import { startServer } from './start-server.ts';

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

/** Journeys with a microphone, on a server whose tutor hears and speaks. */
export const test = base.extend<{ wire: RealtimeWire }>({
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
/** To be used by such a journey. */
export const withMicrophone = {
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
};
