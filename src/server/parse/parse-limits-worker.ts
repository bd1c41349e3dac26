import { workerData } from 'node:worker_threads';
import type { ParseStart } from './parse-messages.ts';

/**
 * Ends its process when that takes more memory than it may: the limit of the engine counts objects, not the buffers that a file can
 * unpack into. Also when the time is long over, because whoever should have ended it is gone.
 */
const { memoryMb, timeoutMs } = workerData as ParseStart;
const lookEvery = 25;
const grace = 5_000;

setInterval(() => {
  const late = process.uptime() * 1_000 > timeoutMs + grace;
  if (late || process.memoryUsage.rss() > memoryMb * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
}, lookEvery);
