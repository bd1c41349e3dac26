import { useEffect, useState } from 'react';

/** The microphones that there are. Before one was allowed they have no names. */
export const useMicrophones = () => useDevices('audioinput');

/** The loudspeakers that there are; the one that the system has chosen is not listed twice. */
export const useLoudspeakers = () => useDevices('audiooutput').filter(({ deviceId }) => deviceId !== 'default');

/** Kept up to date as they come and go. */
function useDevices(wanted: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const [found, setFound] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const { mediaDevices } = navigator;
    // A page without https has none.
    if (!mediaDevices?.enumerateDevices) return;
    const stop = new AbortController();
    const look = async () => {
      const all = await mediaDevices.enumerateDevices().catch(() => []);
      if (!stop.signal.aborted) setFound(all.filter(({ kind, deviceId }) => kind === wanted && deviceId !== ''));
    };
    void look();
    mediaDevices.addEventListener('devicechange', () => void look(), { signal: stop.signal });
    return () => stop.abort();
  }, [wanted]);
  return found;
}

/** The voices that speak English, which some browsers find out about late. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return;
    const stop = new AbortController();
    const look = () => setVoices(speechSynthesis.getVoices().filter(({ lang }) => /^en\b/i.test(lang)));
    look();
    // Not an event target everywhere.
    speechSynthesis.addEventListener?.('voiceschanged', look, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return voices;
}
