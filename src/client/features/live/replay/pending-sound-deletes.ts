import { createPendingDeletes } from '#client/ui/pending-deletes.ts';

/** Sound of talks that is deleted for the eye, and may still come back. */
export const soundDeletes = createPendingDeletes();
