import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { newId } from '#client/session/new-id.ts';
import { pointsEarned } from '#client/session/points-ahead.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';
import { browserAudio } from '#client/session/voice/audio/open-microphone.ts';
import { canDictate, dictate } from '#client/session/voice/dictation.ts';
import { live } from '#contract/live.ts';
import type { LiveSession } from '#contract/live-shapes.ts';
import { systemClock } from '#tokens/clock.ts';
import { useLiveSettings } from '../speech/live-settings.ts';
import { browserSpeech } from '../speech/speaker.ts';
import { createTalkVoice, type TalkVoice } from '../speech/talk-voice.ts';
import { browserPlayer } from '../speech/voice-player.ts';
import { forgetTalk, type KeptTalk, keepTalk } from './kept-talk.ts';
import type { Socket } from './socket-line.ts';
import { startTalk, type TalkCalls, type TalkEngine } from './talk-engine.ts';

export interface RunningTalk {
  engine: TalkEngine;
  voice: TalkVoice;
}

/** What minutes have earned is shown in every tab as soon as the server says so. */
function callsOf(queries: QueryClient): TalkCalls {
  const earned = <Answer extends LiveSession>(answer: Answer): Answer => {
    if (!answer.earned_xp) return answer;
    pointsEarned(queries, 'live', answer.earned_xp);
    progressChanged(queries);
    return answer;
  };
  return {
    heartbeat: async (session_id) =>
      earned(await session.api.call(live.heartbeat, { body: { session_id } }, { timeoutMs: 10_000 })),
    end: async (session_id) => earned(await session.api.call(live.end, { body: { session_id } })),
    save: (body) => session.api.call(live.saveTranscript, { body }),
  };
}

/** Sockets have schemes of their own; the address may be relative. */
export function socketUrl(url: string, base: string): string {
  const at = new URL(url, base);
  at.protocol = at.protocol.replace(/^http/, 'ws');
  return at.href;
}

/** Runs a talk while the page is there. Leaving it lets the talk wait; null in the first drawing. */
export function useRunningTalk(talk: KeptTalk): RunningTalk | null {
  const queries = useQueryClient();
  const [running, setRunning] = useState<RunningTalk | null>(null);
  useEffect(() => {
    const engine = startTalk({
      session: talk.session,
      pending: talk.pending,
      calls: callsOf(queries),
      clock: systemClock,
      random: Math.random,
      newId,
      connect: (url) => new WebSocket(socketUrl(url, location.href)) as unknown as Socket,
    });
    const voice = createTalkVoice({
      engine,
      settings: useLiveSettings,
      clock: systemClock,
      audio: browserAudio,
      dictate: canDictate() ? dictate : undefined,
      speech: browserSpeech(),
      player: browserPlayer(),
      newId,
      spokenTurn: talk.spokenTurn,
    });
    const keep = () => {
      const { link, pending } = engine.store.getState();
      const isOver = link === 'over';
      if (isOver && pending.length === 0) forgetTalk();
      else keepTalk({ ...talk, pending, spokenTurn: voice.spokenTurn(), ...(isOver && { over: true }) });
    };
    const unsubscribe = engine.store.subscribe(keep);
    const stopWatching = watchPage({ engine, voice });
    setRunning({ engine, voice });
    return () => {
      stopWatching();
      // What is being said when the page is left is still handed on, and kept.
      voice.stop();
      engine.leave();
      unsubscribe();
    };
  }, [talk, queries]);
  return running;
}

function watchPage({ engine, voice }: RunningTalk): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('online', () => engine.wake(), { signal });
  addEventListener('offline', () => engine.lose(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      const visible = document.visibilityState === 'visible';
      voice.seen(visible);
      if (visible) engine.wake();
    },
    { signal },
  );
  return () => stop.abort();
}
