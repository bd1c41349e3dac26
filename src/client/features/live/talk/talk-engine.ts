import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '#client/session/api-error.ts';
import type { LiveClientFrame } from '#contract/live-frames.ts';
import type { LiveSession, LiveSessionEnded, Transcript, TranscriptSave } from '#contract/live-shapes.ts';
import { type Clock, elapsedMs, type Moment } from '#tokens/clock.ts';
import { readUntil } from './lines.ts';
import { isRefusedForGood, restOf } from './rest-of-talk.ts';
import type { CutAt, PartnerSound, Said, Sounded, SoundPiece } from './said.ts';
import { openSocketLine, type Socket, type SocketLine, waitBefore } from './socket-line.ts';
import { beginTalk, type EndReason, nextTalk, type Pending, type Talk, type TalkEvent } from './talk.ts';

export interface TalkCalls {
  heartbeat(sessionId: string): Promise<LiveSession>;
  end(sessionId: string): Promise<LiveSessionEnded>;
  save(turns: TranscriptSave): Promise<Pick<Transcript, 'id'>>;
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

export interface TalkEngine {
  readonly store: StoreApi<Talk>;
  /** Kept until the server has it, through breaks of the connection. */
  say(said: Said): void;
  /** Time in which somebody spoke and there are no words. */
  missed(gap: { startedAt: Moment; endedAt: Moment; reason: 'not_recognised' | 'lost' }): void;
  /** What seems to be said just now, under the id with which it will be said: kept by the server should this page be gone by then. */
  hint(id: string, text: string, startedAt: Moment): void;
  /** A piece of sound of what is said, for a server that recognises: 16 bit at 24 kHz as base64. What cannot go out is lost, and known to be. */
  sound(piece: SoundPiece): void;
  /** It is said; kept until the server has written it down. */
  sounded(said: Sounded): void;
  /** Hears the sound of the partner; the way to stop it. */
  onSound(listener: (sound: PartnerSound) => void): () => void;
  /** The learner cuts in. `heard`: so much of the turn was, in code units or milliseconds of its sound; left out while the partner only thinks. */
  interrupt(at?: CutAt): void;
  /** The voice has read a turn of the partner, or some of it. */
  spoken(turn: number, startedAt: Moment): void;
  /** Where in the talk a moment lies, by the clock of the server. Milliseconds. */
  offsetMs(at: Moment): number;
  /** The network or the page came back. */
  wake(): void;
  /** The network is away. */
  lose(): void;
  /** Ends the session once the server has what was said, which it is waited for a little; resolves when the server has heard of it. Rejects with what kept it from that. */
  end(): Promise<void>;
  /** Stops here; the session goes on for a minute, and may be taken up again. */
  leave(): void;
}

/** A token is good for two minutes: older than this, a new one is asked for. Milliseconds. */
const tokenGoodMs = 90_000;
/** How long the end waits for what was said. Milliseconds. */
const lastWordsMs = 3_000;
/** What is not taken within so long went out on a dead connection. Milliseconds. */
const takenWithinMs = 8_000;
/** The same of sound, which has to be recognised first. Milliseconds. */
const recognisedWithinMs = 25_000;

/** One talk: its connection, its heartbeats, and what both come to. Begins at once. */
export function startTalk(options: TalkOptions): TalkEngine {
  const { session, calls, clock, newId } = options;
  const id = session.session_id;
  const store = createStore<Talk>(() => beginTalk(session, options.pending));
  let token = { value: session.realtime_token ?? null, at: clock.now() };
  let line: SocketLine | null = null;
  let cancelBeat = () => {};
  let cancelWatch = () => {};
  /** What the server has to take next. */
  let watched: string | null = null;
  /** Where the learner cut in, until the server has told what is left of that turn. */
  let cutAt: CutAt | null = null;
  const listeners = new Set<(sound: PartnerSound) => void>();
  /** One moment by the clock of the server and by ours that only runs forward. */
  let agreed: { server: number; mono: number } | null = null;
  let cancelHandIn = () => {};
  let handingIn: 'not' | 'now' | 'later' = 'not';
  let tries = 0;
  let stopped = false;
  let left = false;

  const take = (event: TalkEvent) => {
    store.setState(nextTalk(store.getState(), event), true);
    watch();
    if (store.getState().link !== 'over') return;
    stop();
    if (handingIn === 'not' && store.getState().pending.length > 0) void handIn();
  };

  function watch(): void {
    const { link, pending } = store.getState();
    const first = link === 'open' && !stopped ? pending[0] : undefined;
    const next = first?.id ?? null;
    if (next === watched) return;
    watched = next;
    cancelWatch();
    const within = first?.type === 'user_audio_end' ? recognisedWithinMs : takenWithinMs;
    if (first) cancelWatch = clock.later(within, () => line?.drop());
  }

  function stop(): void {
    stopped = true;
    cancelBeat();
    cancelWatch();
    line?.close();
  }

  /** The talk is over, but not everything was taken: that goes into its transcript, and is tried until it has. */
  async function handIn(): Promise<void> {
    const { pending } = store.getState();
    const ids = pending.map((one) => one.id);
    handingIn = 'now';
    cancelHandIn();
    try {
      const { id: transcriptId } = await calls.save(restOf(session, pending, atServer(clock.now())));
      handingIn = 'not';
      take({ type: 'handedIn', ids, transcriptId });
    } catch (error) {
      handingIn = 'not';
      if (isRefusedForGood(error)) return take({ type: 'handedIn', ids });
      if (left) return;
      handingIn = 'later';
      cancelHandIn = clock.later(waitBefore(tries, options.random()), () => void handIn());
      tries += 1;
    }
  }

  /** Resolves when everything that was said was taken, or when it has been waited for long enough. */
  const lastWords = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        cancel();
        forget();
        resolve();
      };
      const cancel = clock.later(lastWordsMs, done);
      const forget = store.subscribe(({ pending }) => pending.length === 0 && done());
    });

  /** Since the server told its time, the clock on the wall may have been set: it does not count then. */
  const atServer = ({ wall, mono }: Moment) =>
    new Date(agreed ? agreed.server + mono - agreed.mono : wall).toISOString();

  function keep(frame: Pending): void {
    take({ type: 'said', frame });
    line?.send(frame);
  }

  function over(reason: EndReason, ended?: LiveSessionEnded): void {
    take({
      ...{ type: 'over', reason },
      ...(ended && { usedSeconds: ended.used_seconds }),
      ...(ended?.transcript_id !== undefined && { transcriptId: ended.transcript_id }),
    });
  }

  /** Asks what became of a session that is over: ending it once more tells. @param guess where that cannot be asked */
  async function learnEnd(guess: EndReason): Promise<void> {
    stop();
    try {
      const ended = await calls.end(id);
      over(ended.end_reason ?? guess, ended);
    } catch {
      // Where its transcript is, the list of transcripts shows.
      over(guess);
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
      if (frame.type === 'ready' && frame.now !== undefined)
        agreed = { server: Date.parse(frame.now), mono: clock.now().mono };
      if (frame.type === 'ai_audio') {
        for (const listener of listeners) listener(frame);
        return;
      }
      take({ type: 'frame', frame, wallMs: clock.now().wall });
      if (frame.type === 'ai_done' && frame.turn === cutAt?.turn && frame.interrupted) cutAt = null;
      if (frame.type !== 'ready') return;
      if (cutAt) line?.send({ type: 'interrupt', ...cutAt });
      for (const one of store.getState().pending) line?.send(one);
    },
    onLost: () => take({ type: 'lost' }),
    // Replaced, the talk goes on elsewhere: this page has no say in it any more.
    onOver: (why) => (why === 'replaced' ? over('elsewhere') : void learnEnd('expired')),
  });
  beatLater();

  return {
    store,
    say({ id = newId(), text, startedAt, endedAt, typed, confidence, voice }) {
      keep({
        ...{ type: 'user_text', id, text, started_at: atServer(startedAt) },
        ...(endedAt && { ended_at: atServer(endedAt) }),
        ...(typed && { typed }),
        ...(confidence !== undefined && { confidence }),
        ...(voice && { voice }),
      });
    },
    missed({ startedAt, endedAt, reason }) {
      keep({
        ...{ type: 'user_gap', id: newId(), reason },
        ...{ started_at: atServer(startedAt), ended_at: atServer(endedAt) },
      });
    },
    hint: (id, text, startedAt) => void line?.send({ type: 'user_partial', id, text, started_at: atServer(startedAt) }),
    sound: ({ id, seq, audio, startedAt }) =>
      void line?.send({
        ...{ type: 'user_audio', id, seq, audio },
        ...(seq === 0 && { started_at: atServer(startedAt) }),
      }),
    sounded: ({ id, pieces, startedAt, endedAt, voice }) =>
      keep({
        ...{ type: 'user_audio_end', id, pieces, ...(voice && { voice }) },
        ...{ started_at: atServer(startedAt), ended_at: atServer(endedAt) },
      }),
    onSound(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    spoken: (turn, startedAt) =>
      void line?.send({
        ...{ type: 'ai_spoken', turn },
        ...{ started_at: atServer(startedAt), ended_at: atServer(clock.now()) },
      }),
    offsetMs: (at) => Date.parse(atServer(at)) - Date.parse(session.started_at),
    interrupt(at) {
      if (at) cutAt = at;
      line?.send({ type: 'interrupt', ...at });
    },
    wake() {
      if (handingIn === 'later' && !left) void handIn();
      if (stopped) return;
      line?.again();
      void beat().catch(() => {});
    },
    lose: () => line?.drop(),
    async end() {
      if (store.getState().pending.length > 0) await lastWords();
      if (store.getState().link === 'over') return;
      over('bye', await calls.end(id));
    },
    leave() {
      left = true;
      cancelHandIn();
      stop();
    },
  };
}
