import type { Moment } from '#tokens/clock.ts';
import { createVoiceGate } from './voice-gate.ts';

/** What was measured of a voice while something was said. */
export interface MeasuredVoice {
  speech_ms: number;
  pauses: number;
  pause_ms: number;
}

export interface Stretch {
  startedAt: Moment;
  endedAt: Moment;
}

interface Piece {
  at: Moment;
  voiced: boolean;
  /** Somebody wanted it heard, and no words stand for it yet. */
  open: boolean;
}

/** So much is looked back on. Milliseconds. */
const remembered = 120_000;
/** A pause within speech. Milliseconds. */
const pauseMs = 250;
/** A recogniser has its first words later than they are said. Milliseconds. */
const lateBy = 2_000;
/** Less voice than this without words may be a cough. Milliseconds. */
const leastMissed = 1_500;
/** After so much silence no words will come any more. Milliseconds. */
const settledAfter = 3_000;

/** Tells voice from silence by loudness, piece by piece, and keeps what no words stand for. */
export function createVoiceMeter(pieceMs = 100) {
  let pieces: Piece[] = [];
  const isVoice = createVoiceGate();

  const within = (from: number, to: number) => pieces.filter(({ at }) => at.mono >= from && at.mono <= to);

  return {
    /** @param decibels of the newest piece @param open whether it is listened to */
    hear(decibels: number, at: Moment, open: boolean): void {
      pieces.push({ at, voiced: isVoice(decibels), open });
      if ((pieces[0]?.at.mono ?? 0) < at.mono - 2 * remembered)
        pieces = within(at.mono - remembered, Number.POSITIVE_INFINITY);
    },

    /** The voice of an utterance, which from now on has its words; undefined where none was measured. */
    measure({ startedAt, endedAt }: Stretch): (MeasuredVoice & Stretch) | undefined {
      const own = within(startedAt.mono - lateBy, endedAt.mono + pieceMs);
      const voiced = own.filter((piece) => piece.voiced && piece.open);
      for (const piece of own) piece.open = false;
      const [first, last] = [voiced[0], voiced.at(-1)];
      if (!first || !last) return undefined;
      let pauses = 0;
      let pause_ms = 0;
      voiced.forEach((piece, index) => {
        const gap = index === 0 ? 0 : piece.at.mono - (voiced[index - 1]?.at.mono ?? 0) - pieceMs;
        if (gap < pauseMs) return;
        pauses += 1;
        pause_ms += Math.round(gap);
      });
      return { speech_ms: voiced.length * pieceMs, pauses, pause_ms, startedAt: first.at, endedAt: last.at };
    },

    /** A stretch of voice that no words came for; null while they still may. It is told once. @param settled no more will come */
    missed(now: Moment, settled = false): Stretch | null {
      const voiced = pieces.filter((piece) => piece.voiced && piece.open);
      const [first, last] = [voiced[0], voiced.at(-1)];
      if (!first || !last) return null;
      if (!settled && now.mono - last.at.mono < settledAfter) return null;
      for (const piece of pieces) piece.open = false;
      if (voiced.length * pieceMs < leastMissed) return null;
      return { startedAt: first.at, endedAt: last.at };
    },
  };
}
export type VoiceMeter = ReturnType<typeof createVoiceMeter>;
