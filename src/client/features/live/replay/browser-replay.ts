import { session } from '#client/session/session.ts';
import { recordedRate } from '#client/session/voice/audio/down-sampler.ts';
import { encodeWav } from '#client/session/voice/audio/encode-wav.ts';
import { liveSound } from '#contract/live-sound.ts';
import type { ReplayMeans } from './clip-player.ts';

/** The clips of a talk from the server, as the browser plays them. */
export function browserReplay(transcriptId: string): ReplayMeans {
  return {
    createAudio: () => new Audio(),
    async load(clip) {
      const params = { transcript_id: transcriptId, offset_ms: String(clip) };
      const answer = await session.api.fetch(liveSound.clip, { params });
      return URL.createObjectURL(await seekable(await answer.blob()));
    },
    release: (url) => URL.revokeObjectURL(url),
  };
}

/** What browsers record has neither a length nor an index, so that none can seek in it: as WAV every place of it is known. */
async function seekable(recorded: Blob): Promise<Blob> {
  try {
    const decoder = new OfflineAudioContext(1, 1, recordedRate);
    const sound = await decoder.decodeAudioData(await recorded.arrayBuffer());
    return encodeWav([sound.getChannelData(0)]);
  } catch {
    // Perhaps it plays what it cannot decode.
    return recorded;
  }
}
