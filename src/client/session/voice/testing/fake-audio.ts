import type { AudioMeans } from '../audio/open-microphone.ts';

/** The browser's audio, as far as a recording needs it: what is heard is said by the test. */
export class FakeAudio implements AudioMeans {
  secure = true;
  rate = 48_000;
  modules: string[] = [];
  /** What the browser answers instead of a stream. */
  refusal: DOMException | null = null;
  asked: MediaStreamConstraints[] = [];
  tracksOpen = 0;
  contextsOpen = 0;
  #port: { onmessage: ((event: { data: Float32Array | null }) => void) | null } = { onmessage: null };
  #ended: (() => void)[] = [];

  devices: AudioMeans['devices'] = {
    getUserMedia: async (wanted) => {
      this.asked.push(wanted ?? {});
      if (this.refusal) throw this.refusal;
      this.tracksOpen += 1;
      const track = {
        stop: () => {
          this.tracksOpen -= 1;
        },
        addEventListener: (_: string, listener: () => void) => this.#ended.push(listener),
      };
      return { getTracks: () => [track] } as unknown as MediaStream;
    },
  };

  createContext(): AudioContext {
    this.contextsOpen += 1;
    return {
      sampleRate: this.rate,
      state: 'running',
      destination: {},
      audioWorklet: { addModule: async (url: string) => void this.modules.push(url) },
      resume: async () => {},
      close: async () => {
        this.contextsOpen -= 1;
      },
      createMediaStreamSource: () => ({ connect: () => {} }),
    } as unknown as AudioContext;
  }

  createNode(): AudioWorkletNode {
    const port = {
      onmessage: null as ((event: { data: Float32Array | null }) => void) | null,
      postMessage: () => {
        port.onmessage?.({ data: new Float32Array(0) });
        port.onmessage?.({ data: null });
      },
    };
    this.#port = port;
    return { port, connect: () => {} } as unknown as AudioWorkletNode;
  }

  /** So many tenths of a second of a tone, one piece each. */
  hear(tenths: number, amplitude: number): void {
    const length = this.rate / 10;
    const piece = Float32Array.from({ length }, (_, at) => amplitude * Math.sin((2 * Math.PI * 300 * at) / this.rate));
    for (let number = 0; number < tenths; number += 1) this.#port.onmessage?.({ data: piece });
  }

  /** The microphone is pulled out. */
  unplug(): void {
    for (const listener of this.#ended) listener();
  }
}
