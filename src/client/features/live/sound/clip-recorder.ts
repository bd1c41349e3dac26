import type { Clock, Moment } from '#tokens/clock.ts';

export interface RecordedClip {
  startedAt: Moment;
  durationMs: number;
  sound: Blob;
}

/** What a MediaRecorder does of it. */
export interface Recording {
  start(): void;
  stop(): void;
  addEventListener(type: 'start' | 'stop' | 'error', listener: () => void): void;
  addEventListener(type: 'dataavailable', listener: (event: { data: Blob }) => void): void;
}

export interface RecorderMeans {
  /** @throws where the browser does not record this after all */
  create(track: MediaStreamTrack): Recording;
}

export interface ClipRecorder {
  /** Records until `end`, clip after clip. */
  begin(track: MediaStreamTrack): void;
  /** What was recorded until now is still handed on. */
  end(): void;
  /** What was recorded of this clip is forgotten. */
  drop(): void;
}

interface Options {
  means: RecorderMeans;
  clock: Clock;
  onClip(clip: RecordedClip): void;
  /** The browser does not record. */
  onFault(): void;
}

/** A clip is cut after so long, so that hardly anything is lost where one is. Milliseconds. */
export const clipMs = 20_000;
/** Shorter than this nobody says anything. Milliseconds. */
const leastMs = 300;

const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Undefined where the browser records nothing that others can play. */
export function browserRecorder(): RecorderMeans | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined;
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  if (!mimeType) return undefined;
  // Speech is clear at this rate, and a minute of it takes 240 KB.
  const options = { mimeType, audioBitsPerSecond: 32_000 };
  return { create: (track) => new MediaRecorder(new MediaStream([track]), options) };
}

/** Records a microphone in clips, each a file of its own: one that is lost takes no other with it. */
export function createClipRecorder({ means, clock, onClip, onFault }: Options): ClipRecorder {
  let current: { recording: Recording; dropped: boolean; endedAt: Moment | null } | null = null;
  let cancelCut = () => {};

  function begin(track: MediaStreamTrack): void {
    try {
      const recording = means.create(track);
      const own = { recording, dropped: false, endedAt: null as Moment | null };
      let startedAt = clock.now();
      const pieces: Blob[] = [];
      recording.addEventListener('start', () => {
        startedAt = clock.now();
      });
      recording.addEventListener('dataavailable', ({ data }) => void pieces.push(data));
      recording.addEventListener('error', () => current === own && finish());
      recording.addEventListener('stop', () => {
        if (current === own) current = null;
        const durationMs = Math.round((own.endedAt ?? clock.now()).mono - startedAt.mono);
        const sound = new Blob(pieces);
        if (!own.dropped && durationMs >= leastMs && sound.size > 0) onClip({ startedAt, durationMs, sound });
      });
      recording.start();
      current = own;
      cancelCut = clock.later(clipMs, () => {
        if (current !== own) return;
        finish();
        begin(track);
      });
    } catch {
      onFault();
    }
  }

  function finish(dropped = false): void {
    cancelCut();
    const own = current;
    current = null;
    if (!own) return;
    own.dropped = dropped;
    own.endedAt = clock.now();
    try {
      own.recording.stop();
    } catch {
      // It has stopped by itself, with its track.
    }
  }

  return {
    begin(track) {
      finish();
      begin(track);
    },
    end: () => finish(),
    drop: () => finish(true),
  };
}
