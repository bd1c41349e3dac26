import type { TalkVoice } from '../speech/talk-voice.ts';
import type { ClipRecorder } from './clip-recorder.ts';

/** Records as long as the learner is listened to, and at no other time. Gives the way to end it. */
export function followVoice(
  voice: Pick<TalkVoice, 'store' | 'track'>,
  recorder: Pick<ClipRecorder, 'begin' | 'end'>,
): () => void {
  let track: MediaStreamTrack | undefined;
  const follow = () => {
    const { microphone, listening } = voice.store.getState();
    const heard = microphone === 'on' && listening ? voice.track() : undefined;
    if (heard === track) return;
    track = heard;
    if (heard) recorder.begin(heard);
    else recorder.end();
  };
  const leave = voice.store.subscribe(follow);
  follow();
  return () => {
    leave();
    recorder.end();
  };
}
