import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { LockedSecretError } from '#server/platform/vault.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import { type Caller, placesOf, tenantFor } from './caller.ts';
import type { Connecting, FormKind } from './connecting.ts';
import { type Belonging, connectorView } from './connector-view.ts';
import * as repository from './connectors.repository.ts';
import type { Keepers } from './keepers.ts';
import type { Revocation } from './revocation.ts';
import type { RevocationRow } from './revocations.repository.ts';
import type { Secrets } from './secrets.ts';
import { removeConnector } from './store.ts';
import { asAppError, ConnectorTrouble, sentenceOf, type Trouble } from './trouble.ts';
import type { Vendors } from './vendors/index.ts';

interface Options {
  db: Db;
  clock: Clock;
  tokenClock: TokenClock;
  vendors: Vendors;
  secrets: Secrets;
  keepers: Keepers;
  connecting: Connecting;
  revocation: Revocation;
  log: FastifyBaseLogger;
}

type Use = Parameters<typeof repository.insertUse>[1]['use'];

const Place = z.tuple([z.string().max(64)]);
const usesKeptMs = 90 * 86_400_000;
const together = 8;

/** Connections as people manage them. */
export function createConnectors(options: Options) {
  const { db, clock, tokenClock, vendors, secrets, keepers, connecting, revocation, log } = options;

  const view = (row: repository.ConnectorRow, belonging: Belonging): Connector =>
    connectorView(row, vendors, belonging, clock());

  /** A connection that the caller may see. */
  async function visible(caller: Caller, id: string) {
    const places = await placesOf(db, caller, clock());
    const row = await repository.findConnector(db, [...places.keys()], { id });
    const belonging = row && places.get(row.tenantId);
    if (!row || !belonging) throw notFound('connection');
    return { row, belonging };
  }

  /** A connection that the caller may change. */
  async function managed(caller: Caller, id: string) {
    const { row, belonging } = await visible(caller, id);
    const organization = row.tenantId === caller.userId ? undefined : row.tenantId;
    const { actor } = await tenantFor(db, caller, organization, clock());
    return { row, belonging, actor };
  }

  async function again(row: repository.ConnectorRow, belonging: Belonging): Promise<Connector> {
    const now = await repository.readConnector(db, row);
    if (!now) throw notFound('connection');
    return view(now, belonging);
  }

  const book = ({ tenantId, id }: repository.Key, use: Use, ok: boolean, userId: string | null) =>
    repository
      .insertUse(db, { tenantId, connectorId: id, id: newId(), at: clock(), use, ok, userId })
      // It may have been disconnected meanwhile.
      .catch((error: unknown) => log.debug({ err: error }, 'could not book a use of a connection'));

  async function using<T>(row: repository.ConnectorRow, use: Use, userId: string | null, work: () => Promise<T>) {
    try {
      const result = await work();
      await book(row, use, true, userId);
      return result;
    } catch (error) {
      await book(row, use, false, userId);
      if (error instanceof ConnectorTrouble) throw asAppError(error.trouble, vendors[row.kind].name);
      throw error;
    }
  }

  /** What a service says to the smallest question: null where all is well. */
  async function probe(row: repository.ConnectorRow): Promise<Trouble | null> {
    try {
      const { standing } = await keepers.call(row, keepers.accountOf(row).probe());
      return standing === 'ok' ? null : standing === 'expired' ? 'reauth' : standing;
    } catch (error) {
      if (error instanceof ConnectorTrouble) return error.trouble;
      throw error;
    }
  }

  /** What ends the tokens at the service; null where it has no way to, or the secrets do not open. */
  function revocationOf(row: repository.ConnectorRow): RevocationRow | null {
    try {
      const request = keepers.accountOf(row).revoke(secrets.openTokens(row, tokenClock.now()));
      return request ? revocation.prepare(row, request) : null;
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      log.info({ err: error, kind: row.kind }, 'a token could not be revoked');
      return null;
    }
  }

  return {
    using,

    async list(caller: Caller, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const places = await placesOf(db, caller, clock());
      const [after] = decodeCursor(cursor, Place) ?? [];
      const rows = await repository.listConnectors(db, [...places.keys()], after, limit + 1);
      return pageFrom(
        rows,
        limit,
        ({ id }) => [id],
        (row) => view(row, places.get(row.tenantId) ?? { organization: null, canManage: false }),
      );
    },

    async connect(caller: Caller, id: string, kind: FormKind, organizationId: string | undefined, body: unknown) {
      const row = await connecting.byForm(caller, id, kind, organizationId, body);
      return (await visible(caller, row.id).then(({ belonging }) => view(row, belonging))) satisfies Connector;
    },

    async refresh(caller: Caller, id: string): Promise<Connector> {
      const { row, belonging } = await managed(caller, id);
      await using(row, 'renewed', caller.userId, () => keepers.refresh(row));
      return again(row, belonging);
    },

    async test(caller: Caller, id: string) {
      const { row, belonging } = await visible(caller, id);
      const { name } = vendors[row.kind];
      const started = performance.now();
      const trouble = await probe(row);
      const ms = Math.round(performance.now() - started);
      await book(row, 'tested', trouble === null, caller.userId);
      const message = trouble === null ? `${name} answered.` : sentenceOf(trouble, name);
      return { ok: trouble === null, message, ms, connector: await again(row, belonging) };
    },

    async remove(caller: Caller, id: string): Promise<void> {
      const { row, actor } = await managed(caller, id);
      const by = { actor, requestId: caller.requestId, now: clock() };
      const removed = await removeConnector(db, row, revocationOf, by);
      keepers.forget(row.id);
      if (removed?.revocation) revocation.begin(removed.revocation);
    },

    async uses(caller: Caller, id: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const { row } = await visible(caller, id);
      const [before] = decodeCursor(cursor, Place) ?? [];
      const rows = await repository.listUses(db, row, before, limit + 1);
      return pageFrom(
        rows,
        limit,
        (use) => [use.id],
        (use) => ({ ...use, at: use.at.toISOString() }),
      );
    },

    /** Renews those whose time has come, also what a server that is gone has left. */
    async renewDue(): Promise<void> {
      const due = await repository.dueConnectors(db, clock(), 100);
      const next = async (): Promise<void> => {
        for (let row = due.shift(); row; row = due.shift()) {
          const one = row;
          await using(one, 'renewed', null, () => keepers.refreshDue(one)).catch((error: unknown) => {
            if (!(error instanceof AppError)) throw error;
          });
        }
      };
      await Promise.all(Array.from({ length: together }, next));
    },

    revokeDue: revocation.work,
    rewrap: () => secrets.rewrap(db),
    sweep: () => repository.forgetOld(db, clock(), new Date(clock().getTime() - usesKeptMs)),

    async close(): Promise<void> {
      keepers.close();
      await revocation.close();
    },
  };
}

export type Connectors = ReturnType<typeof createConnectors>;
