import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useKeptSound } from '../sound/use-kept-sound.ts';
import type { KeptTalk } from '../talk/kept-talk.ts';
import { type RunningTalk, useRunningTalk } from '../talk/use-running-talk.ts';
import { Controls } from './controls.tsx';
import { HearingNotice } from './hearing-notice.tsx';
import { LinkStrip } from './link-strip.tsx';
import { SayForm } from './say-form.tsx';
import { Scene } from './scene.tsx';
import { SoundNote } from './sound-note.tsx';
import { StageHead } from './stage-head.tsx';
import { TalkLines } from './talk-lines.tsx';
import { TalkOver } from './talk-over.tsx';
import { useAutoListen } from './use-auto-listen.tsx';
import { useTalkKeys } from './use-talk-keys.ts';

/** One talk from its beginning to its end. */
export function TalkRoom({ talk }: { talk: KeptTalk }) {
  const running = useRunningTalk(talk);
  return running ? <Room running={running} title={talk.title} /> : null;
}

function Room({ running, title }: { running: RunningTalk; title: string }) {
  const { engine, voice } = running;
  const { t } = useTranslation('live');
  const talk = useStore(engine.store);
  const over = talk.link === 'over';
  const listening = useAutoListen(running);
  const kept = useKeptSound(running);
  useTalkKeys(voice, listening.ask);
  return (
    <div className="grid h-[calc(100dvh-var(--room-above,52px)-59px-env(safe-area-inset-bottom))] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] tablet:h-[calc(100dvh-var(--room-above,0px))] tablet:grid-rows-[minmax(0,1fr)] desktop:grid-cols-[minmax(0,1fr)_372px]">
      <section aria-label={t('room.label')} className="flex min-h-0 flex-col overflow-y-auto">
        <StageHead talk={talk} title={title} />
        <LinkStrip talk={talk} />
        {over ? (
          <TalkOver talk={talk} />
        ) : (
          <>
            <Scene talk={talk} voice={voice} />
            <HearingNotice voice={voice} />
            <SoundNote kept={kept} />
            <Controls engine={engine} voice={voice} onListen={listening.ask} />
          </>
        )}
      </section>
      <aside
        aria-label={t('lines.title')}
        className="flex min-h-0 flex-col border-line bg-rail max-desktop:max-h-[34dvh] max-desktop:border-t desktop:border-s"
      >
        <TalkLines talk={talk} voice={voice} onListen={listening.ask} />
        {!over && <SayForm engine={engine} voice={voice} />}
      </aside>
      {listening.dialog}
    </div>
  );
}
