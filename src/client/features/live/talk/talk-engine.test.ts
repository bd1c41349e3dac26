import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { liveClose } from '#contract/live-close.ts';
import type { LiveSession, LiveSessionEnded } from '#contract/live-shapes.ts';
import { someSession, TalkServer } from '../testing/talk-server.ts';
import { startTalk, type TalkEngine } from './talk-engine.ts';

let clock: FakeClock;
let server: TalkServer;
let beats: number;
let beat: () => Promise<LiveSession>;
let end: () => Promise<LiveSessionEnded>;
let ends: number;
let engine: TalkEngine;

function begin(pending: Parameters<typeof startTalk>[0]['pending'] = []): TalkEngine {
  let ids = 0;
  return startTalk({
    session: someSession,
    pending,
    calls: { heartbeat: () => beat(), end: () => end(), save: async () => ({ id: 't-1' }) },
    clock,
    random: () => 0.5,
    newId: () => `u-${ids++}`,
    connect: server.connect,
  });
}

const talk = () => engine.store.getState();
const texts = () => talk().lines.map(({ text }) => text);
const ended: LiveSessionEnded = {
  ...{ ...someSession, status: 'ended', realtime_token: null },
  ...{ ended_at: '2026-10-14T08:05:00.000Z', used_seconds: 300, transcript_id: 't-1' },
};

beforeEach(() => {
  clock = new FakeClock();
  server = new TalkServer(() => clock.now().wall);
  beats = 0;
  beat = async () => {
    beats += 1;
    return { ...someSession, realtime_token: `token-${beats}`, remaining_seconds: 1_000 };
  };
  ends = 0;
  end = async () => {
    ends += 1;
    return ended;
  };
});
const unreachable = () => Promise.reject(new ApiError({ status: 0, code: 'network_error', message: '' }));

/** A little time: everything that is under way arrives. */
const settle = () => clock.advance(1);

describe('a talk', () => {
  test('shows what comes as it comes, and what was said once the server has it', async () => {
    engine = begin();
    await settle();
    expect(talk().link).toBe('open');
    server.speak('Hello! ', 'How are you?');
    server.go();
    expect(talk().answer?.text).toBe('Hello! ');
    server.go();
    server.go();
    expect([talk().answer, texts()]).toEqual([null, ['Hello! How are you?']]);
    engine.say({ text: 'Fine.', startedAt: clock.now() });
    expect(talk().pending).toEqual([]);
    expect(texts()).toEqual(['Hello! How are you?', 'Fine.']);
  });

  test('tells times by the clock of the server', async () => {
    server.skewMs = 3_600_000;
    engine = begin();
    await settle();
    const now = clock.now();
    engine.say({ text: 'Now.', startedAt: now });
    expect(server.turns[0]?.started_at).toBe(new Date(now.wall + 3_600_000).toISOString());
  });

  test('keeps what is said without a connection, and sends it once there is one', async () => {
    server.away = true;
    engine = begin();
    await clock.advance(2_000);
    expect(talk().link).toBe('waiting');
    engine.say({ text: 'Typed meanwhile.', startedAt: clock.now(), typed: true });
    engine.missed({ startedAt: clock.now(), endedAt: clock.now(), reason: 'lost' });
    expect(talk().pending).toHaveLength(2);
    server.away = false;
    await clock.advance(20_000);
    expect(talk().pending).toEqual([]);
    expect(server.turns.map(({ text, gap }) => [text, gap])).toEqual([
      ['Typed meanwhile.', null],
      ['', 'lost'],
    ]);
    await clock.advance(60_000);
    expect(server.frames.filter(({ type }) => type === 'user_text')).toHaveLength(1);
  });

  test('what was not taken before the page was left is sent when the talk is taken up again', async () => {
    engine = begin([{ type: 'user_text', id: 'u-9', text: 'Before.', started_at: someSession.started_at }]);
    await settle();
    expect(server.turns.map(({ id }) => id)).toEqual(['u-9']);
    expect(talk().pending).toEqual([]);
  });

  test('comes back with a new token where the old one is refused, and says how far it has read', async () => {
    engine = begin();
    await settle();
    server.speak('One. ', 'Two.');
    server.go();
    server.stale.add('token-0');
    server.cut();
    await clock.advance(5_000);
    expect(talk().link).toBe('open');
    const hello = server.frames.findLast(({ type }) => type === 'hello');
    expect(hello).toMatchObject({ token: 'token-1', after: { turn: 0, offset: 5 } });
    server.go();
    server.go();
    expect(texts()).toEqual(['One. Two.']);
  });

  test('tries again more and more seldom, and at once when the network is back', async () => {
    server.away = true;
    engine = begin();
    await clock.advance(60_000);
    const tried = server.connections;
    expect(tried).toBeLessThan(14);
    server.away = false;
    engine.wake();
    await settle();
    expect([talk().link, server.connections]).toEqual(['open', tried + 1]);
  });

  test('a server that takes the connection and says nothing is left', async () => {
    engine = begin();
    // It neither greets nor closes.
    server.stale.add('token-0');
    server.cut = () => {};
    await clock.advance(11_000);
    expect(talk().link).toBe('waiting');
    expect(server.connections).toBeGreaterThan(0);
  });
});

describe('a heartbeat', () => {
  test('comes as often as the server asks, and brings what is left', async () => {
    engine = begin();
    await clock.advance(46_000);
    expect(beats).toBe(3);
    expect(talk().remainingSeconds).toBe(1_000);
  });

  test('that is lost ends nothing', async () => {
    engine = begin();
    const good = beat;
    beat = async () => {
      throw new ApiError({ status: 0, code: 'network_error', message: '' });
    };
    await clock.advance(31_000);
    expect(talk().link).toBe('open');
    beat = good;
    await clock.advance(15_000);
    expect(beats).toBe(1);
  });

  test.each([
    [429, 'live_quota_exceeded', 'quota'],
    [404, 'not_found', 'expired'],
  ] as const)(
    'that is answered with %i ends the talk, and tells where its transcript is',
    async (status, code, reason) => {
      engine = begin();
      beat = async () => {
        throw new ApiError({ status, code, message: '' });
      };
      await clock.advance(16_000);
      expect(talk().ended).toEqual({ reason, usedSeconds: 300, transcriptId: 't-1' });
      expect([talk().link, clock.timers]).toEqual(['over', 0]);
    },
  );
});

describe('the end', () => {
  test('as the server says it, with the reason', async () => {
    engine = begin();
    await settle();
    server.end('quota');
    await settle();
    expect(talk()).toMatchObject({ link: 'over', ended: { reason: 'quota', transcriptId: 't-1' } });
    const { connections } = server;
    await clock.advance(120_000);
    expect([server.connections, beats, clock.timers]).toEqual([connections, 0, 0]);
  });

  test('that happened elsewhere is told with its own reason', async () => {
    engine = begin();
    await settle();
    end = async () => ({ ...ended, end_reason: 'replaced' });
    server.cut(liveClose.noSession);
    await settle();
    expect(talk().ended).toEqual({ reason: 'replaced', usedSeconds: 300, transcriptId: 't-1' });
  });

  test('another window goes on with the talk: this one does not take it back', async () => {
    engine = begin();
    await settle();
    server.cut(liveClose.replaced);
    await clock.advance(60_000);
    expect([talk().ended?.reason, server.connections]).toEqual(['elsewhere', 1]);
    expect([ends, beats, clock.timers]).toEqual([0, 0, 0]);
  });

  test('asked for by the learner; where the server is not reached, the talk goes on', async () => {
    engine = begin();
    await settle();
    const good = end;
    end = unreachable;
    await expect(engine.end()).rejects.toThrow();
    expect(talk().link).toBe('open');
    end = good;
    await engine.end();
    expect(talk().ended).toEqual({ reason: 'bye', usedSeconds: 300, transcriptId: 't-1' });
  });
});
