import type { LiveServerFrame } from '#contract/live-frames.ts';
import type { LiveSession } from '#contract/live-shapes.ts';
import { type GapReason, type KeptLine, withLine } from './lines.ts';

/** What was said, or not heard, and the server has not taken yet: it is sent until it has. */
export type Pending =
  | {
      type: 'user_text';
      id: string;
      text: string;
      started_at: string;
      ended_at?: string;
      typed?: boolean;
      confidence?: number;
      voice?: { speech_ms: number; pauses: number; pause_ms: number };
    }
  | { type: 'user_gap'; id: string; started_at: string; ended_at: string; reason: GapReason }
  /** Its sound has gone to the server, which writes it down. */
  | {
      type: 'user_audio_end';
      id: string;
      pieces: number;
      started_at: string;
      ended_at: string;
      voice?: { speech_ms: number; pauses: number; pause_ms: number };
    };

type Of<Type extends LiveServerFrame['type']> = Extract<LiveServerFrame, { type: Type }>;
/** `elsewhere`: it goes on in another window. `lost`: nobody can tell. */
export type EndReason = Of<'ended'>['reason'] | 'elsewhere' | 'lost';

export interface Talk {
  session: LiveSession;
  /** `waiting`: the connection is lost and is being made again. `over`: nothing goes on any more. */
  link: 'connecting' | 'open' | 'waiting' | 'over';
  /** What the partner does, as the server says. */
  partner: 'listening' | 'thinking' | 'speaking';
  /** In the order in which they began. */
  lines: readonly KeptLine[];
  /** The turn of the partner that is still coming. */
  answer: { turn: number; text: string; startedAt: string } | null;
  /** Oldest first. */
  pending: readonly Pending[];
  remainingSeconds: number;
  /** Less than a minute is left. */
  endsSoon: boolean;
  /** Who recognises and speaks; where the server gave it up, why. */
  speech: { by: 'browser' | 'server'; why: Of<'speech'>['why'] | null };
  /** No provider is set up: the study guide leads the talk. */
  guide: boolean;
  /** How far the server's clock is ahead of this one. Milliseconds. */
  skewMs: number;
  /** Why it is over; the transcript is null where nothing was said, undefined while it is not known. */
  ended: { reason: EndReason; usedSeconds: number | null; transcriptId: string | null | undefined } | null;
  /** What the server complained of last; it goes on all the same. */
  complaint: { error: string; message: string } | null;
}

export type TalkEvent =
  | { type: 'frame'; frame: LiveServerFrame; wallMs: number }
  | { type: 'said'; frame: Pending }
  /** These were taken as part of the transcript, after the end. */
  | { type: 'handedIn'; ids: readonly string[]; transcriptId?: string }
  | { type: 'lost' }
  | { type: 'beat'; remainingSeconds: number }
  | { type: 'over'; reason: EndReason; usedSeconds?: number; transcriptId?: string | null };

export function beginTalk(session: LiveSession, pending: readonly Pending[] = []): Talk {
  return {
    ...{ session, pending, link: 'connecting', partner: 'listening', lines: [], answer: null },
    ...{ remainingSeconds: session.remaining_seconds, endsSoon: false, guide: false },
    speech: { by: 'browser', why: null },
    ...{ skewMs: 0, ended: null, complaint: null },
  };
}

/**
 * What a talk becomes. Whatever comes twice changes nothing the second time; after the end nothing changes but what is known of it, and
 * what the learner was saying when it came.
 */
export function nextTalk(talk: Talk, event: TalkEvent): Talk {
  if (talk.link === 'over' && event.type !== 'over' && event.type !== 'said' && event.type !== 'handedIn') return talk;
  switch (event.type) {
    case 'said':
      return talk.pending.some(({ id }) => id === event.frame.id)
        ? talk
        : { ...talk, pending: [...talk.pending, event.frame] };
    case 'handedIn':
      return handedIn(talk, event);
    case 'lost':
      return { ...talk, link: 'waiting' };
    case 'beat':
      return { ...talk, remainingSeconds: event.remainingSeconds };
    case 'over':
      return over(talk, event);
    case 'frame':
      return heard(talk, event.frame, event.wallMs);
  }
}

function handedIn(talk: Talk, { ids, transcriptId }: Extract<TalkEvent, { type: 'handedIn' }>): Talk {
  const pending = talk.pending.filter(({ id }) => !ids.includes(id));
  if (transcriptId === undefined) return { ...talk, pending };
  // No frame will tell their numbers any more: they get the next ones, to stand in their places.
  const next = Math.max(-1, ...talk.lines.map(({ turn }) => turn)) + 1;
  const taken = talk.pending.filter(({ id }) => ids.includes(id));
  const lines = taken.reduce((before, one, index) => withLine(before, lineOf(one, next + index)), talk.lines);
  return { ...talk, pending, lines, ended: talk.ended && { ...talk.ended, transcriptId } };
}

const lineOf = (one: Pending, turn: number): KeptLine => ({
  ...{ turn, id: one.id, role: 'user', interrupted: false },
  ...{ startedAt: one.started_at, endedAt: one.ended_at ?? null },
  ...(one.type === 'user_text'
    ? { text: one.text, gap: null }
    : { text: '', gap: one.type === 'user_gap' ? one.reason : 'lost' }),
});

function over(talk: Talk, { reason, usedSeconds, transcriptId }: Extract<TalkEvent, { type: 'over' }>): Talk {
  const known = talk.ended;
  const ended = {
    // The first reason is the true one: what follows is its echo.
    reason: known?.reason ?? reason,
    usedSeconds: usedSeconds ?? known?.usedSeconds ?? null,
    transcriptId: transcriptId !== undefined ? transcriptId : known?.transcriptId,
  };
  return { ...talk, link: 'over', partner: 'listening', endsSoon: false, ended };
}

function heard(talk: Talk, frame: LiveServerFrame, wallMs: number): Talk {
  switch (frame.type) {
    case 'ready':
      return {
        ...{ ...talk, link: 'open', complaint: null, remainingSeconds: frame.remaining_seconds },
        guide: frame.partner === 'study_guide',
        speech: frame.speech === 'server' ? { by: 'server', why: null } : { ...talk.speech, by: 'browser' },
        ...(frame.now !== undefined && { skewMs: Date.parse(frame.now) - wallMs }),
      };
    case 'speech':
      return { ...talk, speech: { by: 'browser', why: frame.why } };
    case 'turn':
      return kept(talk, frame);
    case 'ai_delta':
      return answerGrown(talk, frame, wallMs);
    case 'ai_done':
      return answerWhole(talk, frame, wallMs);
    case 'state':
      return talk.partner === frame.state ? talk : { ...talk, partner: frame.state };
    case 'quota':
      return { ...talk, remainingSeconds: frame.remaining_seconds, endsSoon: frame.warning ?? talk.endsSoon };
    case 'ended':
      return over(talk, {
        ...{ type: 'over', reason: frame.reason, usedSeconds: frame.used_seconds },
        transcriptId: frame.transcript_id,
      });
    case 'error':
      return { ...talk, complaint: { error: frame.error, message: frame.message } };
    case 'ai_audio':
      return talk;
  }
}

function kept(talk: Talk, frame: Of<'turn'>): Talk {
  const { turn, id, role, text, gap, interrupted } = frame;
  const line = { turn, id, role, text, gap, interrupted, startedAt: frame.started_at, endedAt: frame.ended_at };
  return {
    ...talk,
    lines: withLine(talk.lines, line),
    answer: talk.answer?.turn === turn ? null : talk.answer,
    pending: id === null ? talk.pending : talk.pending.filter((one) => one.id !== id),
  };
}

function answerGrown(talk: Talk, { turn, offset, text, started_at }: Of<'ai_delta'>, wallMs: number): Talk {
  if (talk.lines.some((line) => line.turn === turn)) return talk;
  const startedAt = started_at ?? serverTime(talk, wallMs);
  const now = talk.answer?.turn === turn ? talk.answer : { turn, text: '', startedAt };
  const from = offset ?? now.text.length;
  // What was heard already comes again after a break; what would leave a hole comes again with the whole turn.
  if (from > now.text.length || (from + text.length <= now.text.length && now === talk.answer)) return talk;
  return { ...talk, answer: { ...now, text: now.text.slice(0, from) + text } };
}

function answerWhole(talk: Talk, { turn, text, interrupted = false }: Of<'ai_done'>, wallMs: number): Talk {
  const known = talk.lines.find((line) => line.turn === turn);
  const coming = talk.answer?.turn === turn ? talk.answer : null;
  const endedAt = serverTime(talk, wallMs);
  const line = known ?? {
    ...{ turn, id: null, role: 'ai' as const, gap: null, endedAt },
    startedAt: coming?.startedAt ?? endedAt,
  };
  return {
    ...talk,
    lines: withLine(talk.lines, { ...line, text, interrupted: interrupted || (known?.interrupted ?? false) }),
    answer: coming ? null : talk.answer,
  };
}

const serverTime = (talk: Talk, wallMs: number) => new Date(wallMs + talk.skewMs).toISOString();
