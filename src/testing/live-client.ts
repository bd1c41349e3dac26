import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { LiveClientFrame, LiveServerFrame } from '#contract/live-frames.ts';

type Type = LiveServerFrame['type'];
type Frame<T extends Type> = Extract<LiveServerFrame, { type: T }>;

/** A client of the realtime socket that waits for frames. */
export interface LiveClient {
  frames: LiveServerFrame[];
  send(frame: LiveClientFrame): void;
  sendRaw(data: string): void;
  /** The next frame of a type that has not been waited for. */
  next<T extends Type>(type: T, fits?: (frame: Frame<T>) => boolean): Promise<Frame<T>>;
  /** How the server closed it. */
  closed: Promise<{ code: number; reason: string }>;
  /** Reads nothing until `resume`, as a page that sleeps. */
  pause(): void;
  resume(): void;
  /** Drops the connection, as a network does. */
  drop(): void;
}

export async function liveClient(url: string): Promise<LiveClient> {
  const socket = new WebSocket(url);
  const frames: LiveServerFrame[] = [];
  const taken = new Set<LiveServerFrame>();
  let waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()) as LiveServerFrame);
    for (const wake of waiting.splice(0)) wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await once(socket, 'open');
  return {
    frames,
    send: (frame) => socket.send(JSON.stringify(frame)),
    sendRaw: (data) => socket.send(data),
    async next(type, fits = () => true) {
      for (;;) {
        const found = frames.find((one) => one.type === type && !taken.has(one) && fits(one as never));
        if (found) {
          taken.add(found);
          return found as never;
        }
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
    },
    closed,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    drop: () => socket.terminate(),
  };
}
