import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { systemClock } from '#tokens/clock.ts';
import type { RunningTalk } from '../talk/use-running-talk.ts';
import { browserRecorder, createClipRecorder } from './clip-recorder.ts';
import { followVoice } from './follow-voice.ts';
import { chooseSound, soundSettingsQuery } from './sound-queries.ts';
import { soundsOnTheirWay } from './sounds-on-their-way.ts';

export interface KeptSound {
  /** `off`: not chosen. `unable`: chosen, but the browser does not record. */
  state: 'off' | 'on' | 'unable';
  days: number;
  /** Nothing more is kept, of this talk and of later ones; rejects where the server did not take it, and still nothing more is recorded. */
  stop(): Promise<void>;
}

/** Records the learner in a talk while they are listened to, where they have chosen that. */
export function useKeptSound({ engine, voice }: RunningTalk): KeptSound {
  const queries = useQueryClient();
  const { data: settings } = useQuery(soundSettingsQuery());
  const [stopped, setStopped] = useState(false);
  const [unable, setUnable] = useState(false);
  const dropped = useRef(false);
  const chosen = settings?.keep === true && !stopped;
  useEffect(() => {
    if (!chosen) return;
    const means = browserRecorder();
    if (!means) return setUnable(true);
    // What an earlier talk lost is told there.
    soundsOnTheirWay.store.setState({ lost: 0 });
    const recorder = createClipRecorder({
      ...{ means, clock: systemClock },
      onClip: ({ startedAt, durationMs, sound }) => {
        if (dropped.current) return;
        const offsetMs = Math.max(0, Math.round(engine.offsetMs(startedAt)));
        soundsOnTheirWay.add({ talk: engine.store.getState().session.session_id, offsetMs, durationMs, sound });
      },
      onFault: () => setUnable(true),
    });
    return followVoice(voice, recorder);
  }, [engine, voice, chosen]);
  const stop = useCallback(async () => {
    dropped.current = true;
    setStopped(true);
    soundsOnTheirWay.clear();
    await chooseSound(queries, { keep: false });
  }, [queries]);
  return { state: !chosen ? 'off' : unable ? 'unable' : 'on', days: settings?.days ?? 0, stop };
}
