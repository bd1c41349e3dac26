import { session } from '#client/session/session.ts';

/** Signs out; where messages are not sent yet, asks first. */
export async function leave(): Promise<void> {
  const outbox = await import('#client/features/chat/outbox/sign-out.ts').catch(() => null);
  // Signing out must never depend on code that does not load.
  await (outbox ? outbox.signOut() : session.logout());
}
