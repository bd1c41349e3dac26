import Play from 'lucide-react/icons/play';
import Snail from 'lucide-react/icons/snail';
import Square from 'lucide-react/icons/square';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { speak, stopSpeaking, type Utterance, useSpeaking } from '#client/session/voice/speech.ts';
import { Button } from '#client/ui/button.tsx';
import { Learned } from '../learned.tsx';
import { englishVoices, useVoice } from './use-voice.ts';

/** How often something is heard before its text is offered. */
const plenty = 3;
const slowly = 0.7;

export interface ListenProps {
  id: string;
  /** What is heard, and shown unless there are children: a text, or what several voices say. */
  text: string | ((voices: readonly SpeechSynthesisVoice[]) => readonly Utterance[]);
  /** Its place, where there are several to hear. */
  number?: number;
  /** When the text is offered: at once, or where it is the answer after some hearing. Without a voice it is always. */
  reveal: 'asked' | 'late';
  /** The text as it is shown; as it is, unless given. */
  children?: ReactNode;
}

/** Reads English aloud, at two speeds, and shows the text where hearing is not enough or not possible. */
export function Listen({ id, text, number, reveal, children }: ListenProps) {
  const { t } = useTranslation('english');
  const voice = useVoice();
  const playing = useSpeaking(({ messageId }) => messageId === id);
  const [plays, setPlays] = useState(0);
  const [mute, setMute] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => () => stopSpeaking(), []);
  const silent = voice === 'no' || mute;
  const play = (rate: number) => {
    setPlays((before) => before + 1);
    speak(id, typeof text === 'string' ? text : text(englishVoices()), {
      language: 'en',
      rate,
      onFault: () => setMute(true),
    });
  };
  const named = (plain: 'play' | 'slow') =>
    number === undefined
      ? t(`listen.${plain}`)
      : t(plain === 'play' ? 'listen.playItem' : 'listen.slowItem', { number });
  const offered = silent || reveal === 'asked' || plays >= plenty;
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        {!silent && (
          <>
            <Button icon={playing ? Square : Play} onClick={() => (playing ? stopSpeaking() : play(1))}>
              {playing ? t('listen.stop') : named('play')}
            </Button>
            <Button variant="ghost" icon={Snail} onClick={() => play(slowly)}>
              {named('slow')}
            </Button>
            {plays > 0 && <span className="text-13 text-ink-3">{t('listen.plays', { count: plays })}</span>}
          </>
        )}
        {silent && <p className="text-13 text-ink-2">{t('listen.noVoice')}</p>}
        {offered && (
          <Button variant="ghost" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t('listen.hideText') : t(reveal === 'late' ? 'listen.readInstead' : 'listen.showText')}
          </Button>
        )}
      </div>
      {shown && offered && (
        <section aria-label={t('listen.text')}>
          {children ?? (typeof text === 'string' && <Learned className="max-w-essay">{text}</Learned>)}
        </section>
      )}
    </div>
  );
}
