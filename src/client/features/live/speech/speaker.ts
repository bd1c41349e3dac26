import { languageOf, speechParts } from '#client/session/voice/speech.ts';
import type { Clock } from '#tokens/clock.ts';
import { cutSentences } from './sentences.ts';

/** What of the browser reads aloud. */
export interface SpeakerMeans {
  synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;
  utterance(text: string): SpeechSynthesisUtterance;
}

/** Undefined where the browser cannot read aloud. */
export function browserSpeech(): SpeakerMeans | undefined {
  if (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined') return undefined;
  return { synthesis: speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text) };
}

export interface SpeakerOptions {
  means: SpeakerMeans | undefined;
  clock: Clock;
  /** Looked up for each sentence: 1 is the voice's own speed, and a voice by its address. */
  settings(): { rate: number; voiceUri: string | null };
  onSpeaking(speaking: boolean): void;
  /** A word begins; null when the voice falls silent. */
  onWord(word: string | null): void;
  /** The voice cannot be heard: from now on what would be spoken is only to be read. */
  onSilent(): void;
}

export interface Speaker {
  /** A new turn: what was heard is counted from here. @param from so much of it was said already, in code units */
  begin(from?: number): void;
  /** More of what is to be said; whole sentences are spoken as soon as they are there. */
  add(text: string): void;
  /** Nothing more comes: the rest is spoken too. */
  finish(): void;
  /** Falls silent at once and forgets what was to be said. */
  hush(): void;
  /** How much of the turn was spoken. Code units. */
  heard(): number;
}

/** A voice that has not begun after so long will not: some systems have none and say nothing of it. Milliseconds. */
const latestStartMs = 5_000;

/** Speaks while the text still comes, sentence by sentence. */
export function createSpeaker({ means, clock, settings, onSpeaking, onWord, onSilent }: SpeakerOptions): Speaker {
  let rest = '';
  /** Where in the turn the rest begins, and how far the voice has come. Code units. */
  let given = 0;
  let heard = 0;
  let waiting = 0;
  let silent = means === undefined;
  /** What an utterance of an earlier turn still reports is not heard. */
  let turn = 0;
  let cancelLate = () => {};

  function say(sentence: string): void {
    const from = given;
    given += sentence.length;
    const parts = speechParts(sentence.replaceAll(/[*_`#]+/g, ''));
    parts.forEach((part, index) => {
      const at = (share: number) => from + Math.round((sentence.length * share) / parts.length);
      utter(part, at(index), at(index + 1));
    });
  }

  /** @param from where in the turn it begins, and `to` ends: what is left out of it to be spoken makes that an estimate */
  function utter(part: string, from: number, to: number): void {
    if (!means || silent) {
      heard = to;
      return;
    }
    const own = turn;
    const { rate, voiceUri } = settings();
    const words = means.utterance(part);
    const voice = means.synthesis.getVoices().find((one) => one.voiceURI === voiceUri);
    words.lang = voice?.lang ?? languageOf(part);
    words.rate = rate;
    if (voice) words.voice = voice;
    words.onstart = () => {
      if (own !== turn) return;
      cancelLate();
      onWord(part.split(/\s/u)[0] ?? null);
    };
    words.onboundary = ({ charIndex, name }) => {
      if (own !== turn || name === 'sentence') return;
      heard = Math.min(to, from + charIndex);
      onWord(/^\S*/u.exec(part.slice(charIndex))?.[0] ?? null);
    };
    words.onend = () => {
      if (own !== turn) return;
      heard = to;
      ended();
    };
    words.onerror = ({ error }) => {
      if (own !== turn) return;
      if (error === 'canceled' || error === 'interrupted') ended();
      else fallSilent();
    };
    waiting += 1;
    if (waiting === 1) {
      onSpeaking(true);
      awaitStart();
    }
    means.synthesis.speak(words);
  }

  function awaitStart(): void {
    cancelLate();
    cancelLate = clock.later(latestStartMs, fallSilent);
  }

  function ended(): void {
    waiting -= 1;
    cancelLate();
    onWord(null);
    if (waiting === 0) onSpeaking(false);
    else awaitStart();
  }

  function hush(): void {
    turn += 1;
    rest = '';
    cancelLate();
    if (waiting === 0) return;
    waiting = 0;
    means?.synthesis.cancel();
    onWord(null);
    onSpeaking(false);
  }

  function fallSilent(): void {
    // What is still incomplete has its place in the turn, though it will not be spoken.
    const open = rest;
    silent = true;
    hush();
    rest = open;
    heard = given;
    onSilent();
  }

  return {
    begin(from = 0) {
      given = from;
      heard = from;
    },
    add(text) {
      const { whole, rest: open } = cutSentences(rest + text);
      rest = open;
      for (const sentence of whole) say(sentence);
    },
    finish() {
      const last = rest;
      rest = '';
      say(last);
    },
    hush,
    heard: () => heard,
  };
}
