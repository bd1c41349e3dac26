import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import type { Transcript } from '#contract/live-shapes.ts';
import type { TalkSound } from '#contract/live-sound.ts';
import { Loaded } from '../loaded.tsx';
import { talkSoundQuery } from '../sound/sound-queries.ts';
import { DeleteSound } from './delete-sound.tsx';
import { ReplayControls } from './replay-controls.tsx';
import { soundOf, turnAt } from './timeline.ts';
import { type Replay, useReplay } from './use-replay.ts';

/** What the turns of a transcript know of its sound. */
export interface Hearing {
  /** The turn that is being heard. */
  turn: number | null;
  /** Plays from there; only the turns in it have sound. */
  play: ReadonlyMap<number, () => void>;
}

interface ReplayBarProps {
  transcript: Transcript;
  onHearing: (hearing: Hearing | null) => void;
}

/** The voice of the learner in a talk, to be heard again along its transcript. */
export function ReplayBar({ transcript, onHearing }: ReplayBarProps) {
  const { t } = useTranslation('live');
  const sound = useQuery(talkSoundQuery(transcript.id));
  return (
    <Section title={t('replay.title')}>
      <Loaded from={sound} what={t('replay.what')}>
        {({ clips, kept_until }) =>
          clips.length === 0 ? (
            <p className="mt-3 text-ink-3">{t('replay.none')}</p>
          ) : (
            <Bar transcript={transcript} clips={clips} keptUntil={kept_until} onHearing={onHearing} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface BarProps extends ReplayBarProps {
  clips: TalkSound['clips'];
  keptUntil: string | null;
}

function Bar({ transcript, clips, keptUntil, onHearing }: BarProps) {
  const replay = useReplay(transcript, clips);
  return (
    <div className="mt-3 grid gap-2">
      {replay && (
        <>
          <ReplayControls replay={replay} />
          <Following replay={replay} onHearing={onHearing} />
        </>
      )}
      <DeleteSound transcriptId={transcript.id} keptUntil={keptUntil} onDelete={() => replay?.player.pause()} />
    </div>
  );
}

/** Tells the transcript which turn is heard. It draws nothing, so that a place that moves draws no turns anew. */
function Following({ replay, onHearing }: { replay: Replay } & Pick<ReplayBarProps, 'onHearing'>): null {
  const { player, stretches, turns } = replay;
  const turn = useStore(player.store, ({ status, at }) => (status === 'playing' ? turnAt(turns, at) : null));
  useEffect(() => {
    const play = new Map<number, () => void>();
    for (const one of turns) {
      const from = soundOf(one, stretches);
      if (from === null) continue;
      play.set(one.turn, () => {
        player.seek(from);
        player.play();
      });
    }
    onHearing({ turn, play });
  }, [player, stretches, turns, turn, onHearing]);
  useEffect(() => () => onHearing(null), [onHearing]);
  return null;
}
