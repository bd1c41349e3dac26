import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSafeSocket } from '#server/platform/safe-fetch/safe-socket.ts';
import { type RealtimeWire, startRealtimeWire } from '#testing/wire/realtime-wire.ts';
import { openOpenaiLine } from './openai-realtime.ts';
import type { SpeechLine, SpeechLineError } from './speech-line.ts';

let wire: RealtimeWire;
let ended: SpeechLineError[];
beforeAll(async () => {
  wire = await startRealtimeWire();
});
beforeEach(() => {
  wire.reset();
  ended = [];
});
afterAll(() => wire.close());

const open = (patienceMs = 5_000): Promise<SpeechLine> =>
  openOpenaiLine({
    ...{ baseUrl: wire.url, apiKey: 'k', model: 'm', voice: 'marin', instructions: 'Talk.', patienceMs },
    open: createSafeSocket({ allow: [new URL(wire.url).host] }),
    onEnd: (error) => void ended.push(error),
  });
const piece = Buffer.alloc(4_800, 1);
async function wordsOf(line: SpeechLine, signal = new AbortController().signal): Promise<string> {
  let text = '';
  for await (const more of line.reply({ signal, onSound: () => {}, onUsed: () => {} })) text += more;
  return text;
}

test('a provider that takes nothing any more ends the line before it fills the memory', async () => {
  const line = await open();
  wire.pause();
  for (let sent = 0; line.ended === null && sent < 20_000; sent += 1) line.hear(piece);
  expect(line.ended).toMatchObject({ fault: 'gone' });
  expect(ended).toHaveLength(1);
});

test('a provider that falls silent within a reply is given up', async () => {
  wire.replies = [{ text: ['Well'], ending: 'hang' }];
  const line = await open(100);
  await expect(wordsOf(line)).rejects.toMatchObject({ fault: 'gone' });
});

test('too little sound is no words, and what is cancelled late harms nothing', async () => {
  wire.replies = [{ text: ['Well'], ending: 'hang' }, { text: ['Yes.'] }];
  const line = await open();
  line.hear(Buffer.alloc(480));
  expect(await line.commit(() => {})).toBe('');
  const stop = new AbortController();
  const cut = wordsOf(line, stop.signal);
  await wire.next('response.create');
  stop.abort();
  expect('Well'.startsWith(await cut)).toBe(true);
  // Only when the provider has let go of the one before, it is asked for the next.
  expect(await wordsOf(line)).toBe('Yes.');
  line.truncate('item', 10);
  expect(line.ended).toBeNull();
  line.close();
  expect(ended).toEqual([]);
});
