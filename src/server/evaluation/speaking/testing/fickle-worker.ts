import { parentPort, threadId } from 'node:worker_threads';
import type { SpeakingReply, SpeakingRequest } from '../speaking-messages.ts';

/** Does what the transcript says: dies, hangs, or answers with the number of its thread. */
parentPort?.on('message', ({ id, input }: SpeakingRequest) => {
  if (input.transcript === 'die') process.exit(1);
  if (input.transcript === 'hang') return;
  const result = { refused: { flag: 'silent', sentence: String(threadId) } } as const;
  parentPort?.postMessage({ id, result } satisfies SpeakingReply);
});
