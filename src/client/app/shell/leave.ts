import { session } from '#client/session/session.ts';

/** Signs out; where messages are not sent yet or notes not saved, asks first. */
export async function leave(): Promise<void> {
  const [outbox, notes] = await Promise.all([
    import('#client/features/chat/outbox/sign-out.ts').catch(() => null),
    unsavedNotes().catch(() => 0),
  ]);
  // Signing out must never depend on code that does not load.
  await (outbox ? outbox.signOut(notes) : session.logout());
}

/** How many notes would lose words. One that is being saved gets a moment for it. */
async function unsavedNotes(): Promise<number> {
  // Their own code may not be loaded now, and may not load where it matters: without a network.
  const mine = `xt.draft.note.${session.store.getState().user?.id}.`;
  const count = () => Object.keys(localStorage).filter((key) => key.startsWith(mine)).length;
  for (let waited = 0; waited < 2_000 && navigator.onLine && count() > 0; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return count();
}
