import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { SessionRow } from './sessions.repository.ts';
import * as repository from './turns.repository.ts';

type TurnRow = repository.TurnRow;

/** A turn of the learner as the client tells it; instants in milliseconds of this server's clock. */
export interface Said {
  clientId: string | null;
  text: string;
  startedAt: number;
  endedAt: number | null;
  gap: TurnRow['gap'];
  typed: boolean;
  confidence: number | null;
  voice: TurnRow['voice'];
}

/** What is said in live sessions, written down while it is said. */
export function createTurns(db: Db, clock: Clock) {
  const write = <T>(session: SessionRow, work: (tx: Db) => Promise<T>): Promise<T> =>
    db.transaction(async (tx) => {
      await repository.lockTurns(tx, session.id);
      await repository.ensureTranscript(tx, session, clock());
      return work(tx);
    });

  /** Neither before the session nor ahead of the clock of the server, whatever the clock of the client says. */
  const within = (session: SessionRow, at: number) =>
    new Date(Math.min(clock().getTime(), Math.max(session.startedAt.getTime(), at)));

  return {
    /** Keeps a turn of the learner. One whose id is known and closed is left as it is: `isNew` is false then. */
    async said(session: SessionRow, said: Said): Promise<{ row: TurnRow; isNew: boolean }> {
      return write(session, async (tx) => {
        const known = await find(tx, session, said.clientId);
        if (known && !known.open) return { row: known, isNew: false };
        const startedAt = within(session, said.startedAt);
        const ended = said.endedAt === null ? clock() : within(session, said.endedAt);
        const { clientId, text, gap, typed, confidence, voice } = said;
        const changes = {
          ...{ text, gap, typed, confidence, voice, startedAt, open: false },
          endedAt: new Date(Math.max(startedAt.getTime(), ended.getTime())),
        };
        if (known) await repository.updateTurn(tx, known, changes);
        const row = known
          ? { ...known, ...changes }
          : await repository.appendTurn(tx, session.tenantId, session.id, { ...changes, clientId, role: 'user' });
        await repository.indexTurns(tx, [row], clock());
        return { row, isNew: true };
      });
    },

    /** Keeps what was recognised so far of a turn that goes on. */
    async saying(session: SessionRow, clientId: string, text: string, startedAt: number): Promise<void> {
      await write(session, async (tx) => {
        const known = await find(tx, session, clientId);
        if (known && !known.open) return;
        if (known) await repository.updateTurn(tx, known, { text, endedAt: clock() });
        else {
          const began = within(session, startedAt);
          const row = { role: 'user' as const, clientId, text, startedAt: began, endedAt: clock(), open: true };
          await repository.appendTurn(tx, session.tenantId, session.id, row);
        }
      });
    },

    /** Opens a turn of the partner with its first words. */
    begin: (session: SessionRow, text: string): Promise<TurnRow> => repository.openTurn(db, session, text, clock()),

    /** False where somebody else has closed the turn: whoever speaks it stops then. */
    grow: (row: TurnRow, text: string): Promise<boolean> =>
      repository.updateTurn(db, row, { text, endedAt: clock() }, { onlyOpen: true }),

    /** `brokenOff`: there would have been more, had its speaker not gone. */
    close: (row: TurnRow, text: string, how: { interrupted: boolean; brokenOff: boolean }): Promise<boolean> =>
      finish(row, { text, ...how, open: false, endedAt: clock() }, { onlyOpen: true }),

    /** Until when the client was reading a turn of the partner aloud; of any other turn it counts for nothing. */
    async spoken(session: SessionRow, turn: number, until: number): Promise<void> {
      await repository.setSpokenUntil(db, session.tenantId, session.id, turn, within(session, until));
    },

    /** Leaves of a finished turn what was heard. */
    cut: (row: TurnRow, text: string): Promise<boolean> => finish(row, { text, interrupted: true }),

    of: (session: SessionRow): Promise<TurnRow[]> => repository.turnsOf(db, session.tenantId, session.id),

    /** Closes what was left open when a session ended: words that were recognised are kept, without any there is a gap. */
    async settle(session: SessionRow): Promise<void> {
      await db.transaction(async (tx) => {
        await repository.lockTurns(tx, session.id);
        for (const row of await repository.turnsOf(tx, session.tenantId, session.id)) {
          if (!row.open) continue;
          const isGap = row.role === 'user' && row.text.trim() === '';
          const changes = {
            open: false,
            gap: isGap ? ('lost' as const) : null,
            interrupted: row.role === 'ai',
            brokenOff: true,
            endedAt: row.endedAt ?? row.startedAt,
          };
          await repository.updateTurn(tx, row, changes);
          await repository.indexTurns(tx, [{ ...row, ...changes }], clock());
        }
      });
    },
  };

  function finish(row: TurnRow, changes: Partial<TurnRow> & { text: string }, options = {}): Promise<boolean> {
    return db.transaction(async (tx) => {
      const isChanged = await repository.updateTurn(tx, row, changes, options);
      if (isChanged) await repository.indexTurns(tx, [{ ...row, ...changes }], clock());
      return isChanged;
    });
  }

  async function find(tx: Db, session: SessionRow, clientId: string | null): Promise<TurnRow | undefined> {
    if (clientId === null) return undefined;
    return repository.turnByClientId(tx, session.tenantId, session.id, clientId);
  }
}
export type Turns = ReturnType<typeof createTurns>;
