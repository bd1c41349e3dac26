import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { useLiveSettings } from '../speech/live-settings.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';
import type { VoiceState } from '../speech/voice-state.ts';
import { LevelBars } from './level-bars.tsx';

interface MicButtonProps {
  voice: TalkVoice;
  onListen: (then: () => void) => void;
}

const look =
  'inline-flex h-12 touch-none items-center gap-2.5 rounded-full border border-line-strong bg-surface ps-3.5 pe-4.5 font-medium whitespace-nowrap transition-colors select-none hover:border-control-line aria-pressed:border-accent-line aria-pressed:bg-accent-soft disabled:border-line disabled:bg-sunken disabled:text-ink-3 focus-visible:rounded-full [&>.lucide]:size-5';

/** The microphone: on and off, or held to talk. It shows how loud it is, and says it in a word. */
export function MicButton({ voice, onListen }: MicButtonProps) {
  const { t } = useTranslation('live');
  const state = useStore(voice.store);
  const hold = useLiveSettings(({ mode }) => mode === 'hold');
  const on = hold ? state.held : state.microphone === 'on' && !state.muted;
  const word = wordOf(state, hold);
  const said = t(`controls.${word}`, { tutor: t('tutor') });
  const Mark = on || hold ? Mic : MicOff;
  const common = { disabled: state.listener === null, className: cn(look) };
  const inside = (
    <>
      <Mark aria-hidden="true" />
      <LevelBars sound={voice.sound} />
      <span className="max-tablet:sr-only">{said}</span>
    </>
  );
  if (!hold) {
    const press = () => onListen(() => (state.microphone === 'on' ? voice.mute(!state.muted) : voice.mute(false)));
    return (
      <button
        {...common}
        type="button"
        aria-pressed={on}
        aria-label={`${t('controls.microphone')}: ${said}`}
        aria-keyshortcuts="M"
        title={t(on ? 'controls.mute' : 'controls.unmute')}
        onClick={press}
      >
        {inside}
      </button>
    );
  }
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onListen(() => voice.hold(true));
  };
  const up = () => voice.hold(false);
  const key = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.type === 'keyup') up();
    else if (!event.repeat) onListen(() => voice.hold(true));
  };
  return (
    <button
      {...common}
      type="button"
      aria-pressed={on}
      aria-label={`${t('controls.microphone')}: ${said}`}
      aria-keyshortcuts="Space"
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
      onKeyUp={key}
      // A press without a pointer or a key, as of a screen reader, takes turns.
      onClick={({ detail }) => detail === 0 && onListen(() => voice.hold(!voice.store.getState().held))}
    >
      {inside}
    </button>
  );
}

function wordOf({ microphone, muted, listening, speaking, held, hint }: VoiceState, hold: boolean) {
  if (microphone === 'opening') return 'opening';
  if (hold) return held ? 'release' : 'hold';
  if (microphone === 'off') return 'start';
  if (muted) return 'muted';
  if (!listening && speaking) return 'waits';
  return hint;
}
