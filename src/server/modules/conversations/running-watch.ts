import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { beat, type GenerationRef, runningOf } from './generations.repository.ts';
import { saveTexts } from './messages.repository.ts';
import type { Log } from './ports.ts';

/** One generation that this process runs. */
export interface Watched extends GenerationRef {
  messageId: string;
  /** What it has said so far. */
  text(): string;
  /** Somebody asked for a stop, here or in another process. */
  stop(): void;
  /** It is not ours any more: ended by another process, or deleted. */
  lost(): void;
}

export interface RunningWatch {
  /** Watches it until the function that is given back is called. */
  add(watched: Watched): () => void;
  /** Ends the watch and waits for what is under way. */
  close(): Promise<void>;
}

/** In ticks: how often the process says that it is alive, and how often texts are saved. */
const every = { beat: 10, save: 4 };

/**
 * Once a tick, for all generations of this process together: looks for stops, says that it is alive and saves the texts, in
 * one statement each, however many there are.
 */
export function watchRunning(deps: { db: Db; clock: Clock; log: Log }, owner: string, tickMs: number): RunningWatch {
  const { db, clock, log } = deps;
  const all = new Map<Watched, string>();
  let timer: NodeJS.Timeout | undefined;
  let ticks = 0;
  let ticking: Promise<void> | undefined;

  async function tick(): Promise<void> {
    const watched = [...all.keys()];
    ticks += 1;
    const ids = watched.map((one) => one.generationId);
    if (ticks % every.beat === 0) await beat(db, owner, ids, clock());
    const running = await runningOf(db, owner);
    for (const one of watched) {
      const row = running.get(one.generationId);
      if (!row) one.lost();
      else if (row.stopRequestedAt !== null) one.stop();
    }
    if (ticks % every.save === 0) await save(watched.filter((one) => running.has(one.generationId)));
  }

  async function save(watched: readonly Watched[]): Promise<void> {
    const changed = watched
      .map((one) => ({ one, text: one.text() }))
      .filter(({ one, text }) => all.has(one) && all.get(one) !== text);
    if (changed.length === 0) return;
    await saveTexts(
      db,
      changed.map(({ one, text }) => ({ tenantId: one.userId, id: one.messageId, content: text })),
    );
    for (const { one, text } of changed) if (all.has(one)) all.set(one, text);
  }

  return {
    add(watched) {
      all.set(watched, '');
      timer ??= setInterval(() => {
        ticking ??= tick()
          .catch((error: unknown) => log.warn({ err: error }, 'could not look after the running generations'))
          .finally(() => {
            ticking = undefined;
          });
      }, tickMs);
      return () => {
        all.delete(watched);
        if (all.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    async close() {
      clearInterval(timer);
      await ticking;
    },
  };
}
