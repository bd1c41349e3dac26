import type { CatalogEntry, Connector } from '#contract/connector-shapes.ts';
import type { ConnectorRow } from './connectors.repository.ts';
import { nextStepOf, sentenceOf } from './trouble.ts';
import type { Vendors } from './vendors/index.ts';

/** Where a connection belongs, and whether whoever asks manages it. */
export interface Belonging {
  organization: { id: string; name: string } | null;
  canManage: boolean;
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** A connection as it is shown: no secret is in it. */
export function connectorView(row: ConnectorRow, vendors: Vendors, belonging: Belonging, now: Date): Connector {
  const { name } = vendors[row.kind];
  const { trouble } = row;
  // Members use it; whose account it is and what that grants is for those who manage it.
  const account = belonging.canManage ? row.account : null;
  const lives = row.expiresAt !== null && row.expiresAt > now;
  // A renewal that failed for a passing reason has taken nothing away yet.
  const stands = row.status === 'error' && lives && (trouble === 'transient' || trouble === 'throttled');
  return {
    id: row.id,
    kind: row.kind,
    name,
    status: stands ? 'active' : row.status,
    ...(account !== null && { account }),
    expires_at: iso(row.expiresAt),
    last_refreshed_at: iso(row.lastRefreshedAt),
    ...(trouble !== null && { last_error: sentenceOf(trouble, name) }),
    next_step: trouble && nextStepOf(trouble),
    issued_at: iso(row.issuedAt),
    renews_at: row.status === 'expired' ? null : iso(row.renewsAt),
    connected_at: row.connectedAt.toISOString(),
    organization: belonging.organization,
    can_manage: belonging.canManage,
    host: row.host,
    scopes: belonging.canManage ? row.scopes : [],
    lost_rotations: row.rotationLosses,
    keeps_password: row.keepsPassword,
  };
}

export function catalogOf(vendors: Vendors): CatalogEntry[] {
  return Object.values(vendors).map(({ kind, name, entry }) => ({ kind, name, ...entry, fields: [...entry.fields] }));
}
