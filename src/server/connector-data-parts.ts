import type { FastifyBaseLogger } from 'fastify';
import { jwtClaims } from '#tokens/token-set.ts';
import { type Patience, patience } from './ai/language-provider.ts';
import { bringingPorts, type Destinations } from './bringing-ports.ts';
import { createAsk } from './modules/connectors/ask.ts';
import type { Book } from './modules/connectors/booking.ts';
import { createBots } from './modules/connectors/bots.service.ts';
import { connectorDataRoutes } from './modules/connectors/connector-data.routes.ts';
import { createConnectorData } from './modules/connectors/connector-data.service.ts';
import type { ConnectorRow } from './modules/connectors/connectors.repository.ts';
import type { Connectors } from './modules/connectors/connectors.service.ts';
import { createWe360Data } from './modules/connectors/data/we360.ts';
import { createXeeData } from './modules/connectors/data/xee.ts';
import { createXeniooBot } from './modules/connectors/data/xenioo.ts';
import { createXeniooConversations } from './modules/connectors/data/xenioo-conversations.ts';
import { createXentreeData } from './modules/connectors/data/xentree.ts';
import { createBringing } from './modules/connectors/imports/bring.ts';
import { createBotBringing } from './modules/connectors/imports/bring-bot.ts';
import { createImportWorker } from './modules/connectors/imports/import-worker.ts';
import { importsRoutes } from './modules/connectors/imports/imports.routes.ts';
import { createImports } from './modules/connectors/imports/imports.service.ts';
import type { Keepers } from './modules/connectors/keepers.ts';
import { ConnectorTrouble } from './modules/connectors/trouble.ts';
import type { Vendors } from './modules/connectors/vendors/index.ts';
import { text, withoutSlash } from './modules/connectors/vendors/vendor.ts';
import { LockedSecretError } from './platform/vault.ts';

interface Options extends Destinations {
  log: FastifyBaseLogger;
  alone: boolean;
  keepers: Keepers;
  vendors: Vendors;
  using: Connectors['using'];
  /** The access token of a connection as it is stored. */
  accessOf: (row: ConnectorRow) => string;
  book: Book;
  /** Other than the usual milliseconds that a bot may be silent. */
  patience?: Partial<Patience> | undefined;
}

/** What is read and written of the services that are connected, put together. */
export function connectorDataParts({ keepers, vendors, using, accessOf, alone, log, book, ...to }: Options) {
  const { db, clock } = to;
  const ask = createAsk(keepers);

  /** Where a connection is asked for data, without a slash at the end. Errors: ConnectorTrouble. */
  function api(row: ConnectorRow): string {
    const address = opened(() => keepers.accountOf(row).api);
    if (address === null) throw new ConnectorTrouble('config');
    return withoutSlash(address.href);
  }

  const isOfOneBot = (row: ConnectorRow) => opened(() => keepers.accountOf(row)).kept['bot_api_key'] !== undefined;
  const ports = bringingPorts(to);
  const bringings = {
    xentree: createBringing({ db, clock, data: createXentreeData(ask, api), ports }),
    xenioo: createBotBringing({ data: createXeniooConversations(ask, api), ports, isOfOneBot }),
  };
  const nameOf = (row: ConnectorRow): string => vendors[row.kind].name;
  const worker = createImportWorker({ db, clock, log, alone, bringings, nameOf });
  const told = createConnectorData({
    ...{ db, clock, using, tracked: createWe360Data(ask, api), trips: createXeeData(ask, api) },
    emailOf: (row) => text(jwtClaims(opened(() => accessOf(row)))?.['email']),
  });
  const bots = createBots({
    ...{ db, clock, book, bot: createXeniooBot(ask, api), isOfOneBot },
    patience: { ...patience, ...to.patience },
  });
  const imports = createImports({ db, clock, worker });
  return {
    imports: importsRoutes(imports),
    data: connectorDataRoutes(told),
    bots,
    work: worker.kick,
    sweep: imports.sweep,
    close: worker.close,
  };
}

/** Secrets that do not open on this server are a trouble of the connection. */
function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof LockedSecretError) throw new ConnectorTrouble('locked');
    throw error;
  }
}
