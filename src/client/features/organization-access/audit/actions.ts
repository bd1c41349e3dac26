import type { AuditEntry } from '#contract/organizations.ts';

/** Everything that the audit log tells of, in the order in which it is offered. Each has a sentence in the words. */
export const actions = [
  'organization_created',
  'organization_updated',
  'organization_deleted',
  'member_added',
  'member_role_changed',
  'member_updated',
  'member_moved_in',
  'member_moved_out',
  'member_removed',
  'member_left',
  'member_expired',
  'member_stats_read',
  'member_progress_read',
  'member_work_read',
  'team_created',
  'team_updated',
  'team_deleted',
  'invitation_created',
  'invitation_accepted',
  'invitation_withdrawn',
  'join_code_created',
  'join_code_used',
  'join_code_deleted',
  'roster_imported',
  'roster_import_undone',
  'invitation_asked_by_domain',
  'domain_added',
  'domain_checked',
  'domain_removed',
  'holiday_declared',
  'holiday_withdrawn',
  'api_key_created',
  'api_key_rotated',
  'api_key_drained',
  'api_key_deleted',
  'integration_token_granted',
  'integration_token_rotated',
  'integration_token_revoked',
  'integration_token_reused',
  'integration_key_rotated',
  'integration_key_compromised',
  'audit_log_read',
] as const;
export type Action = (typeof actions)[number];

/** A newer server may tell of more. */
export const isKnown = (action: string): action is Action => (actions as readonly string[]).includes(action);

/** Fields that are named in the words; others stand as the server calls them. */
export const fields = [
  'name',
  'slug',
  'description',
  'role',
  'team_id',
  'user_id',
  'email',
  'expires_at',
  'scopes',
  'allowed_ips',
  'key_prefix',
  'created_by',
  'replaced_by',
  'origin',
  'mode',
  'reason',
  'max_uses',
  'members',
  'roster_visible',
  'starts_on',
  'ends_on',
] as const;
export type Field = (typeof fields)[number];

export const isNamed = (field: string): field is Field => (fields as readonly string[]).includes(field);

/** The name of what an entry is about, where its changes tell it. */
export function nameIn({ changes }: AuditEntry): string | null {
  const named = changes.find(({ field }) => field === 'name' || field === 'email' || field === 'origin');
  return named?.after ?? named?.before ?? null;
}
