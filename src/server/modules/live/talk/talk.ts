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
import { deltaFrame, quotaFrame, readyFrame, sentences, turnFrame, warnMs } from './frames.ts';
import type { Partner } from './partner.ts';
import { createSpeaking } from './speaking.ts';
import { createHearing } from './speech/hearing.ts';
import type { SpeechDoor } from './speech/speech-door.ts';
import { createSpeechPartner } from './speech/speech-partner.ts';

/** The socket of a talk, as far as the talk uses it. */
export interface Outlet {
  send(frame: LiveServerFrame): void;
  close(code: LiveClose, reason: string): void;
  /** When the client gave its last sign of life, by the steady clock. */
  seenAt(): number;
  /** Asks for a sign of life, `now` or as often as is usual. A socket that has given none for long is dropped. */
  ping(now?: boolean): void;
}

const replacedSentence = 'The talk goes on in another window.';
/** How soon a sign of life is looked for that was asked for. Milliseconds. */
const lookAgainMs = 250;

export interface TalkDeps {
  sessions: Sessions;
  turns: Turns;
  partner: Partner;
  /** The way to a provider that hears and speaks, where there may be one. */
  door?: SpeechDoor;
  clock: Clock;
  /** Milliseconds of a clock that only runs forward. */
  steady: () => number;
  log: FastifyBaseLogger;
}

type Frame<T extends LiveClientFrame['type']> = Extract<LiveClientFrame, { type: T }>;

/** One talk in this process. It outlives its sockets: a new one goes on where the last one was read. */
export function createTalk(session: SessionRow, deps: TalkDeps) {
  const { sessions, turns, door, clock, steady, log } = deps;
  const userId = session.tenantId;
  /** Where it goes on, and what waits until that socket has been told what it has missed. */
  let place: { outlet: Outlet; holder: string; held: LiveServerFrame[] | null } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  /** What was left of the quota when it was counted last. */
  let left = { ms: Number.POSITIVE_INFINITY, at: steady() };
  /** What is left now, as far as the client is still there. Milliseconds. */
  const remainingMs = () => left.ms - (steady() - left.at);

  const send = (frame: LiveServerFrame) => {
    if (place?.held) place.held.push(frame);
    else place?.outlet.send(frame);
  };
  const speech =
    door && createSpeechPartner(session, { ...{ door, base: deps.partner, steady, log, send }, said: saidUntilNow });
  const partner = speech?.partner ?? deps.partner;
  const speaking = createSpeaking(session, { turns, partner, log, send, isOver: () => over, remainingMs });
  const hearing =
    speech &&
    createHearing(session, {
      ...{ speech, turns, steady, send, hush: () => speaking.hush({ heard: null }) },
      close: (code, reason) => place?.outlet.close(code, reason),
      answer: () => !over && place && speaking.begin(),
    });
  /** Once everything is written down that was said. */
  async function quiet(): Promise<void> {
    await hearing?.quiet();
    await speaking.quiet();
  }
  async function saidUntilNow(): Promise<readonly TurnRow[]> {
    await hearing?.quiet();
    return (await turns.of(session)).filter(({ open, gap }) => !open && gap === null);
  }
  const failed = (error: unknown) => {
    log.error({ err: error }, 'a talk broke');
    place?.outlet.close('failed', 'Something went wrong on our side. Come back to go on.');
  };

  /**
   * Counts the time for as long as the client gives signs of life, up to the last one, and looks again on time for the warning and for the
   * end: there a sign is asked for, so that nobody is charged for time in which they were not there.
   */
  async function beat(): Promise<void> {
    clearTimeout(timer);
    const here = place;
    if (!here || over) return;
    const seenAt = here.outlet.seenAt();
    const { row, remainingMs: counted } = await sessions.beat(userId, session.id, seenAt);
    if (row.endedAt) return end(row);
    if (row.holder !== here.holder) return yieldTo(here);
    left = { ms: counted, at: seenAt };
    if (place !== here || over) return;
    const now = remainingMs();
    here.outlet.ping(now <= 0);
    send(quotaFrame(Math.max(0, now)));
    const next = [heartbeatSeconds * 1_000, now, ...(now > warnMs ? [now - warnMs] : [])];
    clearTimeout(timer);
    timer = setTimeout(() => void beat().catch(failed), Math.max(lookAgainMs, Math.min(...next))).unref();
  }

  /** The talk goes on over a socket that another process has. */
  async function yieldTo(here: NonNullable<typeof place>): Promise<void> {
    here.outlet.close('replaced', replacedSentence);
    if (place !== here) return;
    place = null;
    clearTimeout(timer);
    await hearing?.breakOff();
    await speaking.hush();
    speech?.close();
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
      const isForeign = row.role === 'ai' && row.open && !speaking.now;
      if (isForeign) await turns.close(row, row.text, { interrupted: false, brokenOff: true });
      adopted.push(isForeign ? { ...row, open: false, brokenOff: true } : row);
    }
    return adopted;
  }

  /** Is it the partner's turn: at the beginning, after what the learner said, and where the partner was broken off? */
  function owesWords(rows: readonly TurnRow[]): boolean {
    const last = rows
      .filter(({ open, role, gap }) => gap === null && (!open || role === 'ai'))
      .sort((a, b) => a.turn - b.turn)
      .at(-1);
    return !last || last.role === 'user' || last.brokenOff;
  }

  async function interrupt({ turn, heard: read, heard_ms }: Frame<'interrupt'>): Promise<void> {
    const now = speaking.now;
    const heard = speech?.heardOf(turn, heard_ms) ?? read;
    // Told late, it is about a turn that is over, and not about the one that is being said.
    const isMeant = turn === undefined || now?.turn == null || turn === now.turn;
    if (now && isMeant) await speaking.hush({ heard: turn === now.turn ? (heard ?? null) : null });
    speech?.truncate(turn, heard_ms);
    if (now && isMeant) return;
    // Everything has been sent, but not yet been heard.
    const row = (await turns.of(session)).find((one) => one.role === 'ai' && !one.open && one.turn === turn);
    if (!row || heard === undefined || heard >= row.text.length) return;
    const text = row.text.slice(0, heard);
    await turns.cut(row, text);
    send({ type: 'ai_done', turn: row.turn, text, interrupted: true });
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
    const here = place;
    const known = await sessions.active(userId, session.id);
    // What was said is kept; who answers is the process that has the talk now.
    if (here && known && known.holder !== here.holder) return yieldTo(here);
    await speaking.hush({ heard: null });
    if (!over) speaking.begin();
  }

  /** The session is over: tells the socket, and closes what was left open. Done twice it does nothing. */
  async function end(row: SessionRow): Promise<void> {
    if (over) return;
    over = true;
    clearTimeout(timer);
    await hearing?.settle();
    await speaking.hush();
    speech?.close();
    await turns.settle(row);
    const wasSaid = (await turns.of(row)).length > 0;
    const reason = row.endReason ?? 'bye';
    const used = wholeSeconds(row.usedMs);
    send({ type: 'ended', reason, used_seconds: used, transcript_id: wasSaid ? row.id : null });
    place?.outlet.close('ended', sentences[reason]);
    place = null;
  }

  return {
    session,
    end,
    /** Is there a socket? */
    get attached(): boolean {
      return place !== null;
    },
    quiet,

    /** A socket that was let in. The one before is closed; one that comes meanwhile takes over at once. */
    async attach(outlet: Outlet, after: Frame<'hello'>['after'], leftMs: number): Promise<void> {
      place?.outlet.close('replaced', replacedSentence);
      const here: NonNullable<typeof place> = { outlet, holder: newId(), held: [] };
      place = here;
      await sessions.hold(userId, session.id, here.holder);
      left = { ms: leftMs, at: steady() };
      const bySpeech = (await speech?.offer()) ?? false;
      const leader = await partner.leader();
      if (place !== here) return;
      outlet.send(readyFrame(session, { now: clock(), remainingMs: leftMs, bySpeech, leader }));
      const rows = await adopt(await turns.of(session));
      if (place !== here) return;
      replay(outlet, rows, after);
      const waited = here.held ?? [];
      here.held = null;
      for (const frame of waited) send(frame);
      await beat();
      if (place !== here || over) return;
      const now = speaking.now;
      if (!now && owesWords(rows)) speaking.begin();
      else send({ type: 'state', state: now ? (now.turn === null ? 'thinking' : 'speaking') : 'listening' });
    },

    /** The socket is gone. What it was there for is counted, up to its last sign of life. */
    async detach(gone: Outlet): Promise<void> {
      if (place?.outlet !== gone) return;
      place = null;
      clearTimeout(timer);
      await hearing?.breakOff();
      void quiet().then(() => place === null && speech?.close());
      if (!over) await sessions.beat(userId, session.id, gone.seenAt());
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
      if (frame.type === 'ai_spoken') return turns.spoken(session, frame.turn, Date.parse(frame.ended_at));
      if (frame.type === 'bye') return end((await sessions.end(userId, session.id, 'bye')).row);
      if (hearing && frame.type === 'user_audio') return hearing.take(frame);
      if (hearing && frame.type === 'user_audio_end') return hearing.end(frame);
      if (frame.type === 'user_audio' || frame.type === 'user_audio_end')
        send({
          type: 'error',
          error: 'not_implemented',
          message: 'This server does not listen. Let the browser recognise speech, or write.',
        });
    },

    /** The server stops; the session goes on elsewhere, or once it is back. */
    async leave(): Promise<void> {
      clearTimeout(timer);
      const here = place;
      here?.outlet.close('restarting', 'The server restarts. Come back to go on.');
      place = null;
      await hearing?.settle();
      await speaking.hush();
      speech?.close();
      if (here && !over) await sessions.beat(userId, session.id);
    },
  };
}
export type Talk = ReturnType<typeof createTalk>;
