import type { FastifyBaseLogger } from 'fastify';
import type { LiveClose } from '#contract/live-close.ts';
import type { LiveClientFrame, LiveServerFrame } from '#contract/live-frames.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { heartbeatSeconds, wholeSeconds } from '../counting.ts';
import type { SessionRow } from '../sessions.repository.ts';
import type { Sessions } from '../sessions.service.ts';
import type { TurnRow } from '../turns.repository.ts';
import type { Turns } from '../turns.service.ts';
import { deltaFrame, quotaFrame, sentences, turnFrame, warnMs } from './frames.ts';
import { gathered } from './gathered.ts';
import type { Partner } from './partner.ts';

/** The socket of a talk, as far as the talk uses it. */
export interface Outlet {
  send(frame: LiveServerFrame): void;
  close(code: LiveClose, reason: string): void;
  /** Asks for a sign of life; a socket that has given none since the last time is dropped. */
  ping(): void;
}

export interface TalkDeps {
  sessions: Sessions;
  turns: Turns;
  partner: Partner;
  clock: Clock;
  log: FastifyBaseLogger;
}

type Frame<T extends LiveClientFrame['type']> = Extract<LiveClientFrame, { type: T }>;

/** A turn of the partner that is being said. */
interface Speech {
  abort: AbortController;
  /** How much of it is to be kept, where the learner cut in. */
  heard: number | null;
  interrupted: boolean;
  turn: number | null;
  done: Promise<void>;
}

/** One talk in this process. It outlives its sockets: a new one goes on where the last one was read. */
export function createTalk(session: SessionRow, deps: TalkDeps) {
  const { sessions, turns, partner, clock, log } = deps;
  const userId = session.tenantId;
  let outlet: Outlet | null = null;
  let speech: Speech | null = null;
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  /** What waits until a new socket has been told what it has missed. */
  let held: LiveServerFrame[] | null = null;

  const send = (frame: LiveServerFrame) => {
    if (held) held.push(frame);
    else outlet?.send(frame);
  };
  const failed = (error: unknown) => {
    log.error({ err: error }, 'a talk broke');
    outlet?.close('failed', 'Something went wrong on our side. Come back to go on.');
  };

  /** A sign of life for as long as the socket is open, on time for the warning and for the end. */
  async function beat(): Promise<void> {
    clearTimeout(timer);
    if (!outlet || over) return;
    outlet.ping();
    const { row, remainingMs } = await sessions.beat(userId, session.id);
    if (row.endedAt) return end(row);
    send(quotaFrame(remainingMs));
    const next = [heartbeatSeconds * 1_000, remainingMs, ...(remainingMs > warnMs ? [remainingMs - warnMs] : [])];
    if (outlet && !over) timer = setTimeout(() => void beat().catch(failed), Math.max(50, Math.min(...next))).unref();
  }

  /** Sends what the client has not read. Turns that are still being spoken by the learner are the client's own. */
  function replay({ send }: Outlet, rows: readonly TurnRow[], after: Frame<'hello'>['after']): void {
    for (const row of [...rows].sort((one, other) => one.turn - other.turn)) {
      if (after && row.turn < after.turn) continue;
      if (row.role === 'user') {
        if (!row.open) send(turnFrame(row));
        continue;
      }
      const read = after?.turn === row.turn ? Math.min(after.offset, row.text.length) : 0;
      if (row.open || read > 0) {
        if (row.text.length > read) send(deltaFrame(row, read, row.text.slice(read)));
        if (!row.open) send({ type: 'ai_done', turn: row.turn, text: row.text, interrupted: row.interrupted });
      } else send(turnFrame(row));
    }
  }

  /** Takes a turn over that another process was saying, or left behind: what it has written is what was said. */
  async function adopt(rows: readonly TurnRow[]): Promise<TurnRow[]> {
    const adopted: TurnRow[] = [];
    for (const row of rows) {
      const isForeign = row.role === 'ai' && row.open && !speech;
      if (isForeign) await turns.close(row, row.text, false);
      adopted.push(isForeign ? { ...row, open: false } : row);
    }
    return adopted;
  }

  function speak(): void {
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
        if (!over) send({ type: 'state', state: 'listening' });
      });
  }

  async function say(own: Speech): Promise<void> {
    const { signal } = own.abort;
    send({ type: 'state', state: 'thinking' });
    const said = (await turns.of(session)).filter(({ open, gap }) => !open && gap === null);
    let row: TurnRow | null = null;
    let text = '';
    try {
      for await (const piece of gathered(partner.reply(session, said, signal))) {
        if (signal.aborted) break;
        const offset = text.length;
        text += piece;
        // Written before it is sent: whoever goes on with the talk knows at least what was heard.
        if (row === null) {
          row = await turns.begin(session, text);
          own.turn = row.turn;
          send({ type: 'state', state: 'speaking' });
        } else if (!(await turns.grow(row, text))) {
          own.abort.abort();
          row = null;
          return;
        }
        send(deltaFrame(row, offset, piece));
      }
    } finally {
      if (row) {
        const kept = own.heard === null ? text : text.slice(0, own.heard);
        if (await turns.close(row, kept, own.interrupted))
          send({ type: 'ai_done', turn: row.turn, text: kept, interrupted: own.interrupted });
      }
    }
  }

  /** Ends what the partner says. */
  async function hush(heard: number | null = null): Promise<void> {
    if (!speech) return;
    speech.heard = heard;
    speech.interrupted = true;
    speech.abort.abort();
    await speech.done;
  }

  async function interrupt({ turn, heard }: Frame<'interrupt'>): Promise<void> {
    if (speech) return hush(turn === undefined || turn === speech.turn ? (heard ?? null) : null);
    // Everything has been sent, but not yet been heard.
    const last = (await turns.of(session)).filter(({ role }) => role === 'ai').at(-1);
    if (!last || turn !== last.turn || heard === undefined || heard >= last.text.length) return;
    const text = last.text.slice(0, heard);
    await turns.cut(last, text);
    send({ type: 'ai_done', turn: last.turn, text, interrupted: true });
  }

  async function said(frame: Frame<'user_text'> | Frame<'user_gap'>): Promise<void> {
    const spoken = frame.type === 'user_text' ? frame : null;
    const { row, isNew } = await turns.said(session, {
      clientId: frame.id ?? newId(),
      text: spoken?.text ?? '',
      startedAt: Date.parse(frame.started_at),
      endedAt: frame.ended_at === undefined ? null : Date.parse(frame.ended_at),
      gap: frame.type === 'user_gap' ? frame.reason : null,
      typed: spoken?.typed ?? false,
      confidence: spoken?.confidence ?? null,
      voice: spoken?.voice ?? null,
    });
    send(turnFrame(row));
    if (!isNew || !spoken) return;
    await hush();
    if (!over) speak();
  }

  /** The session is over: tells the socket, and closes what was left open. Done twice it does nothing. */
  async function end(row: SessionRow): Promise<void> {
    if (over) return;
    over = true;
    clearTimeout(timer);
    await hush();
    await turns.settle(row);
    const wasSaid = (await turns.of(row)).length > 0;
    const reason = row.endReason ?? 'bye';
    const used = wholeSeconds(row.usedMs);
    send({ type: 'ended', reason, used_seconds: used, transcript_id: wasSaid ? row.id : null });
    outlet?.close('ended', sentences[reason]);
    outlet = null;
  }

  return {
    session,
    end,
    /** Is there a socket? */
    get attached(): boolean {
      return outlet !== null;
    },
    /** Once nothing is being said. */
    quiet: async (): Promise<void> => speech?.done,

    /** A socket that was let in. The one before is closed. */
    async attach(next: Outlet, after: Frame<'hello'>['after'], remainingMs: number): Promise<void> {
      outlet?.close('replaced', 'The talk goes on in another window.');
      outlet = next;
      held = [];
      next.send({
        type: 'ready',
        session_id: session.id,
        remaining_seconds: Math.ceil(remainingMs / 1_000),
        now: clock().toISOString(),
        speech: 'browser',
        partner: await partner.leader(),
        level: session.level,
      });
      const rows = await adopt(await turns.of(session));
      replay(next, rows, after);
      const waited: LiveServerFrame[] = held;
      held = null;
      for (const frame of waited) send(frame);
      await beat();
      const last = rows
        .filter(({ open, role }) => !open || role === 'ai')
        .sort((a, b) => a.turn - b.turn)
        .at(-1);
      if (!speech && !over && (!last || (last.role === 'user' && last.gap === null))) speak();
      else send({ type: 'state', state: speech ? (speech.turn === null ? 'thinking' : 'speaking') : 'listening' });
    },

    detach(gone: Outlet): void {
      if (outlet !== gone) return;
      outlet = null;
      clearTimeout(timer);
    },

    /** Frames of one socket come here one after the other. */
    async take(frame: Exclude<LiveClientFrame, Frame<'hello'>>): Promise<void> {
      if (over) return;
      if (frame.type === 'user_text' || frame.type === 'user_gap') return said(frame);
      if (frame.type === 'user_partial' && frame.id !== undefined)
        return turns.saying(
          session,
          frame.id,
          frame.text,
          frame.started_at ? Date.parse(frame.started_at) : clock().getTime(),
        );
      if (frame.type === 'interrupt') return interrupt(frame);
      if (frame.type === 'bye') return end((await sessions.end(userId, session.id, 'bye')).row);
      if (frame.type === 'user_audio')
        send({
          type: 'error',
          error: 'not_implemented',
          message: 'This server does not listen. Let the browser recognise speech, or write.',
        });
    },

    /** The server stops; the session goes on elsewhere, or once it is back. */
    async leave(): Promise<void> {
      clearTimeout(timer);
      outlet?.close('restarting', 'The server restarts. Come back to go on.');
      outlet = null;
      speech?.abort.abort();
      await speech?.done;
    },
  };
}
export type Talk = ReturnType<typeof createTalk>;
