import { mina as aLearner } from '#client/session/testing/mina.ts';
import type { ApiKey, ApiKeyUsage } from '#contract/api-keys.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { UserProfile } from '#contract/auth.ts';
import type { IntegrationClaims } from '#contract/integration-shapes.ts';
import type { Organization } from '#contract/organizations.ts';

export const mina: UserProfile = { ...aLearner, timezone: 'Europe/Lisbon', day_starts_at: '00:00' };

export const riverside: Organization = {
  id: 'o-riverside',
  name: 'Riverside Language School',
  slug: 'riverside',
  description: null,
  role: 'owner',
  member_count: 48,
  roster_visible: false,
  created_at: '2026-01-10T09:00:00Z',
  updated_at: '2026-01-10T09:00:00Z',
};

export function aKey(part: Partial<ApiKey> = {}): ApiKey {
  return {
    id: 'k-export',
    name: 'Nightly export',
    organization_id: riverside.id,
    scopes: ['xel:read'],
    allowed_ips: ['203.0.113.0/24'],
    expires_at: '2027-01-10T12:00:00Z',
    created_at: '2026-10-01T12:00:00Z',
    last_used_at: '2026-10-14T16:30:00Z',
    key_prefix: 'xntr-Zk3V',
    expires_soon: false,
    created_by: { user_id: mina.id, username: mina.username },
    replaced_by: null,
    ...part,
  };
}

export function aUsage(part: Partial<ApiKeyUsage> = {}): ApiKeyUsage {
  return {
    key_id: 'k-export',
    requests: 1_820,
    refused: 3,
    last_used_at: '2026-10-14T16:30:00Z',
    last_ip: '203.0.113.7',
    requests_7_days: 448,
    addresses_7_days: 3,
    by_address: [{ ip: '203.0.113.7', requests: 440, refused: 1, last_seen_at: '2026-10-14T16:30:00Z' }],
    by_day: [
      { date: '2026-10-13', requests: 60, refused: 0 },
      { date: '2026-10-14', requests: 64, refused: 1 },
    ],
    ...part,
  };
}

export function anEntry(part: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 'e-1',
    at: '2026-10-14T16:30:00Z',
    actor: { user_id: mina.id, username: mina.username },
    action: 'member_role_changed',
    object: { kind: 'member', id: 'u-omid' },
    changes: [{ field: 'role', before: 'member', after: 'admin' }],
    request_id: 'r-1',
    ...part,
  };
}

export const claims: IntegrationClaims = {
  iss: `https://xentree.example.org/api/integration/t/${riverside.id}`,
  aud: 'https://school.example.org',
  sub: mina.id,
  tid: riverside.id,
  scopes: ['profile:read'],
  mode: 'embed',
  iat: 1_792_002_600,
  nbf: 1_792_002_600,
  exp: 1_792_002_720,
  jti: 'j-1',
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the server writes it; nobody here looks at its signature. */
export const tokenOf = (said: IntegrationClaims): string =>
  `${part({ alg: 'RS256', kid: 'k-1', typ: 'xt-integration+jwt' })}.${part(said)}.c2ln`;
