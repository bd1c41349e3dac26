import { createPendingDeletes } from '#client/ui/pending-deletes.ts';

/** Transcripts that are deleted for the eye, and may still come back. */
export const transcriptDeletes = createPendingDeletes();
