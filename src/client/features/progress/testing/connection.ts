import type { Connector, ConnectorKind } from '#contract/connector-shapes.ts';

/** A connection of the person's own that works. */
export const aConnection = (kind: ConnectorKind): Connector => ({
  ...{ id: kind, kind, name: kind, expires_at: null, last_refreshed_at: null, next_step: null, issued_at: null },
  ...{ renews_at: null, connected_at: '2026-04-12T09:00:00Z', organization: null, can_manage: true },
  ...{ host: 'service.example.org', scopes: [], keeps_password: false, lost_rotations: 0 },
  status: 'active',
});
