import { liveClose } from '#contract/live-close.ts';
import type { LiveClientFrame, LiveServerFrame } from '#contract/live-frames.ts';
import { type Clock, elapsedMs } from '#tokens/clock.ts';

/** What of a WebSocket is used. */
export interface Socket {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface SocketLineOptions {
  clock: Clock;
  random(): number;
  connect(): Socket;
  /** The first frame, with a token that is good; `fresh`: the last one was refused. Rejects while it cannot be had; null: it is over. */
  hello(fresh: boolean): Promise<LiveClientFrame | null>;
  onFrame(frame: LiveServerFrame): void;
  /** The connection is lost, and will be made again. */
  onLost(): void;
  /** The server takes this session no further. */
  onOver(why: 'ended' | 'noSession' | 'replaced'): void;
}

export interface SocketLine {
  /** False where it could not go out: what must not be lost is sent again after `ready`. */
  send(frame: LiveClientFrame): boolean;
  /** The network is back, or may be: does not wait any longer, and trusts no connection that has been silent for some time. */
  again(): void;
  /** The network is away: the connection counts as lost, though the browser may not know yet. */
  drop(): void;
  close(): void;
}

/** Milliseconds until `ready` must have come. */
const readyWithinMs = 10_000;
/** The server tells what is left every 15 s: a connection on which nothing came for so long is dead. Milliseconds. */
const deadAfterMs = 35_000;
/** After so long a silence one that was slept on, or lost its network, is made anew. Milliseconds. */
const doubtfulAfterMs = 20_000;
const firstWaitMs = 400;
const longestWaitMs = 10_000;

/** How long to wait before the connection is made again, at the nth time: longer each time, and never all at once. Milliseconds. */
export function waitBefore(attempt: number, random: number): number {
  const most = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
  return most / 2 + (random * most) / 2;
}

const finals = new Map<number, 'ended' | 'noSession' | 'replaced'>([
  [liveClose.ended, 'ended'],
  [liveClose.noSession, 'noSession'],
  [liveClose.replaced, 'replaced'],
]);

/** A connection to the talk that comes back by itself. */
export function openSocketLine(options: SocketLineOptions): SocketLine {
  const { clock, random, connect, hello, onFrame, onLost, onOver } = options;
  let socket: Socket | null = null;
  let ready = false;
  let closed = false;
  let attempt = 0;
  let refused = false;
  /** What an earlier attempt still does counts no longer. */
  let epoch = 0;
  let cancelWait = () => {};
  let cancelLate = () => {};
  let heardAt = clock.now();

  /** The socket has to say something within so long. */
  function expect(own: number, ms: number): void {
    cancelLate();
    heardAt = clock.now();
    cancelLate = clock.later(ms, () => own === epoch && later());
  }

  function lose(wait: number): void {
    const wasOpen = socket;
    epoch += 1;
    socket = null;
    ready = false;
    cancelWait();
    cancelLate();
    if (wasOpen) wasOpen.close();
    onLost();
    cancelWait = clock.later(wait, () => void open());
  }

  const later = () => {
    lose(waitBefore(attempt, random()));
    attempt += 1;
  };

  async function open(): Promise<void> {
    epoch += 1;
    const own = epoch;
    cancelWait();
    let first: LiveClientFrame | null;
    try {
      first = await hello(refused);
    } catch {
      if (own === epoch && !closed) later();
      return;
    }
    if (own !== epoch || closed || first === null) return;
    const text = JSON.stringify(first);
    const made = connect();
    socket = made;
    expect(own, readyWithinMs);
    made.onopen = () => own === epoch && made.send(text);
    made.onmessage = ({ data }) => {
      const frame = own === epoch ? frameOf(data) : null;
      if (!frame) return;
      if (frame.type === 'ready') {
        ready = true;
        attempt = 0;
        refused = false;
      }
      if (ready) expect(own, deadAfterMs);
      onFrame(frame);
    };
    made.onclose = ({ code }) => {
      if (own !== epoch || closed) return;
      const final = finals.get(code);
      socket = null;
      if (final) {
        close();
        onOver(final);
        return;
      }
      refused = code === liveClose.invalidToken;
      later();
    };
  }

  function close(): void {
    closed = true;
    epoch += 1;
    ready = false;
    cancelWait();
    cancelLate();
    socket?.close(liveClose.ended);
    socket = null;
  }

  void open();
  return {
    send(frame) {
      if (!socket || !ready) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    again() {
      if (closed || (socket && elapsedMs(heardAt, clock.now()) <= doubtfulAfterMs)) return;
      attempt = 0;
      if (socket) lose(0);
      else void open();
    },
    drop: () => !closed && later(),
    close,
  };
}

/** Null for what is no frame: a server of another version may send what is not known here. */
function frameOf(data: unknown): LiveServerFrame | null {
  if (typeof data !== 'string') return null;
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as LiveServerFrame) : null;
  } catch {
    return null;
  }
}
