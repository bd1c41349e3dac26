import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import { outbox } from './chat-outbox.ts';

/** How many messages would be left behind and notes lost by signing out; 0 while nobody is asked. */
export const useLeaving = create<{ unsent: number; unsaved: number; asks: boolean }>(() => ({
  unsent: 0,
  unsaved: 0,
  asks: false,
}));

/** Signs out, or asks first when messages are not sent yet, or so many notes not saved. Messages wait, also where nobody can be asked. */
export async function signOut(unsaved = 0): Promise<void> {
  const { length } = await outbox.unsent().catch(() => []);
  if ((length === 0 && unsaved === 0) || !useLeaving.getState().asks) return session.logout();
  useLeaving.setState({ unsent: length, unsaved });
}
