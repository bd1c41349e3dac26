import type { Asker } from '#server/tenancy/access.ts';

/** Somebody who asks by a session, not by an API key. */
export const asPerson = (userId: string): Asker => ({ userId, keyOrganization: null });
