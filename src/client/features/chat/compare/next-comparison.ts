import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import type { ModelChoice } from '../model-choice.ts';

/** Who shall answer the next question of a conversation as well. */
interface NextComparison {
  /** Null is the conversation that has not begun. */
  conversationId: string | null;
  second: ModelChoice;
}

const useNext = create<{ next: NextComparison | null }>(() => ({ next: null }));

session.onReset(() => useNext.setState({ next: null }));

export const chooseSecond = (conversationId: string | null, second: ModelChoice | null): void =>
  useNext.setState({ next: second && { conversationId, second } });

/** Who is chosen to answer the next question beside the usual one; null where nobody is. */
export const useSecond = (conversationId: string | null): ModelChoice | null =>
  useNext(({ next }) => (next?.conversationId === conversationId ? next.second : null));

/** The choice for the question that is being asked; it holds for that one alone. */
export function takeSecond(conversationId: string | null): ModelChoice | null {
  const { next } = useNext.getState();
  if (next?.conversationId !== conversationId) return null;
  useNext.setState({ next: null });
  return next?.second ?? null;
}
