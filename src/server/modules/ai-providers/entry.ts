import type { AiCost } from '#contract/ai-provider-shapes.ts';
import type { Configured } from '#server/ai/catalogue.ts';
import type { Connection } from '#server/ai/connection.ts';
import { LockedSecretError, type Place, type Vault } from '#server/platform/vault.ts';
import type { ProviderRow } from './providers.repository.ts';

/** A provider with all that is known of it: what may be asked, and what administrators see. */
export interface Entry extends Configured {
  source: 'environment' | 'admin';
  position: number;
  cost: AiCost | null;
  keySetAt: Date | null;
  keyProblem: string | null;
  createdAt: Date | null;
  updatedAt: Date | null;
}

/** Where the key of a provider is kept. */
export const keyPlace = (id: string): Place => ({
  table: 'ai_providers',
  tenant: 'platform',
  row: id,
  field: 'api_key',
});

/**
 * Environment and table together, in the order in which they are asked. Those of the environment that nobody has placed come first,
 * in their own order.
 */
export function entriesOf(environment: readonly Connection[], rows: readonly ProviderRow[], vault: Vault): Entry[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ofEnvironment = environment.map((connection, n) =>
    ofRow(connection, byId.get(connection.id), n - environment.length),
  );
  const added = rows.flatMap((row) => (row.source === 'admin' ? [addedBy(row, vault)] : []));
  return [...ofEnvironment, ...added].sort((a, b) => a.position - b.position);
}

function ofRow(connection: Connection, row: ProviderRow | undefined, position: number): Entry {
  return {
    connection: row ? { ...connection, name: row.name } : connection,
    source: 'environment',
    enabled: row?.enabled ?? true,
    allowedModels: row?.allowedModels ?? [],
    defaultModel: row?.defaultModel ?? null,
    position: row?.position ?? position,
    cost: row ? costOf(row) : null,
    keySetAt: null,
    keyProblem: null,
    createdAt: null,
    updatedAt: row?.updatedAt ?? null,
  };
}

function addedBy(row: ProviderRow, vault: Vault): Entry {
  const { key, keyProblem } = keyOf(row, vault);
  const { id, name, kind, baseUrl } = row;
  return {
    ...ofRow(
      {
        id,
        name,
        kind,
        address: 'its address',
        ...(key !== null && { apiKey: key }),
        ...(baseUrl !== null && { baseUrl }),
        ...(keyProblem !== null && {
          problem: `The key of ${name} cannot be opened on this server. Whoever runs it must enter the key again.`,
        }),
      },
      row,
      row.position,
    ),
    source: 'admin',
    keySetAt: row.keySetAt,
    keyProblem,
    createdAt: row.createdAt,
  };
}

function keyOf(row: ProviderRow, vault: Vault): { key: string | null; keyProblem: string | null } {
  if (row.sealedKey === null) return { key: null, keyProblem: null };
  try {
    return { key: vault.open(row.sealedKey, keyPlace(row.id)), keyProblem: null };
  } catch (error) {
    if (!(error instanceof LockedSecretError)) throw error;
    return { key: null, keyProblem: `The key of ${row.name} cannot be opened. ${error.message}` };
  }
}

function costOf({ costInput, costOutput, currency }: ProviderRow): AiCost | null {
  if (costInput === null || costOutput === null || currency === null) return null;
  return { input_per_million: costInput, output_per_million: costOutput, currency };
}
