import { createPendingDeletes } from '#client/ui/pending-deletes.ts';

/** Notes that are deleted for the eye, and may still come back. */
export const noteDeletes = createPendingDeletes();
