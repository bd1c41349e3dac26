import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '#client/session/api-error.ts';
import type { LiveClientFrame } from '#contract/live-frames.ts';
import type { LiveSession, LiveSessionEnded } from '#contract/live-shapes.ts';
import { type Clock, elapsedMs, type Moment } from '#tokens/clock.ts';
import { readUntil } from './lines.ts';
import { openSocketLine, type Socket, type SocketLine } from './socket-line.ts';
import { beginTalk, type EndReason, nextTalk, type Pending, type Talk, type TalkEvent } from './talk.ts';

export interface TalkCalls {
  heartbeat(sessionId: string): Promise<LiveSession>;
  end(sessionId: string): Promise<LiveSessionEnded>;
}

export interface TalkOptions {
  session: LiveSession;
  /** What was not taken yet when the page was left. */
  pending?: readonly Pending[];
  calls: TalkCalls;
  clock: Clock;
  random(): number;
  newId(): string;
  connect(url: string): Socket;
}

/** What a learner says, before it has an id. */
export type Said = {
  text: string;
  startedAt: Moment;
  endedAt?: Moment;
  typed?: boolean;
  voice?: { speech_ms: number; pauses: number; pause_ms: number };
};

export interface TalkEngine {
  readonly store: StoreApi<Talk>;
  /** Kept until the server has it, through breaks of the connection. */
  say(said: Said): void;
  /** Time in which somebody spoke and there are no words. */
  missed(gap: { startedAt: Moment; endedAt: Moment; reason: 'not_recognised' | 'lost' }): void;
  /** What seems to be said just now. Not kept. */
  hint(text: string, startedAt: Moment): void;
  /** The learner cuts in. `heard`: so much of the turn was, in code units; left out while the partner only thinks. */
  interrupt(at?: { turn: number; heard: number }): void;
  /** The network or the page came back. */
  wake(): void;
  /** The network is away. */
  lose(): void;
  /** Ends the session; resolves when the server has heard of it. Rejects with what kept it from that. */
  end(): Promise<void>;
  /** Stops here; the session goes on for a minute, and may be taken up again. */
  leave(): void;
}

/** A token is good for two minutes: older than this, a new one is asked for. Milliseconds. */
const tokenGoodMs = 90_000;

/** One talk: its connection, its heartbeats, and what both come to. Begins at once. */
export function startTalk(options: TalkOptions): TalkEngine {
  const { session, calls, clock, newId } = options;
  const id = session.session_id;
  const store = createStore<Talk>(() => beginTalk(session, options.pending));
  let token = { value: session.realtime_token ?? null, at: clock.now() };
  let line: SocketLine | null = null;
  let cancelBeat = () => {};
  let stopped = false;

  const take = (event: TalkEvent) => {
    store.setState(nextTalk(store.getState(), event), true);
    if (store.getState().link === 'over') stop();
  };

  function stop(): void {
    stopped = true;
    cancelBeat();
    line?.close();
  }

  const atServer = (moment: Moment) => new Date(moment.wall + store.getState().skewMs).toISOString();

  function keep(frame: Pending): void {
    take({ type: 'said', frame });
    line?.send(frame);
  }

  function over(reason: EndReason | 'lost', ended?: LiveSessionEnded): void {
    take({
      ...{ type: 'over', reason },
      ...(ended && { usedSeconds: ended.used_seconds }),
      ...(ended?.transcript_id !== undefined && { transcriptId: ended.transcript_id }),
    });
  }

  /** Asks what became of a session that is over: ending it once more tells. */
  async function learnEnd(reason: EndReason | 'lost'): Promise<void> {
    over(reason);
    try {
      over(reason, await calls.end(id));
    } catch {
      // It is over; where its transcript is, the list of transcripts shows.
    }
  }

  async function beat(): Promise<void> {
    cancelBeat();
    try {
      const answer = await calls.heartbeat(id);
      if (stopped) return;
      if (answer.status === 'ended') return void learnEnd('expired');
      token = { value: answer.realtime_token ?? null, at: clock.now() };
      take({ type: 'beat', remainingSeconds: answer.remaining_seconds });
    } catch (error) {
      if (stopped) return;
      if (error instanceof ApiError && error.code === 'live_quota_exceeded') return void learnEnd('quota');
      if (error instanceof ApiError && error.status === 404) return void learnEnd('expired');
      if (error instanceof ApiError && error.code === 'signed_out') return over('signed_out');
      beatLater();
      throw error;
    }
    beatLater();
  }

  const beatLater = () => {
    cancelBeat();
    cancelBeat = clock.later(session.heartbeat_seconds * 1_000, () => void beat().catch(() => {}));
  };

  async function hello(fresh: boolean): Promise<LiveClientFrame | null> {
    if (fresh || token.value === null || elapsedMs(token.at, clock.now()) > tokenGoodMs) await beat();
    if (stopped || token.value === null) return null;
    const after = readUntil(store.getState());
    return { type: 'hello', token: token.value, session_id: id, ...(after && { after }) };
  }

  line = openSocketLine({
    clock,
    random: options.random,
    connect: () => options.connect(session.realtime_url),
    hello,
    onFrame(frame) {
      take({ type: 'frame', frame, wallMs: clock.now().wall });
      if (frame.type === 'ready') for (const one of store.getState().pending) line?.send(one);
    },
    onLost: () => take({ type: 'lost' }),
    onOver: (why) => void learnEnd(why === 'replaced' ? 'replaced' : 'expired'),
  });
  beatLater();

  return {
    store,
    say({ text, startedAt, endedAt, typed, voice }) {
      keep({
        ...{ type: 'user_text', id: newId(), text, started_at: atServer(startedAt) },
        ...(endedAt && { ended_at: atServer(endedAt) }),
        ...(typed && { typed }),
        ...(voice && { voice }),
      });
    },
    missed({ startedAt, endedAt, reason }) {
      keep({
        ...{ type: 'user_gap', id: newId(), reason },
        ...{ started_at: atServer(startedAt), ended_at: atServer(endedAt) },
      });
    },
    hint: (text, startedAt) => void line?.send({ type: 'user_partial', text, started_at: atServer(startedAt) }),
    interrupt: (at) => void line?.send({ type: 'interrupt', ...at }),
    wake() {
      if (stopped) return;
      line?.again();
      void beat().catch(() => {});
    },
    lose: () => line?.drop(),
    async end() {
      if (store.getState().link === 'over') return;
      const ended = await calls.end(id);
      over('bye', ended);
    },
    leave: stop,
  };
}
