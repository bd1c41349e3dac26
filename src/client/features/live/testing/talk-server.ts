import { liveClose } from '#contract/live-close.ts';
import { LiveClientFrame, LiveServerFrame } from '#contract/live-frames.ts';
import type { LiveSession } from '#contract/live-shapes.ts';
import type { Socket } from '../talk/socket-line.ts';

export interface ServerTurn {
  turn: number;
  id: string | null;
  role: 'user' | 'ai';
  text: string;
  started_at: string;
  ended_at: string | null;
  gap: 'not_recognised' | 'lost' | null;
  interrupted: boolean;
}

export const someSession: LiveSession = {
  session_id: 's-1',
  session_type: 'voice',
  status: 'active',
  started_at: '2026-10-14T08:00:00.000Z',
  remaining_seconds: 1_200,
  heartbeat_seconds: 15,
  realtime_url: '/api/live/realtime',
  realtime_token: 'token-0',
};

/** The realtime socket of a server, as the contract has it: what is sent both ways is checked against its schemas. */
export class TalkServer {
  readonly turns: ServerTurn[] = [];
  readonly frames: LiveClientFrame[] = [];
  /** The turn of the partner that is still coming: what of it was sent, and what is left. */
  coming: { turn: number; said: string; left: string[] } | null = null;
  /** Who recognises and speaks. */
  speech: 'browser' | 'server' = 'browser';
  /** The clock of the server is ahead by this. Milliseconds. */
  skewMs = 0;
  away = false;
  /** What comes is not worked on until `catchUp`. */
  busy = false;
  #waiting: string[] = [];
  /** Tokens that have run out. */
  readonly stale = new Set<string>();
  connections = 0;
  now: () => number;
  #socket: TalkSocket | null = null;
  #known = false;

  constructor(now: () => number) {
    this.now = now;
  }

  connect = (): Socket => {
    this.connections += 1;
    const socket = new TalkSocket((text) => socket === this.#socket && this.#take(text));
    this.#socket = socket;
    this.#known = false;
    queueMicrotask(() => (this.away ? this.cut() : socket.onopen?.()));
    return socket;
  };

  get open(): boolean {
    return this.#socket !== null && this.#known;
  }

  /** The connection is gone; frames that are under way with it. */
  cut(code = 1006): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#known = false;
    this.#waiting = [];
    socket?.onclose?.({ code });
  }

  catchUp(): void {
    this.busy = false;
    for (const text of this.#waiting.splice(0)) this.#take(text);
  }

  /** The partner begins a turn that is said in these pieces. */
  speak(...pieces: string[]): void {
    const turn = this.#next();
    this.coming = { turn, said: '', left: pieces };
    this.send({ type: 'state', state: 'speaking' });
  }

  /** The next piece; after the last one the turn is whole. */
  go(): void {
    const { coming } = this;
    if (!coming) return;
    const text = coming.left.shift();
    if (text === undefined) return this.#whole(false);
    this.send({ type: 'ai_delta', turn: coming.turn, offset: coming.said.length, text });
    coming.said += text;
  }

  end(reason: Extract<LiveServerFrame, { type: 'ended' }>['reason']): void {
    this.send({ type: 'ended', reason, used_seconds: 42, transcript_id: 't-1' });
    this.cut(liveClose.ended);
  }

  send(frame: LiveServerFrame): void {
    if (!this.#known) return;
    this.#socket?.onmessage?.({ data: JSON.stringify(LiveServerFrame.parse(frame)) });
  }

  #next(): number {
    return this.turns.length + (this.coming ? 1 : 0);
  }

  #whole(interrupted: boolean): void {
    const { coming } = this;
    if (!coming) return;
    this.coming = null;
    const at = new Date(this.now() + this.skewMs).toISOString();
    const made = { turn: coming.turn, id: null, role: 'ai' as const, text: coming.said, gap: null, interrupted };
    this.turns.push({ ...made, started_at: at, ended_at: at });
    this.send({ type: 'ai_done', turn: coming.turn, text: coming.said, interrupted });
    this.send({ type: 'turn', ...made, started_at: at, ended_at: at });
    this.send({ type: 'state', state: 'listening' });
  }

  #take(text: string): void {
    if (this.busy) return void this.#waiting.push(text);
    const frame = LiveClientFrame.parse(JSON.parse(text));
    this.frames.push(frame);
    if (frame.type === 'hello') return this.#greet(frame);
    if (frame.type === 'interrupt') return this.#whole(true);
    if (frame.type !== 'user_text' && frame.type !== 'user_gap' && frame.type !== 'user_audio_end') return;
    const known = this.turns.find(({ id }) => id === frame.id);
    if (known) return this.send({ type: 'turn', ...known });
    if (this.coming) this.#whole(true);
    const made: ServerTurn = {
      ...{ turn: this.#next(), id: frame.id ?? null, role: 'user', interrupted: false },
      text: frame.type === 'user_text' ? frame.text : frame.type === 'user_audio_end' ? 'What was heard.' : '',
      gap: frame.type === 'user_gap' ? frame.reason : null,
      ...{ started_at: frame.started_at, ended_at: frame.ended_at ?? null },
    };
    this.turns.push(made);
    this.send({ type: 'turn', ...made });
  }

  #greet({ token, after }: Extract<LiveClientFrame, { type: 'hello' }>): void {
    if (this.stale.has(token)) return this.cut(liveClose.invalidToken);
    this.#known = true;
    const now = new Date(this.now() + this.skewMs).toISOString();
    this.send({
      type: 'ready',
      session_id: someSession.session_id,
      remaining_seconds: 1_200,
      now,
      speech: this.speech,
    });
    for (const one of this.turns) if (!after || one.turn >= after.turn) this.send({ type: 'turn', ...one });
    if (!this.coming) return;
    const { turn, said } = this.coming;
    const offset = after?.turn === turn ? after.offset : 0;
    if (said.length > offset) this.send({ type: 'ai_delta', turn, offset, text: said.slice(offset) });
  }
}

class TalkSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly #take: (text: string) => void;

  constructor(take: (text: string) => void) {
    this.#take = take;
  }

  send(text: string): void {
    this.#take(text);
  }

  close(): void {
    // Nothing more is heard of it.
  }
}
