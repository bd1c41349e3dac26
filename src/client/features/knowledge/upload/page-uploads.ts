import type { QueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { fetchWithProgress } from '#client/session/fetch-with-progress.ts';
import { session } from '#client/session/session.ts';
import { knowledge } from '#contract/knowledge.ts';
import { documentDeletes } from '../documents/pending-document-deletes.ts';
import { listedDocuments, placeDocument, refreshLists } from '../knowledge-queries.ts';
import type { Upload } from './upload-rules.ts';
import { createUploads } from './uploads.ts';

/** 50 MB over a line of 128 kbit/s take an hour; one that moves nothing is cut off long before. Milliseconds. */
const longestUpload = 60 * 60_000;

let client: QueryClient | null = null;
let count = 0;

/** The uploads of this page, wired to the browser. */
export const uploads = createUploads({
  send: (file, signal, onProgress) =>
    session.api.call(
      knowledge.upload,
      { body: { file } },
      { signal, timeoutMs: longestUpload, carry: fetchWithProgress((sent, total) => onProgress(sent / total)) },
    ),
  newId: () => {
    count += 1;
    return `upload-${count}`;
  },
  random: Math.random,
  online: () => navigator.onLine,
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  known: () => new Set(client ? listedDocuments(client).map(({ id }) => id) : []),
  onDone(document) {
    // Who brings it again does not want it deleted.
    documentDeletes.keep(document.id);
    if (!client) return;
    placeDocument(client, document);
    void refreshLists(client);
  },
});

/** What arrives from now on shows in the lists of `queries`. */
export function showUploadsIn(queries: QueryClient): void {
  client = queries;
}

/** The uploads that one place asked for. */
export function useUploadsOf(place: string): readonly Upload[] {
  const all = useStore(uploads.store);
  return all.filter((one) => one.place === place);
}

addEventListener('online', () => uploads.wake());
session.onReset(() => uploads.clear());
session.store.subscribe((now, before) => {
  if (now.status === 'active' && before.status !== 'active') uploads.wake();
});
