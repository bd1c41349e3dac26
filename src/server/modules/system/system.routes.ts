import { sql } from 'drizzle-orm';
import type { Output } from '#contract/kernel/endpoint.ts';
import type { system } from '#contract/system.ts';
import type { Database } from '#server/db/database.ts';
import type { Handlers } from '#server/http/handler.ts';
import { openapiDocument } from '#server/http/openapi.ts';
import { AppError } from '#server/platform/app-error.ts';

/** What the server says of itself. */
export function systemRoutes(options: {
  database: Database;
  version: string;
  publicUrl: string | undefined;
}): Handlers<typeof system> {
  const { database, version, publicUrl } = options;
  const document = openapiDocument({ version, serverUrl: publicUrl ?? '/' }) as Output<typeof system.openapi>;

  return {
    openapi: async () => document,
    health: async () => ({ status: 'ok', version, database: database.kind }),
    ready: async () => {
      try {
        await database.db.execute(sql`select 1`);
      } catch {
        throw new AppError('service_unavailable', 'The database does not answer. Try again shortly.', {
          retryAfter: 5,
        });
      }
      return { status: 'ready', database: database.kind };
    },
  };
}
