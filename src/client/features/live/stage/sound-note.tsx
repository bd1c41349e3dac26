import AudioWaveform from 'lucide-react/icons/audio-waveform';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import { soundsOnTheirWay } from '../sound/sounds-on-their-way.ts';
import type { KeptSound } from '../sound/use-kept-sound.ts';

/** That the voice of the learner is kept, as long as it is, with the way to stop it at hand. */
export function SoundNote({ kept: { state, days, stop } }: { kept: KeptSound }) {
  const { t } = useTranslation('live');
  const { waiting, lost } = useStore(soundsOnTheirWay.store);
  if (state === 'off') return null;
  const end = () => void stop().catch(() => toast({ message: t('sound.stopFailed') }));
  return (
    <div className="mx-auto flex w-full max-w-[580px] flex-wrap items-center justify-center gap-x-2 gap-y-1 px-4 text-13 text-ink-2">
      <AudioWaveform aria-hidden="true" className="size-4 text-cat-live" />
      <span role="status">
        {t(state === 'unable' ? 'sound.unable' : 'sound.keeping', { count: days })}
        {waiting > 1 && ` ${t('sound.waiting', { count: waiting })}`}
        {lost > 0 && ` ${t('sound.lost', { count: lost })}`}
      </span>
      {state === 'on' && (
        <Button variant="ghost" size="sm" onClick={end}>
          {t('sound.stop')}
        </Button>
      )}
    </div>
  );
}
