import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import { FakeAudio } from '#client/session/voice/testing/fake-audio.ts';
import { Recorder } from './recorder.tsx';

let audio: FakeAudio;
let takes: (Blob | null)[];

beforeEach(async () => {
  audio = new FakeAudio();
  takes = [];
  localStorage.clear();
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:take');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  await startLanguage();
});
afterEach(cleanup);

function open(seconds: [number, number] = [1, 40]) {
  const shown = render(<Recorder seconds={seconds} onTake={(wav) => takes.push(wav)} means={audio} />);
  return { user: userEvent.setup(), ...shown };
}
const button = (name: string) => screen.findByRole('button', { name });
/** Opens the microphone for the first time. */
async function recording(seconds?: [number, number]) {
  const shown = open(seconds);
  await shown.user.click(await button('Agree and record'));
  await button('Stop');
  return shown;
}
const hear = (tenths: number, amplitude = 0.2) => act(async () => audio.hear(tenths, amplitude));

describe('before the first recording', () => {
  test('it is said what happens with the voice, once in this browser', async () => {
    const { user, unmount } = open();
    expect(screen.getByText(/Your voice is recorded only while/)).toBeTruthy();
    await user.click(await button('Agree and record'));
    await button('Stop');
    unmount();
    open();
    await button('Record');
    expect(screen.queryByText(/Your voice is recorded only while/)).toBeNull();
  });

  test('the browser is not asked for the microphone, and then without its own changes to the sound', async () => {
    const { user } = open();
    expect(audio.asked).toEqual([]);
    await user.click(await button('Agree and record'));
    await button('Stop');
    expect(audio.asked).toMatchObject([{ audio: { noiseSuppression: false, autoGainControl: false } }]);
  });
});

describe('a recording', () => {
  test('becomes a WAV file of its length, and the microphone is let go', async () => {
    const { user } = await recording();
    await hear(25);
    expect(screen.getByText('2 of 40 seconds')).toBeTruthy();
    await user.click(await button('Stop'));
    await button('Record again');
    expect(takes[0]).toBeNull();
    expect(Math.abs((takes[1]?.size ?? 0) - 44 - 2.5 * 32_000)).toBeLessThan(200);
    expect(screen.getByLabelText('Your recording').getAttribute('src')).toBe('blob:take');
    expect([audio.tracksOpen, audio.contextsOpen]).toEqual([0, 0]);
  });

  test('is started and ended by the keyboard, without the focus being lost', async () => {
    const { user } = open();
    await user.tab();
    await user.keyboard('{Enter}');
    const stop = await button('Stop');
    expect(document.activeElement).toBe(stop);
    await hear(15);
    await user.keyboard(' ');
    expect(document.activeElement).toBe(await button('Record again'));
  });

  test('again takes the place of the one before', async () => {
    const { user } = await recording();
    await hear(12);
    await user.click(await button('Stop'));
    await user.click(await button('Record again'));
    await button('Stop');
    expect(takes.map((take) => take !== null)).toEqual([false, true, false]);
    expect(screen.queryByLabelText('Your recording')).toBeNull();
  });

  test('stops by itself at the longest, after a warning', async () => {
    await recording([1, 30]);
    await hear(190);
    expect(screen.queryByText(/are left/)).toBeNull();
    await hear(15);
    expect(screen.getByRole('status').textContent).toContain('Less than 10 seconds are left.');
    await hear(200);
    await button('Record again');
    expect(takes.at(-1)?.size).toBe(44 + 30 * 32_000);
  });

  test('that is too short is none', async () => {
    const { user } = await recording([3, 30]);
    await hear(20);
    await user.click(await button('Stop'));
    expect(await screen.findByText('That was too short. Speak for at least 3 seconds.')).toBeTruthy();
    expect(takes).toEqual([null]);
  });

  test('keeps what was said when the microphone is pulled out', async () => {
    await recording();
    await hear(20);
    await act(async () => audio.unplug());
    await button('Record again');
    expect(takes.at(-1)).toBeInstanceOf(Blob);
  });

  test('ends when the page is left', async () => {
    const { unmount } = await recording();
    unmount();
    expect([audio.tracksOpen, audio.contextsOpen]).toEqual([0, 0]);
    expect(takes).toEqual([null]);
  });
});

test('the level is shown by a length and a word, and what to do about it is said', async () => {
  await recording();
  await hear(5);
  const meter = screen.getByRole('meter', { name: 'Level of the microphone' });
  expect(meter.getAttribute('aria-valuetext')).toBe('Good');
  const normal = Number(meter.getAttribute('aria-valuenow'));
  await hear(31, 0.001);
  expect(Number(meter.getAttribute('aria-valuenow'))).toBeLessThan(normal);
  expect(screen.getByRole('status').textContent).toContain('move closer to the microphone');
  await hear(1, 1.2);
  expect(meter.getAttribute('aria-valuetext')).toBe('Too loud');
  expect(screen.getByRole('status').textContent).toContain('move away from the microphone');
});

describe('where there is no recording', () => {
  const named = (name: string) => new DOMException('no', name);
  test.each([
    ['the microphone is not allowed', named('NotAllowedError'), /not allowed here/],
    ['there is no microphone', named('NotFoundError'), /No microphone was found/],
    ['another program has it', named('NotReadableError'), /Another program/],
    ['nobody knows why', named('UnknownError'), /could not be started/],
  ])('%s', async (_, refusal, words) => {
    audio.refusal = refusal;
    const { user } = open();
    await user.click(await button('Agree and record'));
    expect((await screen.findByText(words)).closest('[role=status]')).toBeTruthy();
    audio.refusal = null;
    await user.click(await button('Record'));
    await button('Stop');
    expect(screen.queryByText(words)).toBeNull();
  });

  test('the page is not safe', async () => {
    audio.secure = false;
    const { user } = open();
    await user.click(await button('Agree and record'));
    expect(await screen.findByText(/Open this page by https/)).toBeTruthy();
  });

  test('the browser has no way to record', async () => {
    audio.devices = undefined;
    const { user } = open();
    await user.click(await button('Agree and record'));
    expect(await screen.findByText(/This browser cannot record/)).toBeTruthy();
  });
});
