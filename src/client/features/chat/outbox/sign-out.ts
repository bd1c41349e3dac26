import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import { countBegun } from '../drafts.ts';
import { outbox } from './chat-outbox.ts';

/** What signing out would leave behind (messages) or lose (messages that are not handed over, notes, answers to tasks of English), by number. */
export interface Left {
  unsent: number;
  begun: number;
  notes: number;
  answers: number;
}

const nothing: Left = { unsent: 0, begun: 0, notes: 0, answers: 0 };

/** What somebody is asked about; nothing while nobody is. */
export const useLeaving = create<Left & { asks: boolean }>(() => ({ ...nothing, asks: false }));

export const stopAsking = (): void => useLeaving.setState(nothing);

/** Signs out, or asks first when messages are not sent yet, or so much would be lost. Messages wait, also where nobody can be asked. */
export async function signOut(lost: Partial<Pick<Left, 'notes' | 'answers'>> = {}): Promise<void> {
  const { length: unsent } = await outbox.unsent().catch(() => []);
  const user = session.store.getState().user;
  const left = { ...nothing, ...lost, unsent, begun: user ? countBegun(user.id) : 0 };
  const asks = Object.values(left).some((count) => count > 0) && useLeaving.getState().asks;
  if (!asks) return session.logout();
  useLeaving.setState(left);
}
