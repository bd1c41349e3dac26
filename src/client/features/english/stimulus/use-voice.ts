import { useEffect, useState } from 'react';
import { canSpeak } from '#client/session/voice/speech.ts';

/** Voices come a moment after the page; after this long without one, in milliseconds, there is none. */
const patience = 2_000;

const hasEnglish = () => speechSynthesis.getVoices?.().some(({ lang }) => /^en\b/i.test(lang)) === true;

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
