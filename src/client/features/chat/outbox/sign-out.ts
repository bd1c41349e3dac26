import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import { outbox } from './chat-outbox.ts';

/** How many messages would be left behind by signing out; 0 while nobody is asked. */
export const useLeaving = create<{ unsent: number; asks: boolean }>(() => ({ unsent: 0, asks: false }));

/** Signs out, or asks first when something is not sent yet. Without somebody to ask, nothing is lost either: it waits. */
export async function signOut(): Promise<void> {
  const { length } = await outbox.unsent().catch(() => []);
  if (length === 0 || !useLeaving.getState().asks) return session.logout();
  useLeaving.setState({ unsent: length });
}
