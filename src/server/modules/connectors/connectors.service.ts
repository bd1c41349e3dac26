import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { withinMs } from '#server/platform/within.ts';
import type { Book, Use } from './booking.ts';
import { type Caller, placesOf, tenantFor } from './caller.ts';
import type { Connecting, FormKind } from './connecting.ts';
import { type Belonging, connectorView } from './connector-view.ts';
import * as repository from './connectors.repository.ts';
import type { Keepers } from './keepers.ts';
import { grantsTooLittle, type Renewal } from './renewal.ts';
import type { Revocation } from './revocation.ts';
import type { Secrets } from './secrets.ts';
import { type LetGo, removeConnector } from './store.ts';
import { asAppError, ConnectorTrouble, sentenceOf, type Trouble } from './trouble.ts';
import type { Vendors } from './vendors/index.ts';

interface Options {
  db: Db;
  clock: Clock;
  vendors: Vendors;
  secrets: Secrets;
  keepers: Keepers;
  renewal: Renewal;
  connecting: Connecting;
  revocation: Revocation;
  letGo: LetGo;
  book: Book;
  log: FastifyBaseLogger;
}

const Place = z.tuple([z.string().max(64)]);
const usesKeptMs = 90 * 86_400_000;
const together = 8;
const lasting: ReadonlySet<Trouble> = new Set(['scope', 'plan', 'config', 'operator', 'bug']);
/** Longer than a renewal takes that is under way: two requests, and storing what they brought. */
const renewalsEndMs = 45_000;

/** Connections as people manage them. */
export function createConnectors(options: Options) {
  const { db, clock, vendors, secrets, keepers, renewal, connecting, revocation, letGo, book, log } = options;
  let closing = false;
  let renewing: Promise<unknown> = Promise.resolve();

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

  async function using<T>(row: repository.ConnectorRow, use: Use, userId: string | null, work: () => Promise<T>) {
    try {
      const result = await work();
      await book(row, use, true, userId);
      return result;
    } catch (error) {
      await book(row, use, false, userId);
      throw asAnswer(row, error);
    }
  }

  const asAnswer = ({ kind }: repository.ConnectorRow, error: unknown): unknown =>
    error instanceof ConnectorTrouble ? asAppError(error.trouble, vendors[kind].name) : error;

  /** What a service says to the smallest question: null where all is well. */
  async function probe(row: repository.ConnectorRow): Promise<Trouble | null> {
    try {
      const { standing } = await keepers.call(row, (account) => account.probe());
      return standing === 'ok' ? null : standing === 'expired' ? 'reauth' : standing;
    } catch (error) {
      if (error instanceof ConnectorTrouble) return error.trouble;
      throw error;
    }
  }

  /** What a test has shown stands until another one, or a renewal, shows something else. Passing trouble passes. */
  async function remember(row: repository.ConnectorRow, trouble: Trouble | null): Promise<void> {
    if (trouble !== null) {
      if (lasting.has(trouble)) await repository.storeTested(db, row, trouble);
    } else if (row.trouble && lasting.has(row.trouble)) {
      const grants = row.scopes.length > 0 ? row.scopes : undefined;
      if (!grantsTooLittle(keepers.accountOf(row), grants)) await repository.clearTested(db, row);
    }
  }

  async function renewDue(): Promise<void> {
    await renewal.saveKept();
    const due = await repository.dueConnectors(db, clock(), 100);
    const next = async (): Promise<void> => {
      for (let row = due.shift(); row && !closing; row = due.shift()) {
        const { id } = row;
        await keepers.refreshDue(row).catch((error: unknown) => {
          if (!(error instanceof ConnectorTrouble))
            log.warn({ err: error, connector: id }, 'a connection was not renewed');
        });
      }
    };
    await Promise.all(Array.from({ length: together }, next));
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
      await keepers.refresh(row, caller.userId).catch((error: unknown) => {
        throw asAnswer(row, error);
      });
      return again(row, belonging);
    },

    async test(caller: Caller, id: string) {
      const { row, belonging } = await visible(caller, id);
      const { name } = vendors[row.kind];
      const started = performance.now();
      const trouble = await probe(row);
      const ms = Math.round(performance.now() - started);
      await book(row, 'tested', trouble === null, caller.userId);
      await remember(row, trouble);
      const message = trouble === null ? `${name} answered.` : sentenceOf(trouble, name);
      return { ok: trouble === null, message, ms, connector: await again(row, belonging) };
    },

    async remove(caller: Caller, id: string): Promise<void> {
      const { row, actor } = await managed(caller, id);
      await keepers.revive(row);
      const by = { actor, requestId: caller.requestId, now: clock() };
      const ending = await removeConnector(db, row, letGo, by);
      keepers.forget(row.id);
      revocation.begin(ending);
    },

    async uses(caller: Caller, id: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const { row, belonging } = await visible(caller, id);
      const [before] = decodeCursor(cursor, Place) ?? [];
      const rows = await repository.listUses(db, row, before, limit + 1);
      return pageFrom(
        rows,
        limit,
        (use) => [use.id],
        ({ at, userId, username, ...use }) => ({
          ...use,
          at: at.toISOString(),
          person: userId !== null,
          // Who else used it is for those who manage it.
          by: belonging.canManage || userId === caller.userId ? username : null,
        }),
      );
    },

    /** Renews those whose time has come, also what a server that is gone has left. */
    renewDue(): Promise<void> {
      const due = renewDue();
      renewing = due.catch(() => {});
      return due;
    },

    revokeDue: revocation.work,

    /** What is sealed with an older master key is sealed anew; what opens again on this server lives again. */
    async rewrap(): Promise<number> {
      for (const row of await repository.lockedConnectors(db))
        if (secrets.opens(row)) await repository.markUnlocked(db, row, clock());
      return secrets.rewrap(db);
    },

    sweep: () => repository.forgetOld(db, clock(), new Date(clock().getTime() - usesKeptMs)),

    /** Renewals that are under way are waited for: a service that has handed out a token does not do so again. */
    async close(): Promise<void> {
      closing = true;
      const ended = await withinMs(Promise.all([renewing, renewal.close()]), renewalsEndMs);
      if (!ended) log.error('renewals of connections did not end in time');
      keepers.close();
      await revocation.close();
    },
  };
}

export type Connectors = ReturnType<typeof createConnectors>;
