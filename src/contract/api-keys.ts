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

export const ApiKeyUsage = z
  .object({
    key_id: Id,
    requests: Count.meta({ description: 'Requests in the past 30 days.', example: 1820 }),
    refused: Count.meta({ description: 'Of these, refused: scope, address, expiry or limit.', example: 3 }),
    last_used_at: Instant.nullable(),
    last_ip: z.string().nullable().meta({ description: 'Address of the last use.', example: '203.0.113.7' }),
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
    description: 'Any member of the organization. A key never permits more than its creator may do.',
    access: 'bearer',
    body: ApiKeyCreate,
    response: ApiKeyCreated,
    status: 201,
    errors: ['forbidden', 'not_found'],
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
    description: 'Its creator, or an administrator of the organization. The old key works on for `overlap_hours`.',
    access: 'bearer',
    params,
    body: z
      .object({
        overlap_hours: z
          .int()
          .min(0)
          .max(168, 'Use at most a week, 168 hours.')
          .meta({ description: 'Hours that the old key works on, 0 to 168.', example: 24 }),
      })
      .meta({ id: 'APIKeyRotateRequest' }),
    response: ApiKeyCreated,
    status: 201,
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
