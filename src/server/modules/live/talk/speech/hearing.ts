import type { LiveClose } from '#contract/live-close.ts';
import { type LiveClientFrame, type LiveServerFrame, maxSoundBytes } from '#contract/live-frames.ts';
import type { SessionRow } from '../../sessions.repository.ts';
import type { Turns } from '../../turns.service.ts';
import { turnFrame } from '../frames.ts';
import { bytesPerMs, type SpeechLine } from './speech-line.ts';
import type { SpeechPartner } from './speech-partner.ts';

type Frame<T extends LiveClientFrame['type']> = Extract<LiveClientFrame, { type: T }>;

interface Deps {
  speech: Pick<SpeechPartner, 'line' | 'hasHeard'>;
  turns: Turns;
  /** Milliseconds of a clock that only runs forward. */
  steady: () => number;
  send(frame: LiveServerFrame): void;
  close(code: LiveClose, reason: string): void;
  /** Ends what the partner says. */
  hush(): Promise<void>;
  /** The learner has said something: it is the partner's turn. */
  answer(): void;
}

/** What the learner is saying. */
interface Utterance {
  id: string;
  /** Milliseconds of the clock on the wall. */
  startedAt: number;
  line: SpeechLine | null;
  /** Number of the piece that comes next. */
  next: number;
  soundMs: number;
  /** How many pieces the open row stands for. */
  noted: number;
  /** From which piece to which none came. */
  missed: { from: number; to: number } | null;
  soFar: string;
}

/** After so many pieces it is written down anew how long somebody has spoken: a second. */
const noteEvery = 10;
/** Milliseconds of a piece, as its number counts. */
const pieceMs = 100;
const longestMs = 120_000;
/** A provider takes nothing shorter. Milliseconds. */
const shortestMs = 100;
/** So much sound may come at once, after a break of the network. Milliseconds. */
const burstMs = 10_000;
/** Less than this is no gap. Milliseconds. */
const leastGapMs = 300;
/** How long the end of a talk waits for words. Milliseconds. */
const lastWordsMs = 3_000;

/** What the learner says, as sound: it goes over the line as it comes, and each utterance is a turn, or a gap. */
export function createHearing(session: SessionRow, { speech, turns, steady, send, close, hush, answer }: Deps) {
  let current: Utterance | null = null;
  const finishing = new Map<string, Promise<void>>();
  const since = steady();
  let allMs = 0;

  async function begin({ id, started_at }: Frame<'user_audio'>): Promise<Utterance> {
    if (current) await finish(current, null);
    const startedAt = Date.parse(started_at ?? new Date().toISOString());
    // Should this server be gone by then, it is known that somebody spoke.
    await turns.saying(session, id, '', startedAt);
    const line = await speech.line();
    return { id, startedAt, line, next: 0, soundMs: 0, noted: 0, missed: null, soFar: '' };
  }

  /** Puts it where it was said. `ended`: as the client tells; null where it was broken off. */
  async function finish(own: Utterance, ended: Frame<'user_audio_end'> | null): Promise<void> {
    if (current === own) current = null;
    const { line } = own;
    const isHeard = line !== null && line.ended === null && own.soundMs >= shortestMs;
    if (isHeard && ended) await hush();
    const words = isHeard ? line.commit((text) => Object.assign(own, { soFar: text })) : null;
    if (words) speech.hasHeard(own.id);
    else line?.forget();
    const work = (words ?? Promise.resolve(''))
      .then((text) => ({ text, isLost: !isHeard }))
      .catch(() => ({ text: own.soFar, isLost: true }))
      .then(({ text, isLost }) => keep(own, ended, text, isLost))
      .finally(() => finishing.delete(own.id));
    finishing.set(own.id, work);
    work.catch(() => undefined);
    if (words && ended) answer();
  }

  async function keep(own: Utterance, ended: Frame<'user_audio_end'> | null, text: string, isLost: boolean) {
    const { id, startedAt } = own;
    const { row } = await turns.said(session, {
      ...{ clientId: id, text: text.trim(), startedAt, typed: false, confidence: null },
      endedAt: ended ? Date.parse(ended.ended_at) : startedAt + own.next * pieceMs,
      gap: text.trim() !== '' ? null : isLost ? 'lost' : 'not_recognised',
      voice: ended?.voice ?? null,
    });
    send(turnFrame(row));
    const { missed } = own;
    if (missed && row.gap === null)
      await missing(id, startedAt + missed.from * pieceMs, startedAt + missed.to * pieceMs);
  }

  /** Sound of an utterance that never came. */
  async function missing(id: string, startedAt: number, endedAt: number): Promise<void> {
    const { row } = await turns.said(session, {
      ...{ clientId: `${id.slice(0, 58)}/lost`, text: '', startedAt, endedAt, gap: 'lost' },
      ...{ typed: false, confidence: null, voice: null },
    });
    send(turnFrame(row));
  }

  function skipped(own: Utterance, to: number): void {
    if (to > own.next) own.missed = { from: own.missed?.from ?? own.next, to };
  }

  return {
    async take(frame: Frame<'user_audio'>): Promise<void> {
      const sound = Buffer.from(frame.audio, 'base64');
      if (sound.length > maxSoundBytes) return close('tooLarge', 'A piece of sound has at most 100 milliseconds.');
      if (sound.length % 2 === 1) return close('badFrame', 'Sound has 16 bits for each sample.');
      allMs += sound.length / bytesPerMs;
      if (allMs > steady() - since + burstMs) return close('tooFast', 'Sound comes faster than anybody speaks.');
      if (finishing.has(frame.id)) return;
      if (current?.id !== frame.id) current = await begin(frame);
      const own = current;
      if (frame.seq < own.next) return;
      if (own.soundMs > longestMs) return close('tooLarge', 'One utterance has at most two minutes.');
      skipped(own, frame.seq);
      own.next = frame.seq + 1;
      own.soundMs += sound.length / bytesPerMs;
      own.line?.hear(sound);
      if (own.next - own.noted < noteEvery) return;
      own.noted = own.next;
      await turns.saying(session, own.id, '', own.startedAt);
    },

    async end(frame: Frame<'user_audio_end'>): Promise<void> {
      const own = current;
      if (own?.id === frame.id) {
        skipped(own, frame.pieces);
        return finish(own, frame);
      }
      // It was broken off, and is being written down.
      await finishing.get(frame.id);
      const [startedAt, endedAt] = [Date.parse(frame.started_at), Date.parse(frame.ended_at)];
      const { row } = await turns.said(session, {
        ...{ clientId: frame.id, text: '', startedAt, endedAt, gap: 'lost' },
        ...{ typed: false, confidence: null, voice: null },
      });
      send(turnFrame(row));
      const until = row.endedAt?.getTime() ?? endedAt;
      if (row.gap === null && endedAt - until > leastGapMs) await missing(frame.id, until, endedAt);
    },

    /** The client is gone: what came until now is all that there is. */
    async breakOff(): Promise<void> {
      if (current) await finish(current, null);
    },

    /** Once everything is written down. */
    quiet: async (): Promise<void> => void (await Promise.allSettled(finishing.values())),

    /** The same, but it does not wait for long. */
    async settle(): Promise<void> {
      if (current) await finish(current, null);
      if (finishing.size === 0) return;
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, lastWordsMs);
      await Promise.race([Promise.allSettled(finishing.values()), late.promise]);
      clearTimeout(timer);
    },
  };
}
