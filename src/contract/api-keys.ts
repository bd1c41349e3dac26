import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant, LocalDate } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { scopes } from './kernel/scopes.ts';

const Scopes = z
  .array(z.enum(scopes))
  .meta({ description: 'What the key permits.', example: ['conversations:read', 'xel:read'] });
const AllowedIp = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'Give an IP address or a CIDR block, for example 203.0.113.0/24.',
});
const AllowedIps = z
  .array(AllowedIp)
  .max(50, 'Give at most 50 addresses.')
  .meta({
    description: 'Addresses and CIDR blocks it works from; empty is everywhere.',
    example: ['203.0.113.0/24', '2001:db8::1'],
  });
const stepUp =
  'It needs a recent sign-in: where the password was last proven more than 15 minutes ago, the answer is `step_up_required`; prove it with `POST /api/auth/step-up` and repeat. The answer is shown once: repeated with the same `Idempotency-Key` it is `conflict`, with the `id` of the key.';
const OrganizationId = Id.meta({ description: 'The organization that the key belongs to.' });

const Name = z
  .string()
  .trim()
  .min(1, 'Give the key a name.')
  .max(100, 'Keep the name under 100 characters.')
  .meta({ description: 'What it is for.', example: 'Nightly export' });

export const ApiKey = z
  .object({
    id: Id,
    name: Name,
    organization_id: OrganizationId,
    scopes: Scopes,
    allowed_ips: AllowedIps,
    expires_at: Instant.nullable(),
    created_at: Instant,
    last_used_at: Instant.nullable(),
    key_prefix: z.string().meta({ description: 'How the key begins, to tell it from others.', example: 'xntr-Zk3V' }),
    expires_soon: z
      .boolean()
      .optional()
      .meta({ description: 'Does it end within 14 days, or has it ended?', example: false }),
    created_by: z
      .object({ user_id: Id, username: z.string().meta({ description: 'Username.', example: 'mina' }) })
      .optional()
      .meta({ description: 'Whose key it is: it permits what this person may do now.' }),
    replaced_by: Id.nullable().optional().meta({ description: 'The key that follows it, once it has been rotated.' }),
  })
  .meta({ id: 'APIKeyResponse' });
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyCreated = ApiKey.extend({
  key: z.string().meta({ description: '`xntr-` and 86 URL-safe characters. Shown once; keep it safe.' }),
}).meta({ id: 'APIKeyCreated' });
export type ApiKeyCreated = z.infer<typeof ApiKeyCreated>;

export const ApiKeyCreate = z
  .object({
    name: Name,
    organization_id: OrganizationId,
    scopes: Scopes.min(1, 'Choose at least one scope.'),
    allowed_ips: AllowedIps.optional(),
    expires_at: Instant.optional().meta({ description: 'Without it, the key lives 90 days.' }),
  })
  .meta({ id: 'APIKeyCreateRequest' });
export type ApiKeyCreate = z.infer<typeof ApiKeyCreate>;

export const ApiKeyUsage = z
  .object({
    key_id: Id,
    requests: Count.meta({ description: 'Requests in the past 30 days.', example: 1820 }),
    refused: Count.meta({ description: 'Of these, refused: scope, address, expiry or limit.', example: 3 }),
    last_used_at: Instant.nullable(),
    last_ip: z.string().nullable().meta({ description: 'Address of the last use.', example: '203.0.113.7' }),
    requests_7_days: Count.optional().meta({ description: 'Requests in the past 7 days.', example: 448 }),
    addresses_7_days: Count.optional().meta({ description: 'Different addresses in the past 7 days.', example: 3 }),
    by_address: z
      .array(
        z.object({
          ip: z
            .string()
            .meta({ description: 'Address; `other` for more than are counted singly.', example: '203.0.113.7' }),
          requests: Count.meta({ description: 'Requests in the past 7 days.', example: 440 }),
          refused: Count.meta({ description: 'Of these, refused.', example: 0 }),
          last_seen_at: Instant,
        }),
      )
      .optional()
      .meta({ description: 'The past 7 days: up to 100 addresses, the latest first.' }),
    by_day: z
      .array(
        z.object({
          date: LocalDate.meta({ description: 'UTC day.' }),
          requests: Count.meta({ description: 'Requests that day.', example: 64 }),
          refused: Count.meta({ description: 'Of these, refused.', example: 0 }),
        }),
      )
      .meta({ description: 'The past 30 days, oldest first.' }),
  })
  .meta({ id: 'APIKeyUsage' });
export type ApiKeyUsage = z.infer<typeof ApiKeyUsage>;

const params = z.object({ key_id: Id });

export const apiKeys = area('apiKeys', 'API Keys', {
  list: endpoint({
    method: 'GET',
    path: '/api/api-keys',
    summary: 'List API keys',
    description: 'Administrators of an organization see all of its keys, others their own.',
    access: 'bearer',
    query: z.object(pageQuery),
    response: pageOf(ApiKey),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/api-keys',
    summary: 'Create an API key',
    description: `Any member of the organization. A key never permits more than its creator may do, at each use. ${stepUp}`,
    access: 'bearer',
    body: ApiKeyCreate,
    response: ApiKeyCreated,
    status: 201,
    secret: true,
    errors: ['forbidden', 'not_found', 'step_up_required'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/api-keys/{key_id}',
    summary: 'Delete an API key',
    description: 'Its creator, or an administrator of the organization. It stops working at once.',
    access: 'bearer',
    params,
    response: null,
  }),
  rotate: endpoint({
    method: 'POST',
    path: '/api/api-keys/{key_id}/rotate',
    summary: 'Replace an API key',
    description: `Its creator, or an administrator of the organization; the new key acts in the name of whoever asks. The old key works on for \`overlap_hours\`. A key is replaced once; again is \`conflict\`. ${stepUp}`,
    access: 'bearer',
    params,
    body: z
      .object({
        overlap_hours: z
          .int()
          .min(0)
          .max(168, 'Use at most a week, 168 hours.')
          .meta({ description: 'Hours that the old key works on, 0 to 168.', example: 24 }),
        end_when_drained: z.boolean().optional().meta({
          description:
            'The old key ends before that, once the new one has been used and the old one has not for 48 hours.',
        }),
      })
      .meta({ id: 'APIKeyRotateRequest' }),
    response: ApiKeyCreated,
    status: 201,
    secret: true,
    errors: ['step_up_required'],
  }),
  usage: endpoint({
    method: 'GET',
    path: '/api/api-keys/{key_id}/usage',
    summary: 'See how an API key is used',
    description: 'Its creator, or an administrator of the organization.',
    access: 'bearer',
    params,
    response: ApiKeyUsage,
  }),
});
