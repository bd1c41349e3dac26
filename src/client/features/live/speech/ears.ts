import { type DictationFault, type DictationUse, withWords } from '#client/session/voice/dictation.ts';
import type { Clock, Moment } from '#tokens/clock.ts';

/** What was said from the first word to the silence after it. */
export interface Utterance {
  text: string;
  /** When the first word was heard. */
  startedAt: Moment;
  /** When the last one was. */
  endedAt: Moment;
}

export interface EarsOptions {
  clock: Clock;
  /** Begins to listen; the way to stop it. */
  dictate(use: DictationUse): () => void;
  language: string;
  /** The microphone that was chosen, where there is one. */
  track(): MediaStreamTrack | undefined;
  /** All that is heard of the utterance so far; empty when it is over. */
  onPartial(text: string): void;
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
  /** Stops at once and throws away what was not handed on. */
  drop(): void;
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
  let startedAt: Moment | null = null;
  let endedAt: Moment | null = null;
  let quickEnds = 0;
  let cancelPause = () => {};
  let cancelStart = () => {};
  let cancelEnd = () => {};

  function heard(): void {
    endedAt = clock.now();
    startedAt ??= endedAt;
    quickEnds = 0;
    cancelPause();
    options.onPartial(withWords(settled, partial).trim());
  }

  function handOn(): void {
    cancelPause();
    const text = withWords(settled, partial).trim();
    const of = { startedAt, endedAt };
    settled = '';
    partial = '';
    startedAt = null;
    endedAt = null;
    options.onPartial('');
    if (text !== '' && of.startedAt && of.endedAt)
      options.onUtterance({ text, startedAt: of.startedAt, endedAt: of.endedAt });
  }

  function begin(): void {
    const own = { stop: () => {}, began: clock.now() };
    run = own;
    options.onListening(true);
    own.stop = options.dictate({
      language: options.language,
      track: options.track(),
      onWords: (words) => {
        if (run !== own) return;
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
    const tooSoon = run !== null && clock.now().mono - run.began.mono < soonMs;
    run = null;
    cancelEnd();
    // A press that is held is one utterance, though the recogniser ends in between.
    if (!(wanted && isHeld && fault === null)) handOn();
    if (fault !== null) {
      wanted = false;
      options.onListening(false);
      options.onFault(fault);
    } else if (wanted) {
      quickEnds = tooSoon ? quickEnds + 1 : 0;
      cancelStart = clock.later(tooSoon ? Math.min(longestWaitMs, 125 * 2 ** quickEnds) : 0, begin);
    } else options.onListening(false);
  }

  return {
    open(held = false) {
      isHeld = held;
      if (wanted) return;
      wanted = true;
      cancelEnd();
      cancelStart();
      if (!run) begin();
    },
    close() {
      if (!wanted) return;
      wanted = false;
      cancelStart();
      if (!run) return ended(null);
      options.onListening(false);
      cancelEnd = clock.later(latestEndMs, () => ended(null));
      run.stop();
    },
    drop() {
      wanted = false;
      const { stop } = run ?? { stop: () => {} };
      run = null;
      settled = '';
      partial = '';
      startedAt = null;
      endedAt = null;
      for (const cancel of [cancelPause, cancelStart, cancelEnd]) cancel();
      stop();
    },
  };
}
