import type { FastifyBaseLogger } from 'fastify';
import type { LiveServerFrame } from '#contract/live-frames.ts';
import type { SessionRow } from '../sessions.repository.ts';
import type { TurnRow } from '../turns.repository.ts';
import type { Turns } from '../turns.service.ts';
import { deltaFrame, warnMs } from './frames.ts';
import { gathered } from './gathered.ts';
import type { Partner } from './partner.ts';

/** A turn of the partner that is being said. */
interface Speech {
  abort: AbortController;
  /** How much of it is to be kept, where the learner cut in. */
  heard: number | null;
  interrupted: boolean;
  turn: number | null;
  done: Promise<void>;
}

interface Deps {
  turns: Turns;
  partner: Partner;
  log: FastifyBaseLogger;
  send(frame: LiveServerFrame): void;
  isOver(): boolean;
  /** What is left of the quota. Milliseconds. */
  remainingMs(): number;
}

/** What the partner says in a talk: one turn at a time. */
export function createSpeaking(session: SessionRow, { turns, partner, log, send, isOver, remainingMs }: Deps) {
  let speech: Speech | null = null;

  async function say(own: Speech): Promise<void> {
    const { signal } = own.abort;
    send({ type: 'state', state: 'thinking' });
    const said = (await turns.of(session)).filter(({ open, gap }) => !open && gap === null);
    let row: TurnRow | null = null;
    let text = '';
    let isWhole = false;
    try {
      const closing = remainingMs() <= warnMs;
      const opened = Promise.withResolvers<number>();
      const how = { signal, closing, opened: opened.promise };
      for await (const piece of gathered(partner.reply(session, said, how))) {
        if (signal.aborted) break;
        const offset = text.length;
        text += piece;
        // Written before it is sent: whoever goes on with the talk knows at least what was heard.
        if (row === null) {
          row = await turns.begin(session, text);
          own.turn = row.turn;
          opened.resolve(row.turn);
          send({ type: 'state', state: 'speaking' });
        } else if (!(await turns.grow(row, text))) {
          own.abort.abort();
          row = null;
          return;
        }
        send(deltaFrame(row, offset, piece));
      }
      isWhole = !signal.aborted;
    } finally {
      if (row) {
        const kept = own.heard === null ? text : text.slice(0, own.heard);
        const { interrupted } = own;
        if (await turns.close(row, kept, { interrupted, brokenOff: !isWhole && !interrupted }))
          send({ type: 'ai_done', turn: row.turn, text: kept, interrupted });
      }
    }
  }

  return {
    /** What is being said: null is nothing, a `turn` of null nothing yet. */
    get now(): { turn: number | null } | null {
      return speech;
    },
    /** Once nothing is being said. */
    quiet: async (): Promise<void> => speech?.done,

    begin(): void {
      const own: Speech = {
        abort: new AbortController(),
        heard: null,
        interrupted: false,
        turn: null,
        done: Promise.resolve(),
      };
      speech = own;
      own.done = say(own)
        .catch((error: unknown) => {
          if (own.abort.signal.aborted) return;
          log.warn({ err: error }, 'a partner could not speak');
          send({
            type: 'error',
            error: 'provider_unavailable',
            message: 'Your partner lost the thread. Say it once more.',
          });
        })
        .finally(() => {
          if (speech === own) speech = null;
          if (!isOver()) send({ type: 'state', state: 'listening' });
        });
    },

    /** Ends what is being said. `cutIn`: by the learner, who has heard so much of it; null is all. */
    async hush(cutIn?: { heard: number | null }): Promise<void> {
      if (!speech) return;
      if (cutIn) Object.assign(speech, { heard: cutIn.heard, interrupted: true });
      speech.abort.abort();
      await speech.done;
    },
  };
}
