import type { RecorderMeans, Recording } from '../sound/clip-recorder.ts';

type Listener = (event: { data: Blob }) => void;

class FakeRecording implements Recording {
  running = false;
  readonly track: MediaStreamTrack;
  readonly #listeners = new Map<string, Listener[]>();

  constructor(track: MediaStreamTrack) {
    this.track = track;
  }

  start(): void {
    this.running = true;
    queueMicrotask(() => this.#tell('start'));
  }

  /** The file of a browser comes a moment later. */
  stop(): void {
    if (!this.running) throw new DOMException('It has stopped already.', 'InvalidStateError');
    this.running = false;
    queueMicrotask(() => {
      this.#tell('dataavailable', new Blob(['sound']));
      this.#tell('stop');
    });
  }

  addEventListener(type: string, listener: Listener | (() => void)): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  #tell(type: string, data = new Blob()): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data });
  }
}

/** The recorder of a browser: what runs, and on which microphone. */
export class FakeRecorder implements RecorderMeans {
  recordings: FakeRecording[] = [];
  refuses = false;

  create(track: MediaStreamTrack): Recording {
    if (this.refuses) throw new DOMException('This is not recorded.', 'NotSupportedError');
    const recording = new FakeRecording(track);
    this.recordings.push(recording);
    return recording;
  }

  get running(): FakeRecording[] {
    return this.recordings.filter(({ running }) => running);
  }
}
