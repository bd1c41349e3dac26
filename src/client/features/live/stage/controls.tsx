import { useQueryClient } from '@tanstack/react-query';
import CaptionsIcon from 'lucide-react/icons/captions';
import Gauge from 'lucide-react/icons/gauge';
import Hand from 'lucide-react/icons/hand';
import PhoneOff from 'lucide-react/icons/phone-off';
import SettingsIcon from 'lucide-react/icons/settings-2';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import { toast } from '#client/ui/toast.ts';
import { talksChanged } from '../live-queries.ts';
import { setLive, useLiveSettings } from '../speech/live-settings.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import { MicButton } from './mic-button.tsx';

const SoundSettings = latePart(async () => (await import('./sound-settings.tsx')).SoundSettings);

interface ControlsProps {
  engine: TalkEngine;
  voice: TalkVoice;
  onListen: (then: () => void) => void;
}

const round =
  'size-12 rounded-full focus-visible:rounded-full aria-pressed:text-accent-ink aria-pressed:bg-accent-soft';

/** What can be done while talking. */
export function Controls({ engine, voice, onListen }: ControlsProps) {
  const { t } = useTranslation('live');
  const queries = useQueryClient();
  const { captions, slow } = useLiveSettings();
  const speaking = useStore(voice.store, (state) => state.speaking);
  const byServer = useStore(engine.store, ({ speech }) => speech.by === 'server');
  const answering = useStore(engine.store, ({ answer, partner }) => answer !== null || partner !== 'listening');
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState(false);
  const end = async () => {
    setEnding(true);
    try {
      await voice.end();
      talksChanged(queries);
      progressChanged(queries);
    } catch {
      toast({ message: t('controls.endFailed') });
    }
    setEnding(false);
  };
  return (
    <fieldset
      aria-label={t('controls.label')}
      className="sticky bottom-0 flex min-w-0 flex-wrap items-center justify-center gap-2 bg-bg px-3 pt-3 pb-4 tablet:gap-2.5 tablet:px-7 tablet:pb-6.5"
    >
      <MicButton voice={voice} onListen={onListen} />
      <IconButton
        icon={Hand}
        variant="second"
        label={t('controls.interrupt')}
        shortcut="Escape"
        disabled={!speaking && !answering}
        onClick={() => voice.interrupt()}
        className={round}
      />
      <IconButton
        icon={CaptionsIcon}
        variant="second"
        label={t('controls.captions')}
        aria-pressed={captions}
        onClick={() => setLive({ captions: !captions })}
        className={round}
      />
      <IconButton
        icon={Gauge}
        variant="second"
        label={t('controls.slow')}
        aria-pressed={slow}
        // The voice of the server has a speed of its own.
        disabled={byServer}
        onClick={() => setLive({ slow: !slow })}
        className={round}
      />
      <IconButton
        icon={SettingsIcon}
        variant="second"
        label={t('controls.settings')}
        onClick={() => setSetting(true)}
        className={round}
      />
      <Button
        variant="danger-quiet"
        icon={PhoneOff}
        busy={ending}
        onClick={() => void end()}
        className="h-12 rounded-full border-danger-line px-5 focus-visible:rounded-full max-tablet:px-3.5"
      >
        <span className="max-tablet:sr-only">{t('controls.end')}</span>
      </Button>
      {setting && <SoundSettings byServer={byServer} onClose={() => setSetting(false)} />}
    </fieldset>
  );
}
