import { z } from 'zod';
import { ChangePreview } from './change-preview.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryBool } from './kernel/page.ts';
import { OrganizationRole } from './organizations.ts';

export const RosterRow = z
  .object({
    line: z.int().positive().meta({ description: 'Line of the file, the header being 1.', example: 2 }),
    email: z.string().meta({ description: 'As it stands in the file.', example: 'sam@example.org' }),
    full_name: z.string().optional().meta({
      description: 'As it stands in the file, where it has a column for it; accounts keep the name that they have.',
      example: 'Sam Ito',
    }),
    outcome: z
      .enum(['added', 'invited', 'updated', 'unchanged', 'duplicate', 'invalid'])
      .meta({ description: 'What became of the line, or would in a dry run.', example: 'invited' }),
    message: z
      .string()
      .optional()
      .meta({ description: 'What to change, where it is invalid.', example: 'There is no team "Tuesday B9".' }),
    link: z.string().optional().meta({
      description: 'For somebody who was invited and has not come yet: what to pass on.',
      example: 'https://learn.example.org/join/k3VQ9sYt1xZr',
    }),
  })
  .meta({ id: 'RosterRow' });

export const RosterPreview = z
  .object({
    changes: ChangePreview,
    joining: z
      .array(z.object({ role: OrganizationRole, count: Count }))
      .meta({ description: 'How many people would be added or invited, by the role that they would have.' }),
  })
  .meta({ id: 'RosterPreview' });

export const RosterImport = z
  .object({
    id: Id,
    status: z
      .enum(['queued', 'running', 'done', 'failed', 'undone'])
      .meta({ description: 'How far it is.', example: 'done' }),
    dry_run: z.boolean().meta({ description: 'Nothing is changed.', example: false }),
    total: Count.meta({ description: 'Lines of the file, without the header.', example: 48 }),
    processed: Count.meta({ description: 'Lines that have a result.', example: 48 }),
    rows: z.array(RosterRow).meta({ description: 'A result for each line so far.' }),
    created_at: Instant,
    finished_at: Instant.nullable(),
    error: z
      .string()
      .optional()
      .meta({ description: 'Why it failed.', example: 'Whoever started it may no longer import a roster.' }),
    undo_until: Instant.nullable().meta({ description: 'Until when it can be undone; null when it cannot.' }),
    preview: RosterPreview.optional().meta({
      description: 'Who would gain or lose which permission: in a dry run that is done.',
    }),
  })
  .meta({ id: 'RosterImport' });
export type RosterImport = z.infer<typeof RosterImport>;

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const importParams = z.object({ org_id: Id, import_id: Id });

/** One that was imported before; its lines are in the import itself. */
export const ListedRosterImport = RosterImport.omit({ rows: true, error: true, preview: true })
  .extend({
    imported_by: z
      .string()
      .nullable()
      .meta({ description: 'Username of whoever brought it; null where the account is gone.', example: 'mina' }),
  })
  .meta({ id: 'ListedRosterImport' });
export type ListedRosterImport = z.infer<typeof ListedRosterImport>;

export const rosters = area('rosters', 'Rosters', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/roster-imports',
    summary: 'List roster imports',
    description: 'Owners and administrators. Newest first, without dry runs.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(ListedRosterImport),
    errors: ['forbidden'],
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/roster-imports',
    summary: 'Import a roster',
    description:
      'Owners and administrators. The import goes on afterwards and survives a restart; follow it by its id.',
    ...write,
    params: orgParams,
    query: z.object({
      dry_run: QueryBool.optional().meta({ description: 'Only say what would happen.', override: { type: 'boolean' } }),
      map: z.string().max(2000).optional().meta({
        description: 'JSON that names the columns of the file where they are called otherwise.',
        example: '{"email":"E-mail of pupil","team":"Class"}',
      }),
    }),
    body: z.string().min(1, 'The file is empty.').max(5_000_000, 'Split the file: at most 5 MB.').meta({
      description:
        'CSV in UTF-8 with a header: `email` and, if you like, `full_name`, `role`, `team`; at most 20,000 lines. Existing members keep what a line leaves empty. Nobody becomes an owner by a roster, and no owner something else.',
      example: 'email,full_name,role,team\nsam@example.org,Sam Ito,member,Tuesday B1\n',
    }),
    bodyType: 'csv',
    maxBytes: 5_000_000,
    response: RosterImport,
    status: 202,
    errors: ['forbidden'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/roster-imports/{import_id}',
    summary: 'Follow a roster import',
    description: 'Owners and administrators.',
    ...read,
    params: importParams,
    response: RosterImport,
    errors: ['forbidden'],
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/roster-imports/{import_id}/undo',
    summary: 'Undo a roster import',
    description:
      'Owners and administrators, within 30 minutes; afterwards `conflict`. Restores the roster as it was, but for what somebody changed since: those lines say so.',
    ...write,
    params: importParams,
    response: RosterImport,
    errors: ['forbidden', 'conflict'],
  }),
});
