import type { Talk } from '../talk/talk.ts';
import type { Speaker } from './speaker.ts';

/** Reads to the voice what the partner says: each turn once, as far as it has come. */
export interface Reader {
  follow(talk: Pick<Talk, 'lines' | 'answer'>): void;
  /** Says nothing of what there is: somebody else has. What still comes of the same turn can be followed. */
  pass(talk: Pick<Talk, 'lines' | 'answer'>): void;
  /** The turn that is being spoken, or was last. */
  turn(): number;
  /** Says nothing more of the turns that are known. */
  skip(): void;
}

/** @param after the last turn that was spoken already; −1 for none */
export function createReader(speaker: Speaker, after = -1): Reader {
  let turn = after;
  let length = 0;
  let done = true;
  let newest = after;

  function turnsFrom({ lines, answer }: Pick<Talk, 'lines' | 'answer'>) {
    const whole = lines
      .filter((line) => line.role === 'ai' && line.turn >= turn)
      .map(({ turn, text, interrupted }) => ({ turn, text, interrupted, whole: true }));
    const coming = answer && answer.turn >= turn ? [{ ...answer, interrupted: false, whole: false }] : [];
    return [...whole, ...coming].sort((one, other) => one.turn - other.turn);
  }

  return {
    follow(talk) {
      for (const next of turnsFrom(talk)) {
        newest = Math.max(newest, next.turn);
        if (next.turn > turn) {
          if (!done) speaker.finish();
          turn = next.turn;
          length = 0;
          done = next.interrupted;
          if (!done) speaker.begin();
        }
        if (done) continue;
        if (next.interrupted) speaker.hush();
        else {
          if (next.text.length > length) speaker.add(next.text.slice(length));
          length = next.text.length;
          if (next.whole) speaker.finish();
        }
        done = next.whole;
      }
    },
    pass(talk) {
      for (const next of turnsFrom(talk)) {
        newest = Math.max(newest, next.turn);
        if (next.turn > turn || !done) speaker.begin(next.text.length);
        turn = next.turn;
        length = next.text.length;
        done = next.whole;
      }
    },
    turn: () => turn,
    skip() {
      turn = newest;
      done = true;
    },
  };
}
