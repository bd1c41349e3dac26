import { useEffect, useMemo, useState } from 'react';
import type { Transcript } from '#contract/live-shapes.ts';
import type { SoundClip } from '#contract/live-sound.ts';
import { browserReplay } from './browser-replay.ts';
import { type ClipPlayer, createClipPlayer } from './clip-player.ts';
import { type Stretch, stretchesOf, type TurnTime } from './timeline.ts';

export interface Replay {
  player: ClipPlayer;
  stretches: readonly Stretch[];
  /** The turns that the learner spoke, in the order of the talk. */
  turns: readonly TurnTime[];
  /** The length of the talk, in milliseconds. */
  length: number;
}

/** Plays what is kept of a talk; null in the first drawing. */
export function useReplay(transcript: Transcript, clips: readonly SoundClip[]): Replay | null {
  const { id } = transcript;
  const stretches = useMemo(() => stretchesOf(clips), [clips]);
  const turns = useMemo(() => spokenTurns(transcript), [transcript]);
  const [player, setPlayer] = useState<ClipPlayer | null>(null);
  useEffect(() => {
    const own = createClipPlayer(stretches, browserReplay(id));
    setPlayer(own);
    return () => own.close();
  }, [id, stretches]);
  const length = Math.max(transcript.duration_seconds * 1_000, stretches.at(-1)?.to ?? 0, 1);
  return player && { player, stretches, turns, length };
}

/** When the learner spoke; a turn whose end is not known lasts until somebody else begins. */
export function spokenTurns({ session_started_at, transcripts, duration_seconds }: Transcript): TurnTime[] {
  const begin = Date.parse(session_started_at);
  const at = (instant: string) => Math.max(0, Date.parse(instant) - begin);
  return transcripts.flatMap(({ turn, role, typed, timestamp, ended_at }, place) => {
    if (role !== 'user' || typed) return [];
    const next = transcripts[place + 1];
    const to = ended_at ? at(ended_at) : next ? at(next.timestamp) : duration_seconds * 1_000;
    return [{ turn, from: at(timestamp), to: Math.max(to, at(timestamp)) }];
  });
}
