import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';

/** Plays what was recorded, without its leaving the browser. */
export function Playback({ take }: { take: Blob }) {
  const { t } = useTranslation('english');
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(take);
    if (player.current) player.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [take]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said a moment ago
    <audio ref={player} controls aria-label={t('recorder.playback')} className="w-full" />
  );
}
