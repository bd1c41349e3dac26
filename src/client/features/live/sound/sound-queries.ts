import type { QueryClient } from '@tanstack/react-query';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { liveSound, type SoundSettings } from '#contract/live-sound.ts';

export const soundSettingsQuery = () => queryOf(session.api, liveSound.settings);

/** The clips of a talk. */
export const talkSoundQuery = (id: string) => ({
  ...queryOf(session.api, liveSound.list, { params: { transcript_id: id } }),
  staleTime: 0,
});

/** Chooses whether sound is kept, and how long; rejects where the server did not take it. */
export async function chooseSound(
  queries: QueryClient,
  change: Partial<Pick<SoundSettings, 'keep' | 'days'>>,
): Promise<void> {
  queries.setQueryData(soundSettingsQuery().queryKey, await session.api.call(liveSound.setSettings, { body: change }));
}
