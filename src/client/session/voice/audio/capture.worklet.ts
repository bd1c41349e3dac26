/** Runs in the audio thread of the browser, which has these and no page. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

/** Some 0.1 s at 48 kHz. */
const pieceLength = 4_800;

/** Hands on what the microphone hears, piece by piece. Its first message from the page asks for the last piece and ends it. */
class Capture extends AudioWorkletProcessor {
  piece = new Float32Array(pieceLength);
  filled = 0;
  ended = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.ended = true;
      this.port.postMessage(this.piece.slice(0, this.filled));
      this.port.postMessage(null);
    };
  }

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    if (this.ended) return false;
    for (const value of channel ?? []) {
      this.piece[this.filled] = value;
      this.filled += 1;
      if (this.filled === pieceLength) {
        this.port.postMessage(this.piece.slice());
        this.filled = 0;
      }
    }
    return true;
  }
}

registerProcessor('capture', Capture);
