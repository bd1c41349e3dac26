import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { useLiveSettings } from '../speech/live-settings.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';
import type { Talk } from '../talk/talk.ts';
import { Captions } from './captions.tsx';
import { Figure } from './figure.tsx';
import { phaseOf } from './phase.ts';
import { Rings } from './rings.tsx';

/** Who speaks, and what is said just now. */
export function Scene({ talk, voice }: { talk: Talk; voice: TalkVoice }) {
  const { t } = useTranslation('live');
  const state = useStore(voice.store);
  const captions = useLiveSettings((settings) => settings.captions);
  const phase = t(`room.phase.${phaseOf(talk, state)}`);
  const avatar = talk.session.session_type === 'avatar';
  return (
    <div className="grid flex-1 content-center justify-items-center gap-3 px-5 py-3 tablet:gap-7 tablet:px-10">
      <div className="grid justify-items-center gap-2">
        <div className="relative aspect-square w-[min(260px,22dvh)] tablet:w-[min(260px,32dvh)]">
          {avatar ? <Figure sound={voice.sound} /> : <Rings sound={voice.sound} />}
          {!avatar && <PhaseWord phase={phase} className="absolute inset-0 grid place-items-center" />}
        </div>
        {avatar && <PhaseWord phase={phase} />}
      </div>
      {captions && <Captions talk={talk} partial={state.partial} />}
    </div>
  );
}

function PhaseWord({ phase, className }: { phase: string; className?: string }) {
  return (
    <p role="status" className={cn('text-13 font-medium text-accent-ink', className)}>
      {phase}
    </p>
  );
}
