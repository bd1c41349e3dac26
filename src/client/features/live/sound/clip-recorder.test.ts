import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import type { VoiceState } from '../speech/voice-state.ts';
import { FakeRecorder } from '../testing/fake-recorder.ts';
import { type ClipRecorder, clipMs, createClipRecorder, type RecordedClip } from './clip-recorder.ts';
import { followVoice } from './follow-voice.ts';

const track = {} as MediaStreamTrack;

let clock: FakeClock;
let means: FakeRecorder;
let clips: RecordedClip[];
let faults: number;
let recorder: ClipRecorder;
beforeEach(() => {
  clock = new FakeClock();
  means = new FakeRecorder();
  clips = [];
  faults = 0;
  recorder = createClipRecorder({
    ...{ means, clock, onClip: (clip) => clips.push(clip) },
    onFault: () => {
      faults += 1;
    },
  });
});

test('a long turn is cut into clips that follow each other without a gap', async () => {
  const began = clock.now().mono;
  recorder.begin(track);
  await clock.advance(2 * clipMs + 5_000);
  recorder.end();
  await clock.advance(1);
  expect(clips.map(({ startedAt, durationMs }) => [startedAt.mono - began, durationMs])).toEqual([
    [0, clipMs],
    [clipMs, clipMs],
    [2 * clipMs, 5_000],
  ]);
  expect(means.running).toEqual([]);
  expect(clock.timers).toBe(0);
});

test('what is dropped, and what is too short to be anything, is no clip', async () => {
  recorder.begin(track);
  await clock.advance(5_000);
  recorder.drop();
  recorder.begin(track);
  await clock.advance(100);
  recorder.end();
  await clock.advance(1);
  expect(clips).toEqual([]);
});

test('a browser that does not record says so, and is asked no more by the clock', async () => {
  means.refuses = true;
  recorder.begin(track);
  await clock.advance(clipMs);
  expect([faults, clips.length, clock.timers]).toEqual([1, 0, 0]);
});

describe('the microphone', () => {
  const voice = () => {
    const store = createStore(() => ({ microphone: 'off', listening: false }) as VoiceState);
    return { store, open: track as MediaStreamTrack | undefined, track: () => track };
  };

  test('is recorded while the learner is listened to, and at no other time', async () => {
    const { store, ...rest } = voice();
    const leave = followVoice({ store, ...rest }, recorder);
    expect(means.running).toHaveLength(0);
    store.setState({ microphone: 'on' });
    expect(means.running).toHaveLength(0);
    store.setState({ listening: true });
    expect(means.running).toHaveLength(1);
    await clock.advance(1_000);
    // The tutor speaks, or the learner has muted the microphone.
    store.setState({ listening: false });
    expect(means.running).toHaveLength(0);
    await clock.advance(4_000);
    store.setState({ listening: true });
    await clock.advance(2_000);
    store.setState({ microphone: 'off' });
    expect(means.running).toHaveLength(0);
    store.setState({ microphone: 'on' });
    await clock.advance(3_000);
    leave();
    store.setState({ listening: false });
    store.setState({ listening: true });
    await clock.advance(1);
    expect(means.running).toHaveLength(0);
    expect(clips.map(({ durationMs }) => durationMs)).toEqual([1_000, 2_000, 3_000]);
  });
});
