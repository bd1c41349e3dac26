import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { FakeSound } from '../testing/fake-sound.ts';
import { decodeSound, encodeSound } from './sound-bytes.ts';
import { createVoicePlayer, type VoicePlayer } from './voice-player.ts';

let clock: FakeClock;
let sound: FakeSound;
let player: VoicePlayer;
let speaking: boolean[];
let speakerId: string | null;

const piece = (seconds: number, loud = 0.2) => encodeSound(new Float32Array(24_000 * seconds).fill(loud));

beforeEach(() => {
  clock = new FakeClock();
  sound = new FakeSound();
  speaking = [];
  speakerId = null;
  player = createVoicePlayer({
    means: sound,
    clock,
    speakerId: () => speakerId,
    onSpeaking: (one) => void speaking.push(one),
  });
});

test('sound goes to base64 and back, little-endian, and ends at the scale', () => {
  const back = decodeSound(encodeSound(Float32Array.of(0, 0.5, -1, 7)));
  expect([...back].map((value) => Math.round(value * 1_000) / 1_000)).toEqual([0, 0.5, -1, 1]);
  expect(atob(encodeSound(Float32Array.of(0.5)))).toBe('\u0000@');
});

test('pieces follow each other without a gap, and the voice speaks from the first to the last', () => {
  player.play({ turn: 0, audio: piece(0.2) });
  sound.pass(0.1);
  player.play({ turn: 0, audio: piece(0.2) });
  player.play({ turn: 0, audio: piece(0.1), last: true });
  const [first, second, third] = sound.sources;
  expect(second?.starts).toBe(first?.ends);
  expect(third?.starts).toBe(second?.ends);
  expect(player.loud()).toBe(0);
  sound.pass(0.1);
  expect(player.loud()).toBeGreaterThan(0.5);
  sound.pass(1);
  expect(speaking).toEqual([true, false]);
  expect(player.heardMs()).toBe(500);
  expect(player.loud()).toBe(0);
});

test('cut short, it knows how much was heard, and nothing more of that turn is played', () => {
  player.play({ turn: 3, audio: piece(2) });
  sound.pass(1.12);
  expect(player.heardMs()).toBe(1_000);
  player.hush();
  expect(player.heardMs()).toBe(1_000);
  expect(speaking).toEqual([true, false]);
  player.play({ turn: 3, audio: piece(1) });
  expect(sound.sources).toHaveLength(1);
  player.play({ turn: 5, audio: piece(1) });
  expect(sound.sources).toHaveLength(2);
  expect(player.turn()).toBe(5);
});

test('where nothing more comes it does not speak for ever', async () => {
  player.play({ turn: 0, audio: piece(0.2) });
  sound.pass(1);
  expect(speaking).toEqual([true]);
  await clock.advance(4_100);
  expect(speaking).toEqual([true, false]);
});

test('it plays at the loudspeaker that was chosen', () => {
  speakerId = 'kitchen';
  player.play({ turn: 0, audio: piece(0.2) });
  speakerId = null;
  player.move();
  expect(sound.sinks).toEqual(['kitchen', '']);
  player.close();
  expect(sound.closed).toBe(true);
});
