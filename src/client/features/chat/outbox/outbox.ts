import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenChannel } from '#client/session/browser-tabs.ts';
import { createDrain, type DrainOptions } from './drain.ts';
import { isStale, type NewRow, newRow, type OutboxRow, type Owner, sameOwner } from './outbox-row.ts';
import { outboxRows } from './outbox-rows.ts';

export interface OutboxOptions extends DrainOptions {
  openChannel: OpenChannel;
  /** Whose messages are shown; null while nobody is signed in. */
  viewer(): Owner | null;
  /** Told before messages that left in another tab are taken from sight. */
  onGone(rows: readonly OutboxRow[]): Promise<void>;
}

export interface Outbox {
  /** The messages of the viewer that the server does not have yet, oldest first. */
  readonly view: StoreApi<{ rows: readonly OutboxRow[] }>;
  /** Resolves when the message is stored; it leaves by itself. */
  add(row: NewRow): Promise<void>;
  /** Sends a refused or an old message after all. */
  retry(id: string): Promise<void>;
  /** Takes a message back and gives it; null when it is on its way, or may have arrived. */
  take(id: string): Promise<OutboxRow | null>;
  /** The server turned out to have these. */
  arrived(ids: readonly string[]): Promise<void>;
  /** The network, the page or the user is back, or the answer in a conversation has ended. */
  wake(conversationId?: string): void;
  /** The viewer's messages that are not sent, as stored. */
  unsent(): Promise<readonly OutboxRow[]>;
  /** Ends what is under way for a user who has left. */
  cutOff(): void;
  dispose(): void;
}

/** Messages on their way to the server: each leaves once, in the order of its conversation, in nobody else's name. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, clock, viewer, report } = options;
  const view = createStore<{ rows: readonly OutboxRow[] }>(() => ({ rows: [] }));
  const channel = options.openChannel('xentree-outbox');
  /** What left from here, was taken back here, or is in the page already. */
  const ours = new Set<string>();
  const deliver: DrainOptions['deliver'] = async (row, signal) => {
    await options.deliver(row, signal);
    ours.add(row.id);
  };
  const drain = createDrain({ ...options, deliver }, changed);
  const wall = () => clock.now().wall;
  /** Shown already while they are being stored. */
  const arriving = new Map<string, OutboxRow>();
  if (channel) {
    channel.onmessage = () => {
      look().catch(report);
      drain.kick();
    };
  }

  async function stored(): Promise<readonly OutboxRow[]> {
    const owner = viewer();
    return owner ? outboxRows(store, owner).read() : [];
  }

  /** Shows what is stored. What left in another tab is shown until the page has it from the server, whenever that is noticed. */
  async function look(): Promise<void> {
    const owner = viewer();
    let rows = await stored();
    const kept = new Set([...rows.map(({ id }) => id), ...arriving.keys(), ...ours]);
    const gone = view.getState().rows.filter((row) => sameOwner(row, owner) && !kept.has(row.id));
    if (gone.length > 0) {
      await options.onGone(gone);
      rows = await stored();
    }
    for (const { id } of rows) arriving.delete(id);
    if (sameOwner(owner, viewer())) view.setState({ rows: [...rows, ...arriving.values()] });
  }

  async function changed(): Promise<void> {
    channel?.postMessage('changed');
    await look();
  }

  async function change(id: string, next: (row: OutboxRow) => OutboxRow | null): Promise<void> {
    const owner = viewer();
    if (!owner) return;
    await outboxRows(store, owner).change(id, next);
    await changed();
  }

  return {
    view,
    async add(row) {
      const owner = viewer();
      if (!owner) throw new TypeError('Nobody is signed in who could send this.');
      ours.delete(row.id);
      arriving.set(row.id, newRow(owner, row, wall()));
      view.setState(({ rows }) => ({ rows: [...rows.filter(({ id }) => !arriving.has(id)), ...arriving.values()] }));
      await outboxRows(store, owner).add(row, wall());
      arriving.delete(row.id);
      await changed();
      drain.kick();
    },
    async retry(id) {
      const again = { state: 'queued', attempts: 0, nextAt: 0, refusal: null } as const;
      await change(id, (row) => ({ ...row, ...again, wantedAt: wall() }));
      drain.kick();
    },
    async take(id) {
      const taken: OutboxRow[] = [];
      await change(id, (row) => {
        taken.length = 0;
        if (row.state !== 'failed' && row.attempts > 0 && !isStale(row, wall())) return row;
        taken.push(row);
        ours.add(id);
        return null;
      });
      return taken[0] ?? null;
    },
    async arrived(ids) {
      for (const id of ids) ours.add(id);
      for (const id of ids) await change(id, () => null);
      drain.kick();
    },
    wake(conversationId) {
      look().catch(report);
      drain.wake(conversationId);
    },
    unsent: stored,
    cutOff() {
      drain.cutOff();
      arriving.clear();
      view.setState({ rows: [] });
    },
    dispose() {
      drain.dispose();
      channel?.close();
    },
  };
}
