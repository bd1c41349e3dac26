import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Fraction, Id, Instant, TextRange } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryBool, QueryInt } from './kernel/page.ts';
import { SearchWhy } from './search.ts';

/** What may be uploaded, by media type (contract §4). */
export const documentMediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/epub+zip',
  'text/html',
  'text/markdown',
  'text/plain',
  'text/csv',
  'application/json',
] as const;

/** The largest upload, in bytes. */
export const maxDocumentBytes = 50 * 1024 * 1024;

const Title = z
  .string()
  .trim()
  .min(1, 'Give the document a title.')
  .max(200, 'Keep the title under 200 characters.')
  .meta({ description: 'What the document is called.', example: 'Photosynthesis, chapter 4' });

const Visibility = z
  .enum(['private', 'organization'])
  .meta({ description: 'Who may find it: its owner alone, or every member of the organization.', example: 'private' });

const OrganizationId = Id.meta({
  description: 'The organization it is shared with.',
  example: '01980f2e-8a44-7c10-b1d2-3f9a7c5e6b21',
});

export const Document = z
  .object({
    id: Id,
    title: Title,
    media_type: z.string().meta({ description: 'Media type, found from the bytes.', example: 'application/pdf' }),
    bytes: Count.meta({ description: 'Size in bytes.', example: 482133 }),
    sha256: z.string().meta({
      description: 'SHA-256 of the bytes, hex.',
      example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    }),
    status: z
      .enum(['queued', 'indexing', 'ready', 'failed'])
      .meta({ description: 'How far indexing is.', example: 'ready' }),
    error: z
      .string()
      .optional()
      .meta({ description: 'Why it failed, as a sentence.', example: 'The PDF has no text layer.' }),
    progress: Fraction.meta({ description: 'How much is indexed, 0 to 1.', example: 1 }),
    chunks: Count.meta({ description: 'Passages in the index.', example: 84 }),
    pages: z.int().positive().optional().meta({ description: 'Pages, where the format has them.', example: 31 }),
    visibility: Visibility,
    organization_id: OrganizationId.optional(),
    organization_name: z.string().optional().meta({ description: 'What that organization is called.' }),
    owned: z
      .boolean()
      .meta({ description: 'Is it the caller’s own? Others may read it, not change it.', example: true }),
    file_name: z.string().meta({ description: 'Name of the uploaded file.', example: 'photosynthesis.pdf' }),
    created_at: Instant,
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof Document>;

const Position = Count.meta({ description: 'Which passage of its document, from 0.', example: 12 });

/** A stretch of a document as it is indexed; all of them in order are its text. */
export const Passage = z
  .object({
    chunk_id: Id,
    position: Position,
    text: z.string().meta({ example: 'Chlorophyll absorbs mainly red and blue light.' }),
    page: z.int().positive().optional().meta({ description: 'Page, where the format has pages.', example: 7 }),
    heading: z.string().optional().meta({ description: 'The heading above it.', example: 'Pigments' }),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;

export const KnowledgeHit = z
  .object({
    document_id: Id,
    chunk_id: Id.meta({ description: 'The passage.', example: '01980f31-02be-7f61-8c3b-77d1a90e4f55' }),
    position: Position,
    title: z.string().meta({ description: 'Title of the document.', example: 'Photosynthesis, chapter 4' }),
    text: z
      .string()
      .meta({ description: 'The passage, word for word.', example: 'Chlorophyll absorbs mainly red and blue light.' }),
    highlights: z
      .array(TextRange)
      .meta({ description: 'Where the words of the query stand in `text`.', example: [[0, 11]] }),
    page: z.int().positive().optional().meta({ description: 'Page, where the format has pages.', example: 7 }),
    heading: z.string().optional().meta({ description: 'The heading above the passage.', example: 'Pigments' }),
    score: z.number().meta({ description: 'Higher is better; comparable within one answer only.', example: 0.82 }),
    why: SearchWhy,
  })
  .meta({ id: 'KnowledgeHit' });
export type KnowledgeHit = z.infer<typeof KnowledgeHit>;

const Question = z
  .string()
  .trim()
  .min(1, 'Write what to look for.')
  .max(2000, 'Keep the question under 2,000 characters.')
  .meta({ description: 'What to look for.', example: 'Which light does chlorophyll absorb?' });
const HitLimit = z
  .int()
  .min(1, 'Ask for at least 1.')
  .max(50, 'Ask for at most 50.')
  .default(10)
  .meta({ description: 'Passages, 1 to 50.', example: 10 });

export const KnowledgeSearchRequest = z
  .object({
    query: Question,
    limit: HitLimit,
    document_ids: z.array(Id).max(200).optional().meta({ description: 'Look in these documents only.' }),
    organization_id: OrganizationId.optional().meta({ description: 'Look in what this organization shares only.' }),
  })
  .meta({ id: 'KnowledgeSearchRequest' });

export const KnowledgeSearchResponse = z
  .object({ items: z.array(KnowledgeHit).meta({ description: 'Best first.' }) })
  .meta({ id: 'KnowledgeSearchResponse' });

export const KnowledgeQuery = z
  .object({
    query: Question,
    provider: z
      .string()
      .min(1)
      .max(64)
      .default('auto')
      .meta({ description: '`auto` or a provider id.', example: 'auto' }),
    limit: HitLimit,
  })
  .meta({ id: 'KnowledgeQuery' });

export const KnowledgeAnswer = z
  .object({
    answer: z
      .string()
      .meta({ description: 'Cites its sources as [1], [2].', example: 'Mainly red and blue light [1].' }),
    provider: z.string().meta({ description: 'Who answered.', example: 'openai' }),
    model: z.string().meta({ description: 'The model that answered.', example: 'gpt-5-mini' }),
    sources: z.array(KnowledgeHit).meta({ description: 'The first one is [1].' }),
    found: z.boolean().meta({ description: 'False where the documents hold nothing to answer from.', example: true }),
  })
  .meta({ id: 'KnowledgeAnswer' });

const DocumentUpload = z
  .object({
    file: z
      .file()
      .max(maxDocumentBytes, 'Choose a file of at most 50 MB.')
      .meta({ description: 'PDF, DOCX, PPTX, EPUB, HTML, Markdown, TXT, CSV or JSON; at most 50 MB.' }),
    title: Title.optional().meta({ description: "Without it, the document's own title or the file's name." }),
    organization_id: OrganizationId.optional(),
    visibility: Visibility.optional(),
  })
  .meta({ id: 'DocumentUpload' });

const DocumentPatch = z
  .object({ title: Title, visibility: Visibility, organization_id: OrganizationId.nullable() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'DocumentPatch' });

const read = { access: 'any', scope: 'rag:read' } as const;
const write = { access: 'any', scope: 'rag:write' } as const;
const params = z.object({ document_id: Id });

export const knowledge = area('knowledge', 'Knowledge Base', {
  search: endpoint({
    method: 'POST',
    path: '/api/knowledge/search',
    summary: 'Search the knowledge base',
    description:
      'Passages of the caller\'s own documents and of those that their organizations share, best first. Operators beside words: `type:document`, `in:"title"`, `from:me` or `from:"organization"`, `before:2026-05-01`, `after:2026-05`, `"exact phrase"`, `-word`.',
    ...read,
    body: KnowledgeSearchRequest,
    response: KnowledgeSearchResponse,
    errors: ['not_found'],
  }),
  query: endpoint({
    method: 'POST',
    path: '/api/rag/query',
    summary: 'Ask the knowledge base a question',
    description: 'The answer rests on the passages in `sources` alone and cites them by number.',
    ...read,
    body: KnowledgeQuery,
    response: KnowledgeAnswer,
    errors: ['provider_unavailable'],
  }),
  documents: endpoint({
    method: 'GET',
    path: '/api/rag/documents',
    summary: 'List documents',
    description: 'Newest first: the caller’s own, and those that their organizations share.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().trim().max(200).optional().meta({ description: 'Only those whose title contains this.' }),
      status: z.enum(['queued', 'indexing', 'ready', 'failed']).optional(),
      organization_id: Id.optional().meta({ description: 'Only what this organization shares.' }),
    }),
    response: pageOf(Document),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/api/rag/upload',
    summary: 'Upload a document',
    description:
      'Indexing goes on afterwards; follow `status` and `progress`. The same bytes twice give the same document.',
    ...write,
    body: DocumentUpload,
    bodyType: 'multipart',
    maxFileBytes: maxDocumentBytes,
    response: Document,
    status: 202,
    errors: ['forbidden', 'not_found'],
  }),
  document: endpoint({
    method: 'GET',
    path: '/api/rag/documents/{document_id}',
    summary: 'Get a document',
    ...read,
    params,
    response: Document,
  }),
  updateDocument: endpoint({
    method: 'PATCH',
    path: '/api/rag/documents/{document_id}',
    summary: 'Rename or share a document',
    description: 'Only its owner may.',
    ...write,
    params,
    body: DocumentPatch,
    response: Document,
    errors: ['forbidden'],
  }),
  removeDocument: endpoint({
    method: 'DELETE',
    path: '/api/rag/documents/{document_id}',
    summary: 'Delete a document and its passages',
    description:
      'Only its owner may, or an administrator of the organization it is shared with. One that is being read is read no further. With `unfinished` it answers `conflict` where `status` is `ready` or `failed`.',
    ...write,
    params,
    query: z.object({
      unfinished: QueryBool.optional().meta({
        description: 'Cancel: only while it waits or is being read.',
        override: { type: 'boolean' },
      }),
    }),
    response: null,
    errors: ['forbidden', 'conflict'],
  }),
  passages: endpoint({
    method: 'GET',
    path: '/api/rag/documents/{document_id}/passages',
    summary: 'Read the text of a document',
    description: 'In the order of the document; `from` begins at that position.',
    ...read,
    params,
    query: z.object({
      ...pageQuery,
      from: QueryInt.optional().meta({
        description: 'Begin with this passage.',
        override: { type: 'integer', minimum: 0 },
      }),
    }),
    response: pageOf(Passage),
  }),
  documentContent: endpoint({
    method: 'GET',
    path: '/api/rag/documents/{document_id}/content',
    summary: 'Download the file as it was uploaded',
    description: 'Always as an attachment, with the media type of the upload.',
    ...read,
    params,
    response: z.string().meta({ description: 'The bytes of the file.', override: { format: 'binary' } }),
    produces: documentMediaTypes,
  }),
  retryDocument: endpoint({
    method: 'POST',
    path: '/api/rag/documents/{document_id}/retry',
    summary: 'Index a failed document again',
    description: 'Answers `conflict` unless `status` is `failed`.',
    ...write,
    params,
    response: Document,
    status: 202,
  }),
});
