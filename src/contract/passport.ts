import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count } from './kernel/fields.ts';

/** The largest archive that can be brought back, in bytes. */
export const maxPassportBytes = 2 * 1024 * 1024 * 1024;

export const PassportContents = z
  .object({
    counts: z
      .record(z.string(), Count)
      .meta({ description: 'How many there are of each kind.', example: { conversations: 12, messages: 340 } }),
    document_bytes: Count.meta({ description: 'Bytes of the files of all documents.', example: 482133 }),
    estimated_bytes: Count.meta({ description: 'About how large the archive will be.', example: 1_204_224 }),
    shared_documents: Count.meta({ description: 'Documents that an organization would lose with the account.' }),
    empty: z.boolean().meta({ description: 'Is there nothing yet, so that an archive can be imported?' }),
    last_owner_of: z.array(z.string()).meta({
      description: 'Organizations that would be left without an owner: the account cannot be deleted before.',
    }),
  })
  .meta({ id: 'PassportContents' });
export type PassportContents = z.infer<typeof PassportContents>;

const ImportItem = z
  .object({
    file: z.string().meta({ description: 'The file in the archive.', example: 'messages.jsonl' }),
    id: z.string().optional().meta({ description: 'The one thing in it that this is about.' }),
    outcome: z.enum(['imported', 'skipped', 'failed']),
    count: Count.optional().meta({ description: 'Of a whole file: how many things of it.' }),
    reason: z.string().optional().meta({ description: 'Why, as a sentence.' }),
  })
  .meta({ id: 'PassportImportItem' });
export type ImportItem = z.infer<typeof ImportItem>;

export const PassportReport = z
  .object({
    items: z.array(ImportItem).meta({ description: 'Each file, and each thing of one that was not imported.' }),
    counts: z
      .object({ imported: Count, skipped: Count, failed: Count })
      .meta({ description: 'Things that were imported; files and things that were not.' }),
  })
  .meta({ id: 'PassportReport' });
export type PassportReport = z.infer<typeof PassportReport>;

const PassportUpload = z
  .object({
    file: z
      .file()
      .max(maxPassportBytes, 'Choose an archive of at most 2 GB.')
      .meta({ description: 'The ZIP that the export gave.' }),
  })
  .meta({ id: 'PassportUpload' });

export const passport = area('passport', 'Learner passport', {
  export: endpoint({
    method: 'GET',
    path: '/api/passport',
    summary: 'Download everything of yours as one archive',
    description:
      'A ZIP: JSON Lines with a check for each line, the files of documents, a manifest with hashes, and `index.html`, which shows it all without a server. `Content-Length` is exact: what is shorter broke off.',
    access: 'bearer',
    response: z.string().meta({ description: 'The bytes of the archive.', override: { format: 'binary' } }),
    produces: ['application/zip'],
  }),
  contents: endpoint({
    method: 'GET',
    path: '/api/passport/contents',
    summary: 'Count what an export would hold',
    access: 'bearer',
    response: PassportContents,
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/passport/import',
    summary: 'Import an archive into an account that is empty',
    description:
      'What is damaged is named in the report, and the rest is imported, all at once. Answers `conflict` where the account holds something already.',
    access: 'bearer',
    body: PassportUpload,
    bodyType: 'multipart',
    maxFileBytes: maxPassportBytes,
    spooled: true,
    response: PassportReport,
    errors: ['conflict'],
  }),
});
