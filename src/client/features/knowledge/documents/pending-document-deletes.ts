import { createPendingDeletes } from '#client/ui/pending-deletes.ts';

/** Documents that are deleted for the eye, and may still come back. */
export const documentDeletes = createPendingDeletes();
