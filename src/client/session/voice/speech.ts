import { create } from 'zustand';
import { session } from '../session.ts';

/** Can this browser read aloud? */
export const canSpeak = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';

/** Which message, or other text with an id, is being read aloud. */
export const useSpeaking = create<{ messageId: string | null }>(() => ({ messageId: null }));

/** Long texts are read in parts: some browsers fall silent in the middle of one. Letters. */
const longestPart = 220;

/** The text in parts that can be read one after the other, cut at the ends of sentences, else between words. */
export function speechParts(text: string): string[] {
  const sentences = text.match(/[^.!?؟。\n]+[.!?؟。]*[\s\n]*/gu) ?? [];
  const parts: string[] = [];
  for (const sentence of sentences.flatMap(wordsUpTo)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= longestPart) parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function wordsUpTo(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > longestPart) {
    const space = rest.lastIndexOf(' ', longestPart);
    const at = space > 0 ? space + 1 : longestPart;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

/** In whose letters a text is written, as far as a voice is to be chosen by it. */
export function languageOf(text: string): 'fa' | 'en' {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic > latin ? 'fa' : 'en';
}

/** Words for one voice. */
export interface Utterance {
  text: string;
  voice?: SpeechSynthesisVoice;
  /** 1 is the voice's own. */
  pitch?: number;
}

export interface Reading {
  /** Of every part; left out, each part's own. */
  language?: 'fa' | 'en';
  /** 1 is the voice's own speed. */
  rate?: number;
  /** The voice could not read. */
  onFault?: () => void;
}

/** Reads a text aloud, or what several voices say, in place of whatever was being read. */
export function speak(
  id: string,
  text: string | readonly Utterance[],
  { language, rate, onFault }: Reading = {},
): void {
  stopSpeaking();
  const said = typeof text === 'string' ? [{ text }] : text;
  const parts = said.flatMap((one: Utterance) => speechParts(one.text).map((part) => ({ ...one, text: part })));
  if (parts.length === 0) return;
  useSpeaking.setState({ messageId: id });
  parts.forEach((part, index) => {
    const words = new SpeechSynthesisUtterance(part.text);
    words.lang = language ?? languageOf(part.text);
    if (part.voice) words.voice = part.voice;
    if (part.pitch !== undefined) words.pitch = part.pitch;
    if (rate !== undefined) words.rate = rate;
    const end = () => {
      if (index === parts.length - 1 && useSpeaking.getState().messageId === id) stopSpeaking();
    };
    words.onend = end;
    words.onerror = ({ error }: Partial<SpeechSynthesisErrorEvent>) => {
      // Silence that was asked for is no fault.
      if (error !== 'canceled' && error !== 'interrupted') onFault?.();
      end();
    };
    speechSynthesis.speak(words);
  });
}

export function stopSpeaking(): void {
  if (!canSpeak()) return;
  useSpeaking.setState({ messageId: null });
  speechSynthesis.cancel();
}

session.onReset(stopSpeaking);
addEventListener('pagehide', stopSpeaking);
