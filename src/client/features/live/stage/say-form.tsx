import ArrowUp from 'lucide-react/icons/arrow-up';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { systemClock } from '#tokens/clock.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';

/** Typing instead of speaking, at any time; it cuts the tutor short as speaking does. */
export function SayForm({ engine, voice }: { engine: TalkEngine; voice: TalkVoice }) {
  const { t } = useTranslation('live');
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    voice.interrupt();
    // It takes its place when it is sent: a draft may be older than what was said meanwhile.
    engine.say({ text: words, startedAt: systemClock.now(), typed: true });
    setText('');
  };
  return (
    <form onSubmit={send} className="flex gap-2 border-t border-line px-4 pt-3 pb-3 tablet:px-5 tablet:pb-5">
      <TextInput
        id={sayInputId}
        aria-label={t('lines.say')}
        placeholder={t('lines.say')}
        value={text}
        dir="auto"
        maxLength={20_000}
        autoComplete="off"
        enterKeyHint="send"
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton
        icon={ArrowUp}
        type="submit"
        variant="second"
        label={t('lines.send')}
        className="size-field max-tablet:size-touch"
      />
    </form>
  );
}

/** Where what was not heard can be typed. */
export const sayInputId = 'live-say';
