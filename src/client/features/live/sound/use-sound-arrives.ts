import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { transcriptQuery } from '../live-queries.ts';
import { talkSoundQuery } from './sound-queries.ts';
import { soundsOnTheirWay } from './sounds-on-their-way.ts';

/** Whoever reads a transcript right after the talk sees the rest of its sound once the server has it. */
export function useSoundArrives(transcriptId: string): void {
  const queries = useQueryClient();
  const waiting = useStore(soundsOnTheirWay.store, (state) => state.waiting > 0);
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && !waiting) {
      for (const { queryKey } of [talkSoundQuery(transcriptId), transcriptQuery(transcriptId)])
        void queries.invalidateQueries({ queryKey });
    }
    waited.current = waiting;
  }, [queries, transcriptId, waiting]);
}
