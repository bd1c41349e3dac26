/** What browsers call it; none has types for it yet. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
  onresult: ((event: RecognitionResults) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
}

interface RecognitionResults {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
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
  /** Words that are settled. */
  onWords: (words: string) => void;
  onEnd: (fault: DictationFault | null) => void;
}

/** Listens, and gives the words as they are settled; the way to stop it. */
export function dictate({ language, onWords, onEnd }: DictationUse): () => void {
  const Recognizer = maker();
  if (!Recognizer) {
    onEnd('failed');
    return () => {};
  }
  const listening = new Recognizer();
  let fault: DictationFault | null = null;
  listening.lang = language;
  listening.continuous = true;
  listening.interimResults = false;
  listening.onresult = ({ results, resultIndex }) => {
    for (const result of Array.from(results).slice(resultIndex)) {
      const words = result[0]?.transcript.trim();
      if (result.isFinal && words) onWords(words);
    }
  };
  listening.onerror = ({ error }) => {
    fault = faultOf(error);
  };
  listening.onend = () => onEnd(fault);
  try {
    listening.start();
  } catch {
    onEnd('failed');
  }
  return () => listening.stop();
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
