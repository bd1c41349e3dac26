import { recordingBegun } from '../../learning-time/media.ts';
import workletUrl from './capture.worklet.ts?worker&url';

/** A sleeping audio thread does not answer: then the last tenth of a second is missing. */
const latestMs = 1_000;

/** What of the browser is needed to record. */
export interface AudioMeans {
  /** Undefined on a page without https. */
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined;
  secure: boolean;
  createContext(): AudioContext;
  createNode(context: AudioContext): AudioWorkletNode;
}

export const browserAudio: AudioMeans = {
  get devices() {
    return typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;
  },
  get secure() {
    return globalThis.isSecureContext === true;
  },
  createContext: () => new AudioContext(),
  createNode: (context) => new AudioWorkletNode(context, 'capture', { numberOfOutputs: 1 }),
};

export type MicrophoneProblem = 'insecure' | 'unsupported' | 'denied' | 'missing' | 'busy' | 'failed';

export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;
  constructor(problem: MicrophoneProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface Microphone {
  /** Hz of the pieces. */
  rate: number;
  track: MediaStreamTrack | undefined;
  /** Ends the recording; resolves when the last piece has come. */
  stop(): Promise<void>;
  /** Ends it at once. */
  drop(): void;
}

export interface MicrophoneUse {
  onPiece: (piece: Float32Array) => void;
  /** The microphone was taken away. */
  onEnd: () => void;
  /** Which one; left out, the browser's own choice. One that is gone counts as left out. */
  deviceId?: string | undefined;
  /** The browser takes out what comes from the loudspeaker. */
  withoutEcho?: boolean;
}

/**
 * Opens the microphone and hands on what it hears. The browser's own changes to the sound are off where it lets them: they cut pauses.
 * While it is open the time counts as learning, without a hand on the page.
 * @throws MicrophoneError
 */
export async function openMicrophone(
  means: AudioMeans,
  { onPiece, onEnd, deviceId, withoutEcho = false }: MicrophoneUse,
): Promise<Microphone> {
  if (!means.secure) throw new MicrophoneError('insecure');
  if (!means.devices) throw new MicrophoneError('unsupported');
  const stream = await means.devices
    .getUserMedia({
      audio: {
        ...{ channelCount: 1, noiseSuppression: false, autoGainControl: false, echoCancellation: withoutEcho },
        ...(deviceId && { deviceId: { ideal: deviceId } }),
      },
    })
    .catch((error: unknown) => {
      throw new MicrophoneError(problemOf(error));
    });
  let context: AudioContext | undefined;
  const recorded = recordingBegun();
  const close = () => {
    recorded();
    for (const track of stream.getTracks()) track.stop();
    if (context && context.state !== 'closed') void context.close();
  };
  try {
    context = means.createContext();
    await context.audioWorklet.addModule(workletUrl);
    await context.resume();
    const node = means.createNode(context);
    const ended = Promise.withResolvers<void>();
    node.port.onmessage = ({ data }: MessageEvent<Float32Array | null>) => (data ? onPiece(data) : ended.resolve());
    context.createMediaStreamSource(stream).connect(node);
    // It gives out silence; without a way to the end some browsers do not run it.
    node.connect(context.destination);
    for (const track of stream.getTracks()) track.addEventListener('ended', onEnd);
    return {
      rate: context.sampleRate,
      track: stream.getTracks()[0],
      async stop() {
        node.port.postMessage('end');
        const late = setTimeout(ended.resolve, latestMs);
        await ended.promise;
        clearTimeout(late);
        close();
      },
      drop: close,
    };
  } catch {
    close();
    throw new MicrophoneError('failed');
  }
}

function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'failed';
}
