import { parentPort } from 'node:worker_threads';
import { analyseSpeaking } from './analyse-speaking.ts';
import type { SpeakingReply, SpeakingRequest } from './speaking-messages.ts';

const port = parentPort;
if (!port) throw new Error('speaking-worker.ts runs as a worker thread only.');

port.on('message', ({ id, input }: SpeakingRequest) => {
  try {
    port.postMessage({ id, result: analyseSpeaking(input) } satisfies SpeakingReply);
  } catch (error) {
    port.postMessage({ id, error: String(error) } satisfies SpeakingReply);
  }
});
