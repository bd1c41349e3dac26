import { bytesPerMs } from './speech-line.ts';

/** A provider speaks faster than anybody listens: the client is given so much ahead. Milliseconds. */
const aheadMs = 4_000;
/** The longest piece that is sent. Milliseconds. */
const pieceMs = 200;

export interface PacerOptions {
  /** Milliseconds of a clock that only runs forward. */
  steady: () => number;
  send(turn: number, sound: Buffer, isLast: boolean): void;
}

/** The sound of one turn. */
export interface Playing {
  /** The number of the turn, once it has one: nothing is sent before. */
  begin(turn: number): void;
  add(sound: Buffer): void;
  /** Nothing more comes. */
  finish(): void;
}

/** Sends the sound of one turn after the other, little ahead of what has been heard of it. */
export function createPacer({ steady, send }: PacerOptions) {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};

  function play(): Playing {
    stop();
    let waiting: Buffer[] = [];
    let turn: number | null = null;
    let sentMs = 0;
    let began: number | null = null;
    let state: 'comes' | 'whole' | 'over' = 'comes';
    stop = () => {
      state = 'over';
      waiting = [];
      clearTimeout(timer);
    };

    function pump(): void {
      clearTimeout(timer);
      if (turn === null || state === 'over') return;
      for (;;) {
        const next = waiting[0];
        const now = steady();
        // Where sound came late, listening waited for it.
        if (began === null || now - began > sentMs) began = now - sentMs;
        if (next === undefined) break;
        const tooEarly = sentMs - (now - began) - aheadMs;
        if (tooEarly >= 0) {
          timer = setTimeout(pump, tooEarly + pieceMs).unref();
          return;
        }
        const piece = next.subarray(0, pieceMs * bytesPerMs);
        if (piece.length === next.length) waiting.shift();
        else waiting[0] = next.subarray(piece.length);
        sentMs += piece.length / bytesPerMs;
        const isLast = state === 'whole' && waiting.length === 0;
        if (isLast) state = 'over';
        send(turn, piece, isLast);
      }
      if (state !== 'whole') return;
      state = 'over';
      send(turn, Buffer.alloc(0), true);
    }

    return {
      begin(number) {
        turn = number;
        pump();
      },
      add(sound) {
        if (state !== 'comes' || sound.length === 0) return;
        waiting.push(sound);
        pump();
      },
      finish() {
        if (state === 'comes') state = 'whole';
        pump();
      },
    };
  }

  return {
    /** A turn begins; what was still to be sent of the one before is not. */
    play,
    /** Sends nothing more of it. */
    clear: () => stop(),
  };
}

/**
 * How much of a text was heard, in code units, when so much of its sound was: in proportion, back to the end of a word. An estimate:
 * the provider does not tell which word is where.
 */
export function heardOf(text: string, soundMs: number, heardMs: number): number {
  if (heardMs >= soundMs) return text.length;
  const at = Math.floor((text.length * Math.max(0, heardMs)) / soundMs);
  if (/\s/u.test(text[at] ?? ' ')) return text.slice(0, at).trimEnd().length;
  return text.slice(0, Math.max(0, text.slice(0, at).search(/\S*$/u))).trimEnd().length;
}
