import { isNewer } from '#tokens/held.ts';
import type { KeyValueStore } from './key-value-store.ts';
import type { Sealed, SecretBox } from './secret-box.ts';

/** What all tabs know of one server's session. `userId` is null when nobody is signed in; the counters stay. */
export interface SessionRecord {
  epoch: number;
  gen: number;
  serverId: string;
  userId: string | null;
  /** Life of the newest access token when it came. */
  expInMs: number | null;
  sealed?: Sealed;
  /** Signed out while the server was out of reach: the cookie is still good and must be ended first thing. */
  revokeLater?: boolean;
}

type Mark = Pick<SessionRecord, 'epoch' | 'gen'>;
export interface Credentials {
  userId: string;
  expInMs: number | null;
  refresh?: string;
}

export interface SessionRecords {
  read(): Promise<SessionRecord | undefined>;
  /** The refresh token of a record; null when there is none or it cannot be opened. */
  refreshToken(record: SessionRecord | undefined): Promise<string | null>;
  /** A sign-in: an epoch after all that were, for `at` and for every other tab. */
  begin(at: Mark, credentials: Credentials): Promise<SessionRecord>;
  /** The next generation, unless epoch or generation moved since `from` (the commit guard). False: another tab was faster. */
  commit(from: Mark, gen: number, credentials: Credentials): Promise<boolean>;
  /** A sign-out at `at`; a sign-in that another tab made since stays. Gives the refresh token that it took away, to be revoked. */
  end(at: Mark, revokeLater: boolean): Promise<string | null>;
  /** The late revocation has been made. */
  revoked(): Promise<void>;
}

export function sessionRecords(serverId: string, store: KeyValueStore, box: SecretBox): SessionRecords {
  const key = `session:${serverId}`;
  const change = (next: (old: SessionRecord | undefined) => SessionRecord) => store.update(key, next);

  async function sealedOf({ refresh, ...rest }: Credentials) {
    return refresh === undefined ? rest : { ...rest, sealed: await box.seal(refresh, serverId) };
  }

  return {
    read: () => store.read(key),

    refreshToken: async (record) => (record?.sealed ? box.open(record.sealed, serverId) : null),

    async begin(at, credentials) {
      const content = await sealedOf(credentials);
      return change((old) => ({
        ...content,
        serverId,
        epoch: Math.max(old?.epoch ?? 0, at.epoch) + 1,
        gen: Math.max(old?.gen ?? 0, at.gen) + 1,
      }));
    },

    async commit(from, gen, credentials) {
      const content = await sealedOf(credentials);
      let accepted = false;
      await change((old) => {
        accepted = !old || !isNewer(old, from);
        return accepted || !old ? { ...content, serverId, epoch: from.epoch, gen } : old;
      });
      return accepted;
    },

    async end(at, revokeLater) {
      let sealed: Sealed | undefined;
      await change((old) => {
        if (old && isNewer(old, at)) return old;
        sealed = old?.sealed;
        return { serverId, userId: null, expInMs: null, ...highest(old, at), ...(revokeLater && { revokeLater }) };
      });
      return sealed ? box.open(sealed, serverId) : null;
    },

    async revoked() {
      await change((old) => ({ serverId, userId: null, expInMs: null, epoch: 0, gen: 0, ...old, revokeLater: false }));
    },
  };
}

function highest(old: Mark | undefined, at: Mark): Mark {
  return { epoch: Math.max(old?.epoch ?? 0, at.epoch), gen: Math.max(old?.gen ?? 0, at.gen) };
}
