import { type DictationFault, type DictationUse, withWords } from '#client/session/voice/dictation.ts';
import type { Clock, Moment } from '#tokens/clock.ts';

/** What was said from the first word to the silence after it. */
export interface Utterance {
  /** Made with the first word. */
  id: string;
  text: string;
  /** When the first word was heard. */
  startedAt: Moment;
  /** When the last one was. */
  endedAt: Moment;
  /** Of the recogniser, from 0 to 1, where it tells. */
  confidence?: number;
}

export interface EarsOptions {
  clock: Clock;
  newId(): string;
  /** Begins to listen; the way to stop it. */
  dictate(use: DictationUse): () => void;
  language: string;
  /** The microphone that was chosen, where there is one. */
  track(): MediaStreamTrack | undefined;
  /** All that is heard of an utterance so far; null when it is over. */
  onPartial(partial: Pick<Utterance, 'id' | 'startedAt' | 'text'> | null): void;
  onUtterance(utterance: Utterance): void;
  /** It is heard now, or no longer. */
  onListening(listening: boolean): void;
  /** Listening is over until it is asked for again. */
  onFault(fault: DictationFault): void;
}

export interface Ears {
  /** Listens until `close`. Held, one utterance lasts until then; else a pause ends it. */
  open(held?: boolean): void;
  /** Stops listening; what was said until now is still handed on. */
  close(): void;
  /** Stops at once: what was recognised until now is handed on, what would still come is not heard. */
  cut(): void;
  /** Once it was closed, and what was said is handed on. */
  closed(): Promise<void>;
}

/** So long a pause ends an utterance: shorter ones are for thinking. Milliseconds. */
const pauseMs = 1_200;
/** A recogniser that was stopped may never say so. Milliseconds. */
const latestEndMs = 2_000;
/** One that ends sooner than this after its start is not asked again at once. Milliseconds. */
const soonMs = 1_000;
const longestWaitMs = 8_000;

/** Hears utterance after utterance: browsers end listening whenever they like, and are asked again as long as it is wanted. */
export function createEars(options: EarsOptions): Ears {
  const { clock } = options;
  let wanted = false;
  let isHeld = false;
  /** The recogniser that runs: what an earlier one still says is not heard. */
  let run: { stop(): void; began: Moment } | null = null;
  let settled = '';
  let partial = '';
  /** What is being said, from its first word to its last one until now. */
  let current: Omit<Utterance, 'text'> | null = null;
  const waitingForEnd: (() => void)[] = [];
  /** It was closed and has not said that it ended: what is asked for meanwhile is another utterance. */
  let stopping = false;
  /** How sure the recogniser was of what it has settled, and of how many characters. */
  let sure = { sum: 0, of: 0 };
  let quickEnds = 0;
  let cancelPause = () => {};
  let cancelStart = () => {};
  let cancelEnd = () => {};

  function heard(): void {
    const endedAt = clock.now();
    current = { ...(current ?? { id: options.newId(), startedAt: endedAt }), endedAt };
    quickEnds = 0;
    cancelPause();
    const { id, startedAt } = current;
    options.onPartial({ id, startedAt, text: withWords(settled, partial).trim() });
  }

  function handOn(): void {
    cancelPause();
    const text = withWords(settled, partial).trim();
    const said = current;
    const confidence = sure.of > 0 ? sure.sum / sure.of : undefined;
    settled = '';
    partial = '';
    current = null;
    sure = { sum: 0, of: 0 };
    options.onPartial(null);
    if (text !== '' && said) options.onUtterance({ ...said, text, ...(confidence !== undefined && { confidence }) });
  }

  function begin(): void {
    const own = { stop: () => {}, began: clock.now() };
    run = own;
    options.onListening(true);
    own.stop = options.dictate({
      language: options.language,
      track: options.track(),
      onWords: (words, confidence) => {
        if (run !== own) return;
        if (confidence !== undefined) sure = { sum: sure.sum + confidence * words.length, of: sure.of + words.length };
        settled = withWords(settled, words);
        partial = '';
        heard();
        if (!isHeld) cancelPause = clock.later(pauseMs, handOn);
      },
      onPartial: (words) => {
        if (run !== own) return;
        partial = words;
        heard();
      },
      onEnd: (fault) => run === own && ended(fault),
    });
    // Some refuse while they are asked to begin.
    if (run !== own) own.stop();
  }

  function ended(fault: DictationFault | null): void {
    const wasStopped = stopping;
    const tooSoon = run !== null && !wasStopped && clock.now().mono - run.began.mono < soonMs;
    run = null;
    stopping = false;
    cancelEnd();
    // A press that is held is one utterance, though the recogniser ends in between.
    if (wasStopped || !(wanted && isHeld && fault === null)) handOn();
    if (fault !== null) {
      wanted = false;
      options.onListening(false);
      options.onFault(fault);
    } else if (wanted) {
      quickEnds = tooSoon ? quickEnds + 1 : 0;
      cancelStart = clock.later(tooSoon ? Math.min(longestWaitMs, 125 * 2 ** quickEnds) : 0, begin);
    } else options.onListening(false);
    if (run === null && !wanted) for (const tell of waitingForEnd.splice(0)) tell();
  }

  return {
    open(held = false) {
      isHeld = held;
      if (wanted) return;
      wanted = true;
      cancelStart();
      // One that still runs out is waited for: it begins anew when that has ended, or should have.
      if (!run) begin();
    },
    close() {
      if (!wanted) return;
      wanted = false;
      cancelStart();
      if (!run) return ended(null);
      options.onListening(false);
      if (stopping) return;
      stopping = true;
      cancelEnd = clock.later(latestEndMs, () => ended(null));
      run.stop();
    },
    cut() {
      wanted = false;
      const { stop } = run ?? { stop: () => {} };
      for (const cancel of [cancelPause, cancelStart]) cancel();
      ended(null);
      stop();
    },
    closed: () => new Promise((resolve) => (run === null ? resolve() : waitingForEnd.push(resolve))),
  };
}
