import { recordingBegun } from '../learning-time/media.ts';

/** What browsers call it; none has types for it yet. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  /** Older browsers take no track, and listen to the microphone of their own choice. */
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
  onresult: ((event: RecognitionResults) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
}

interface RecognitionResults {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string; confidence?: number }> & { isFinal: boolean }>;
}

type Maker = new () => Recognition;

const maker = (): Maker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as { [name: string]: unknown };
  return (SpeechRecognition ?? webkitSpeechRecognition) as Maker | undefined;
};

/** Can this browser write what is said? */
export const canDictate = (): boolean => maker() !== undefined;

/** Why it ended before it was stopped. */
export type DictationFault = 'denied' | 'offline' | 'failed';

export interface DictationUse {
  language: string;
  /** What to listen to, where the browser lets that be chosen. */
  track?: MediaStreamTrack | undefined;
  /** Words that are settled, and how sure they are, from 0 to 1, where the browser tells. */
  onWords: (words: string, confidence?: number) => void;
  /** What the words that are not settled yet seem to be. */
  onPartial?: (words: string) => void;
  onEnd: (fault: DictationFault | null) => void;
}

/** Listens, and gives the words as they are settled; the way to stop it. */
export function dictate({ language, track, onWords, onPartial, onEnd }: DictationUse): () => void {
  const Recognizer = maker();
  if (!Recognizer) {
    onEnd('failed');
    return () => {};
  }
  const listening = new Recognizer();
  let fault: DictationFault | null = null;
  listening.lang = language;
  listening.continuous = true;
  listening.interimResults = onPartial !== undefined;
  listening.onresult = ({ results, resultIndex }) => {
    let partial = '';
    for (const result of Array.from(results).slice(resultIndex)) {
      const words = result[0]?.transcript.trim();
      if (!words) continue;
      // Some browsers say 0 of everything: that they do not know.
      if (result.isFinal) onWords(words, result[0]?.confidence || undefined);
      else partial = withWords(partial, words);
    }
    if (partial) onPartial?.(partial);
  };
  listening.onerror = ({ error }) => {
    fault = faultOf(error);
  };
  const recorded = recordingBegun();
  listening.onend = () => {
    recorded();
    onEnd(fault);
  };
  try {
    listening.start(...(track ? [track] : []));
  } catch {
    recorded();
    onEnd('failed');
  }
  return () => {
    recorded();
    listening.stop();
  };
}

function faultOf(error: string): DictationFault | null {
  if (error === 'no-speech' || error === 'aborted') return null;
  if (error === 'not-allowed' || error === 'service-not-allowed' || error === 'audio-capture') return 'denied';
  return error === 'network' ? 'offline' : 'failed';
}

/** A text with what was said at its end, a space between them. */
export function withWords(text: string, words: string): string {
  return text === '' || /\s$/u.test(text) ? text + words : `${text} ${words}`;
}
