import type { Db } from '#server/db/database.ts';
import type { GenerationHub } from './generation-hub.ts';
import { isTerminal, type LoggedEvent, logPage, readEvents } from './generation-log.ts';
import type { GenerationRecovery } from './generation-recovery.ts';
import { generationKey } from './generation-runner.ts';
import { findGeneration, type GenerationRef } from './generations.repository.ts';
import { retold } from './retold.ts';

/** How often the log is read, in milliseconds, where another process runs the generation. */
const pollMs = 250;

/**
 * Every event after `after`, then live ones, until the generation's last: each once and in order. Ends early when
 * `signal` is aborted. Where the generation is deleted meanwhile, an `error` ends the stream.
 */
export async function* follow(
  { db, hub, recovery }: { db: Db; hub: GenerationHub; recovery: GenerationRecovery },
  ref: GenerationRef,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<LoggedEvent, void> {
  const key = generationKey(ref);
  const live = hub.subscribe(key);
  signal.addEventListener('abort', live.end, { once: true });
  let last = after;
  let fromLog = true;
  let ended = false;
  try {
    while (!signal.aborted) {
      const { events, missed } = live.drain();
      const fresh = events.filter((event) => event.id > last);
      fromLog ||= missed || (fresh[0] !== undefined && fresh[0].id !== last + 1);
      const next = fromLog ? await readEvents(db, ref, last) : fresh;
      for (const event of next) {
        yield event;
        last = event.id;
        if (isTerminal(event)) return;
      }
      if (fromLog && next.length === logPage) continue;
      if (ended) {
        if (last === after) yield* retold(db, ref, after);
        return;
      }
      const local = hub.isOpen(key);
      if (fromLog && !local) {
        const row = await findGeneration(db, ref);
        if (!row) {
          yield {
            id: last + 1,
            event: 'error',
            data: { error: 'not_found', message: 'The conversation was deleted.' },
          };
          return;
        }
        await recovery.recover(row);
        ended = row.status !== 'streaming';
        if (ended) continue;
      }
      fromLog = false;
      await live.wake(local ? undefined : pollMs, signal);
      fromLog = !hub.isOpen(key);
    }
  } finally {
    signal.removeEventListener('abort', live.end);
    live.end();
  }
}
