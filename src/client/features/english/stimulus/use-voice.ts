import { useEffect, useState } from 'react';
import { canSpeak } from '#client/session/voice/speech.ts';

/** Voices come a moment after the page; after this long without one, in milliseconds, there is none. */
const patience = 2_000;

/** The voices for English that this browser has now, one a name: some list a voice for each region. */
export function englishVoices(): SpeechSynthesisVoice[] {
  const english = (speechSynthesis.getVoices?.() ?? []).filter(({ lang }) => /^en\b/i.test(lang));
  return [...new Map(english.map((voice) => [voice.name, voice])).values()];
}

const hasEnglish = () => englishVoices().length > 0;

/** Can this browser read English aloud? `unknown` for the moment in which its voices come. */
export function useVoice(): 'yes' | 'no' | 'unknown' {
  const [voice, setVoice] = useState<'yes' | 'no' | 'unknown'>(() => {
    if (!canSpeak()) return 'no';
    return hasEnglish() ? 'yes' : 'unknown';
  });
  useEffect(() => {
    if (voice === 'yes' || !canSpeak()) return;
    const look = () => hasEnglish() && setVoice('yes');
    speechSynthesis.addEventListener?.('voiceschanged', look);
    const timer = setTimeout(() => setVoice((now) => (now === 'unknown' ? 'no' : now)), patience);
    return () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener?.('voiceschanged', look);
    };
  }, [voice]);
  return voice;
}
