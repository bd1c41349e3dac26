import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

const DomainName = z
  .string()
  .trim()
  .min(3, 'Give a domain, for example harbour.example.')
  .max(253, 'Give a domain, for example harbour.example.')
  .meta({ description: 'What stands behind the @ of its addresses.', example: 'harbour.example' });

export const Domain = z
  .object({
    id: Id,
    domain: z
      .string()
      .meta({ description: 'In lower case; other scripts as the DNS has them.', example: 'harbour.example' }),
    status: z.enum(['pending', 'verified', 'failed']).meta({
      description: '`pending` until the first check, then what the last check with an answer found.',
      example: 'pending',
    }),
    problem: z.enum(['no_record', 'wrong_record', 'no_answer', 'taken']).nullable().meta({
      description:
        'What the last check found: no TXT record, one with another value, a DNS that gave no answer (the status stays), or that another organization has proved the domain.',
    }),
    record_name: z
      .string()
      .meta({ description: 'Where the TXT record belongs.', example: '_xentree-challenge.harbour.example' }),
    record_value: z
      .string()
      .meta({ description: 'What it has to say.', example: 'xentree-verification=Q2m9XwpaT4bN7f3KyL0sVd' }),
    created_at: Instant,
    checked_at: Instant.nullable(),
    verified_at: Instant.nullable(),
  })
  .meta({ id: 'OrganizationDomain' });
export type Domain = z.infer<typeof Domain>;

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const domainParams = z.object({ org_id: Id, domain_id: Id });

export const domains = area('domains', 'E-mail domains of an organization', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/domains',
    summary: 'List e-mail domains',
    description: 'Owners and administrators. By name.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(Domain),
    errors: ['forbidden'],
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/domains',
    summary: 'Add an e-mail domain',
    description:
      'Owners alone. It has no effect before it is proved: put the TXT record into its DNS, then check it. At most 20. Adding one that is there changes nothing.',
    ...write,
    params: orgParams,
    body: z.object({ domain: DomainName }).meta({ id: 'DomainAddRequest' }),
    response: Domain,
    status: 201,
    errors: ['forbidden'],
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/domains/{domain_id}/check',
    summary: 'Check the TXT record of a domain',
    description: 'Owners alone. Asks the DNS now. One organization can have proved a domain, the first that did.',
    ...write,
    params: domainParams,
    response: Domain,
    errors: ['forbidden'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/domains/{domain_id}',
    summary: 'Remove an e-mail domain',
    description: 'Owners alone. Whoever has joined by it stays.',
    ...write,
    params: domainParams,
    response: null,
    errors: ['forbidden'],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/invitations/by-email-domain',
    summary: 'Ask for an invitation by the domain of the own e-mail address',
    description:
      'Where an organization has proved the domain, an invitation as a plain member goes by e-mail to the address of the caller, at most once an hour, and not to somebody whom it removed. Addresses are not confirmed here: only whoever reads the mail can join. The answer is the same whatever the address.',
    access: 'bearer',
    response: z
      .object({
        sends_mail: z.boolean().meta({ description: 'Does this server send e-mails at all?', example: true }),
      })
      .meta({ id: 'InvitationAsked' }),
    status: 202,
  }),
});
