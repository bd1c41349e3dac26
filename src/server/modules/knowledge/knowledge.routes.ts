import { z } from 'zod';
import type { knowledge } from '#contract/knowledge.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import { AppError } from '#server/platform/app-error.ts';
import { askerOf } from '#server/tenancy/access.ts';
import type { KnowledgeService } from './knowledge.service.ts';

/** The text fields beside the file of an upload. */
const UploadFields = z.object({
  title: z.string().trim().max(200, 'Keep the title under 200 characters.').optional(),
  visibility: z.enum(['private', 'organization'], 'Use private or organization.').optional(),
  organization_id: z.string().min(1).max(64).optional(),
});

export function knowledgeRoutes({ documents, find, answer, gaps }: KnowledgeService): Handlers<typeof knowledge> {
  return {
    search: async ({ principal, body }) => {
      const items = (await find(askerOf(principal), body)).map(({ hit }) => hit);
      // In documents that were picked it may be missing while others have it.
      if (items.length === 0 && body.document_ids === undefined) await gaps.notInDocuments(askerOf(principal), body);
      return { items };
    },
    query: ({ principal, body, reply }) => {
      const closed = new AbortController();
      reply.raw.once('close', () => closed.abort('stopped'));
      return answer(askerOf(principal), body, closed.signal);
    },
    documents: ({ principal, query }) => documents.list(askerOf(principal), query),
    upload: ({ principal, form, newId }) => {
      const { fields, name, bytes } = form;
      const { title, visibility, organization_id: organizationId } = fieldsOf(fields);
      return documents.upload(askerOf(principal), { name, bytes, title, visibility, organizationId }, newId());
    },
    document: ({ principal, params }) => documents.get(askerOf(principal), params.document_id),
    updateDocument: ({ principal, params, body }) => documents.update(askerOf(principal), params.document_id, body),
    removeDocument: ({ principal, params, query }) => documents.remove(askerOf(principal), params.document_id, query),
    passages: ({ principal, params, query }) => documents.passages(askerOf(principal), params.document_id, query),
    documentContent: async ({ principal, params, reply }) => {
      const { name, mediaType, pieces } = await documents.content(askerOf(principal), params.document_id);
      // Whatever is in the file, a browser that is made to open it may do nothing with it.
      reply.header('content-security-policy', "sandbox; default-src 'none'");
      reply.header('cross-origin-resource-policy', 'same-origin');
      return new FileAnswer(name, mediaType, pieces);
    },
    retryDocument: ({ principal, params }) => documents.retry(askerOf(principal), params.document_id),
  };
}

function fieldsOf(fields: Record<string, string>): z.infer<typeof UploadFields> {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const parsed = UploadFields.safeParse(filled);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: ['body', ...path].join('.'), message }));
  throw new AppError('validation_error', issues[0]?.message ?? 'The form is not valid.', { issues });
}
