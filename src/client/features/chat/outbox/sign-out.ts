import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import { outbox } from './chat-outbox.ts';

/** What signing out would leave behind (messages) or lose (notes, answers to tasks of English), by number. */
export interface Left {
  unsent: number;
  notes: number;
  answers: number;
}

const nothing: Left = { unsent: 0, notes: 0, answers: 0 };

/** What somebody is asked about; nothing while nobody is. */
export const useLeaving = create<Left & { asks: boolean }>(() => ({ ...nothing, asks: false }));

export const stopAsking = (): void => useLeaving.setState(nothing);

/** Signs out, or asks first when messages are not sent yet, or so much would be lost. Messages wait, also where nobody can be asked. */
export async function signOut(lost: Partial<Omit<Left, 'unsent'>> = {}): Promise<void> {
  const { length: unsent } = await outbox.unsent().catch(() => []);
  const left = { ...nothing, ...lost, unsent };
  const asks = Object.values(left).some((count) => count > 0) && useLeaving.getState().asks;
  if (!asks) return session.logout();
  useLeaving.setState(left);
}
