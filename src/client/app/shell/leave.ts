import { session } from '#client/session/session.ts';

/** Signs out; where messages or answers are written and not sent yet, or notes not saved, asks first. */
export async function leave(): Promise<void> {
  const [outbox, notes] = await Promise.all([
    import('#client/features/chat/outbox/sign-out.ts').catch(() => null),
    unsavedNotes().catch(() => 0),
  ]);
  const answers = draftsOf('english').length;
  // Signing out must never depend on code that does not load.
  await (outbox ? outbox.signOut({ notes, answers }) : session.logout());
}

/** How many notes would lose words. One that is being saved gets a moment for it. */
async function unsavedNotes(): Promise<number> {
  const count = () => draftsOf('note').length;
  for (let waited = 0; waited < 2_000 && navigator.onLine && count() > 0; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return count();
}

/** What is kept of one kind. Its own code may not be loaded now, and may not load where it matters: without a network. */
function draftsOf(kind: 'note' | 'english'): string[] {
  const mine = `xt.draft.${kind}.${session.store.getState().user?.id}.`;
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(mine));
  } catch {
    return [];
  }
}
