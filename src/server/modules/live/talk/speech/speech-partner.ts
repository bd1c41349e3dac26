import type { FastifyBaseLogger } from 'fastify';
import type { LiveServerFrame } from '#contract/live-frames.ts';
import type { SessionRow } from '../../sessions.repository.ts';
import type { TurnRow } from '../../turns.repository.ts';
import { goOn, inClosing, instructions } from '../instructions.ts';
import type { Manner, Partner, SaidTurn } from '../partner.ts';
import { topicFor } from '../script.ts';
import { createPacer, heardOf } from './audio-pacing.ts';
import type { SpeechDoor } from './speech-door.ts';
import { bytesPerMs, type SpeechLine, SpeechLineError } from './speech-line.ts';

interface Deps {
  door: SpeechDoor;
  /** Who talks where the line cannot. */
  base: Partner;
  steady: () => number;
  log: FastifyBaseLogger;
  send(frame: LiveServerFrame): void;
  /** What was said, once everything that the learner has said is written down. */
  said(): Promise<readonly TurnRow[]>;
}

/** A turn that was spoken over the line. */
interface Spoken {
  item: string | null;
  text: string;
  soundMs: number;
  /** How much of the text is left, where the learner cut in. */
  cutAt: number | null;
}

type Why = Extract<LiveServerFrame, { type: 'speech' }>['why'];

const sentences: Record<Why, string> = {
  refused: 'The voice service does not take this server. Your browser listens and speaks from here on.',
  busy: 'The voice service has too much to do. Your browser listens and speaks from here on.',
  gone: 'The connection to the voice service broke. Your browser listens and speaks from here on.',
  failed: 'The voice service failed. Your browser listens and speaks from here on.',
  budget: 'Your budget for AI is used up for this month. Your browser listens and speaks from here on.',
};
const inOpening = 'Greet me in one short sentence, and ask the first question about the topic in the next one.';

/**
 * A partner that hears and speaks over a line to a provider. Where the line cannot be had, or breaks, the other partner talks: it goes on
 * in the same turn where words were said already, and from then on the browser listens and speaks.
 */
export function createSpeechPartner(session: SessionRow, { door, base, steady, log, send, said }: Deps) {
  let isOffered = false;
  /** There was a line: words of the learner may still be under way to where they are written down. */
  let wasOffered = false;
  let opening: Promise<SpeechLine | null> | null = null;
  let line: SpeechLine | null = null;
  /** Numbers of turns that the line knows, and names of turns that it has heard. */
  let told = new Set<number>();
  let heard = new Set<string>();
  /** Since the last reply the learner has said something to the line. */
  let isAsked = false;
  const spoken = new Map<number, Spoken>();
  const pacer = createPacer({
    steady,
    send: (turn, sound, last) =>
      send({ type: 'ai_audio', turn, audio: sound.toString('base64'), ...(last && { last }) }),
  });
  const topic = topicFor(session.topic, session.level);

  function giveUp(why: Why, error?: SpeechLineError): void {
    if (!isOffered) return;
    if (error) log.warn({ err: error }, 'a line for speech ended');
    isOffered = false;
    letGo();
    send({ type: 'speech', by: 'browser', why, message: sentences[why] });
  }

  const broke = (error: SpeechLineError) =>
    giveUp(error.fault === 'garbled' || error.fault === 'expired' ? 'failed' : error.fault, error);

  function letGo(): void {
    line?.close();
    line = null;
    opening = null;
  }

  function connect(): Promise<SpeechLine | null> {
    [told, heard] = [new Set(), new Set()];
    const onEnd = (error: SpeechLineError) => {
      // Its time was up while nobody spoke: the next one that is needed is opened then.
      if (error.fault === 'expired') letGo();
      else broke(error);
    };
    const own: Promise<SpeechLine | null> = door.open({ instructions: instructions(session, topic), onEnd }).then(
      (opened) => {
        if (opening === own) line = opened;
        else opened.close();
        return opening === own ? opened : null;
      },
      (error: unknown) => {
        if (opening === own) broke(error as SpeechLineError);
        return null;
      },
    );
    return own;
  }

  async function current(): Promise<SpeechLine | null> {
    if (!isOffered) return null;
    opening ??= connect();
    return opening;
  }

  function tell(open: SpeechLine, turns: readonly SaidTurn[]): void {
    for (const { turn, clientId, role, text } of turns) {
      if (turn === undefined || told.has(turn)) continue;
      told.add(turn);
      if (!clientId || !heard.has(clientId)) open.tell(role, text);
    }
  }

  function wishOf(turns: readonly SaidTurn[], closing: boolean): string | undefined {
    const last = turns.at(-1);
    const more = [
      ...(turns.length === 0 && heard.size === 0 ? [inOpening] : []),
      ...(last?.role === 'ai' && last.brokenOff && !isAsked ? [goOn(last.text)] : []),
      ...(closing ? [inClosing] : []),
    ];
    return more.length > 0 ? [instructions(session, topic), ...more].join('\n') : undefined;
  }

  async function* overLine(open: SpeechLine, turns: readonly SaidTurn[], how: Manner, own: Spoken) {
    const wish = wishOf(turns, how.closing);
    tell(open, turns);
    isAsked = false;
    const playing = pacer.play();
    void how.opened?.then((turn) => {
      spoken.set(turn, own);
      told.add(turn);
      playing.begin(turn);
    });
    try {
      yield* open.reply({
        ...{ signal: how.signal, ...(wish !== undefined && { instructions: wish }) },
        onSound(item, sound) {
          own.item = item;
          own.soundMs += sound.length / bytesPerMs;
          playing.add(sound);
        },
        onUsed: (usage) =>
          void door.book({ userId: session.tenantId, usage, asked: instructions(session, topic), written: own.text }),
      });
    } finally {
      if (how.signal.aborted) pacer.clear();
      else playing.finish();
    }
  }

  async function* reply(of: SessionRow, turns: readonly SaidTurn[], how: Manner): AsyncGenerator<string> {
    const own: Spoken = { item: null, text: '', soundMs: 0, cutAt: null };
    if (isOffered && !(await door.allows(session.tenantId))) giveUp('budget');
    const open = await current();
    try {
      if (open)
        for await (const piece of overLine(open, turns, how, own)) {
          own.text += piece;
          yield piece;
        }
      if (how.signal.aborted || own.text.trim() !== '') return;
      if (open) giveUp('failed');
    } catch (error) {
      if (how.signal.aborted || !(error instanceof SpeechLineError)) throw error;
      broke(error);
    }
    if (own.text.trim() !== '') {
      // Words that were said stay, and whoever takes over goes on from there.
      if (!/\s$/u.test(own.text)) yield ' ';
      return yield* base.reply(of, [...turns, { role: 'ai', text: own.text, brokenOff: true }], how);
    }
    if (!wasOffered) return yield* base.reply(of, turns, how);
    const now = await said();
    const last = now.at(-1);
    // The words of the learner were lost with the line: they are asked to say it again.
    if (last?.role === 'ai' && !last.brokenOff) return;
    yield* base.reply(of, now, how);
  }

  return {
    partner: { leader: async () => (isOffered ? 'provider' : base.leader()), reply } satisfies Partner,

    /** Looks whether there is a line for this talk, and begins to open it. */
    async offer(): Promise<boolean> {
      isOffered ||= await door.isOpen(session.tenantId);
      wasOffered ||= isOffered;
      if (isOffered) void current();
      return isOffered;
    },

    /** The line, once it is open; null where there is none. */
    line: current,

    /** The line has heard this turn of the learner. */
    hasHeard(clientId: string): void {
      heard.add(clientId);
      isAsked = true;
    },

    /** How much of a turn is left, in code units, where so much of its sound was heard; null where it was not spoken over the line. */
    heardOf(turn: number | null | undefined, heardMs: number | undefined): number | null {
      const own = turn == null ? undefined : spoken.get(turn);
      if (!own || heardMs === undefined) return null;
      own.cutAt ??= heardOf(own.text, own.soundMs, heardMs);
      return own.cutAt;
    },

    /** Lets the provider know how much was heard of it; nothing more of it is sent. To be called once the reply is over. */
    truncate(turn: number | null | undefined, heardMs: number | undefined): void {
      const own = turn == null ? undefined : spoken.get(turn);
      if (!own) return;
      pacer.clear();
      if (own.item === null || heardMs === undefined) return;
      if (heardMs < own.soundMs) line?.truncate(own.item, heardMs);
      own.item = null;
    },

    close(): void {
      isOffered = false;
      pacer.clear();
      letGo();
    },
  };
}
export type SpeechPartner = ReturnType<typeof createSpeechPartner>;
