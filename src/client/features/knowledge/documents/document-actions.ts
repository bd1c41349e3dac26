import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { type Document, knowledge } from '#contract/knowledge.ts';
import { dropDocument, placeDocument, refreshLists } from '../knowledge-queries.ts';
import { documentDeletes } from './pending-document-deletes.ts';

interface Change {
  id: string;
  patch: { title?: string; visibility?: Document['visibility']; organization_id?: string | null };
}

/** Renames or shares a document; the answer of the server is what shows. */
export function useChangeDocument() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: Change) =>
      session.api.call(knowledge.updateDocument, { params: { document_id: id }, body: patch }),
    onSuccess: (document) => {
      placeDocument(queries, document);
      return refreshLists(queries);
    },
  });
}

/** Lets a document that could not be read be tried again. */
export function useRetryDocument() {
  const queries = useQueryClient();
  const { t } = useTranslation('knowledge');
  const { sentence } = useErrorWords();
  return useMutation({
    mutationFn: (id: string) => session.api.call(knowledge.retryDocument, { params: { document_id: id } }),
    onSuccess: (document) => placeDocument(queries, document),
    onError: (error) => toast({ message: sentence(error) ?? t('retryFailed') }),
  });
}

/** Stops the reading of a document, which is then not kept; one that is read by now stays, and that is said. */
export function useCancelDocument() {
  const queries = useQueryClient();
  const { t } = useTranslation('knowledge');
  const { sentence } = useErrorWords();
  return useMutation({
    mutationFn: async ({ id }: Document) => {
      try {
        await session.api.call(knowledge.removeDocument, {
          params: { document_id: id },
          query: { unfinished: 'true' },
        });
      } catch (error) {
        // Gone already, from another tab: that is what was asked for.
        if (!(error instanceof ApiError && error.status === 404)) throw error;
      }
    },
    onSuccess: (_, { id, title }) => {
      dropDocument(queries, id);
      toast({ message: t('cancelled', { title }) });
    },
    onError: (error, { title }) => {
      const over = error instanceof ApiError && error.status === 409;
      toast({ message: over ? t('cancelledTooLate', { title }) : (sentence(error) ?? t('cancelFailed', { title })) });
      return refreshLists(queries);
    },
  });
}

/** Deletes a document for the eye at once, and for good when nobody has undone it. */
export function useDeleteDocument(): (document: Document, onUndo?: () => void) => void {
  const queries = useQueryClient();
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  return ({ id, title }, onUndo = () => {}) =>
    documentDeletes.deleteSoon({
      id,
      message: t('deleted', { title }),
      undoLabel: shell('undo'),
      onUndo,
      commit: () => {
        dropDocument(queries, id);
        session.api
          .call(knowledge.removeDocument, { params: { document_id: id } }, { keepalive: true })
          .catch((error: unknown) => {
            // Gone already, from another tab: that is what was asked for.
            if (error instanceof ApiError && error.status === 404) return;
            toast({ message: t('deleteFailed', { title }) });
            void queries.invalidateQueries({ queryKey: keyOf(knowledge.documents) });
          });
      },
    });
}

/** Gives the file, as it was uploaded, to the browser as a download. */
export function useDownloadDocument() {
  const { t } = useTranslation('knowledge');
  const { sentence } = useErrorWords();
  return useMutation({
    mutationFn: async ({ id, file_name }: Document) => {
      const call = { params: { document_id: id } };
      const answer = await session.api.fetch(knowledge.documentContent, call, { accept: '*/*', timeoutMs: 600_000 });
      const url = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = url;
      link.download = file_name;
      link.click();
      // The download has its own hold of the data by the next turn.
      setTimeout(() => URL.revokeObjectURL(url));
    },
    onError: (error) => toast({ message: sentence(error) ?? t('downloadFailed') }),
  });
}
