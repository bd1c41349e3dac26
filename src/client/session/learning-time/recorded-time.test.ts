import { QueryClient } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useActiveSeconds } from '#client/features/english/attempt/use-active-seconds.ts';
import { type Microphone, openMicrophone } from '../voice/audio/open-microphone.ts';
import { dictate } from '../voice/dictation.ts';
import { FakeAudio } from '../voice/testing/fake-audio.ts';
import { watchPage } from './watch-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** What of the browser writes down speech, as far as it is needed here. */
class FakeRecogniser {
  static newest: FakeRecogniser | undefined;
  onend: (() => void) | null = null;
  start() {
    FakeRecogniser.newest = this;
  }
  stop() {}
}

const speak = (audio: FakeAudio) => openMicrophone(audio, { onPiece: () => {}, onEnd: () => {} });
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

/** Somebody presses once and then speaks for so long; what was counted by the page and by the task. */
async function counted(seconds: number, during: () => Promise<unknown>): Promise<{ page: number; task: number }> {
  let page = 0;
  let task = 0;
  const nothing = async () => {};
  const activity = async (spans: { counted: number }) => {
    page += spans.counted;
  };
  const stop = watchPage(new QueryClient(), { calls: { start: nothing, activity, end: nothing } });
  renderHook(() =>
    useActiveSeconds(true, () => {
      task += 1;
    }),
  );
  dispatchEvent(new Event('pointerdown'));
  await during();
  await pass(seconds);
  stop();
  await pass(1);
  return { page, task };
}

test('a minute and a half of speaking counts whole, without a hand on the page', async () => {
  let microphone: Microphone | undefined;
  const { page, task } = await counted(90, async () => {
    microphone = await speak(new FakeAudio());
  });
  microphone?.drop();
  expect(page).toBeGreaterThanOrEqual(89);
  expect(task).toBeGreaterThanOrEqual(89);
});

test('so does speech that the browser writes down, until it ends', async () => {
  vi.stubGlobal('SpeechRecognition', FakeRecogniser);
  const words = { language: 'en', onWords: () => {}, onEnd: () => {} };
  const spoken = await counted(90, async () => dictate(words));
  FakeRecogniser.newest?.onend?.();
  expect(Math.min(spoken.page, spoken.task)).toBeGreaterThanOrEqual(89);
  const after = await counted(90, async () => {
    dictate(words);
    FakeRecogniser.newest?.onend?.();
  });
  expect(Math.max(after.page, after.task)).toBeLessThanOrEqual(61);
  vi.unstubAllGlobals();
});

const ends: [string, (microphone: Microphone) => unknown][] = [
  ['stopped', (microphone) => microphone.stop()],
  ['dropped', (microphone) => microphone.drop()],
  ['dropped twice', (microphone) => [microphone.drop(), microphone.drop()]],
];
test.each(ends)('after a recording that was %s the page counts for a minute, as without one', async (_, end) => {
  const { page, task } = await counted(90, async () => end(await speak(new FakeAudio())));
  expect(page).toBeLessThanOrEqual(61);
  expect(task).toBeLessThanOrEqual(61);
});

test('a microphone that was refused or did not start is no recording', async () => {
  const refused = new FakeAudio();
  refused.refusal = new DOMException('no', 'NotAllowedError');
  const broken = new FakeAudio();
  broken.createNode = () => {
    throw new Error('no worklet');
  };
  const { page, task } = await counted(90, () =>
    Promise.all([refused, broken].map((audio) => expect(speak(audio)).rejects.toThrow())),
  );
  expect(page).toBeLessThanOrEqual(61);
  expect(task).toBeLessThanOrEqual(61);
});
