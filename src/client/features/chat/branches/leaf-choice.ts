import { create } from 'zustand';
import { session } from '#client/session/session.ts';

/** Which branch of a conversation is shown, and what its newest message was when that was decided. */
export interface LeafChoice {
  leaf: string | null;
  newest: string;
  /** Chosen here, and nothing was said in it yet: the next message has to name its place. */
  here: boolean;
}

type Choices = Readonly<Record<string, LeafChoice | undefined>>;

/** The branches on show, by conversation. */
export const useLeafChoices = create<Choices>(() => ({}));

session.onReset(() => useLeafChoices.setState({}, true));

export function chooseLeaf(conversationId: string, choice: LeafChoice): void {
  useLeafChoices.setState({ [conversationId]: choice });
}

/** The end of the branch to show: what was chosen, until something is written anywhere in the conversation. */
export function shownLeaf(choice: LeafChoice | undefined, newest: string | undefined): string | null {
  if (newest === undefined) return null;
  return choice?.newest === newest ? choice.leaf : newest;
}

/** Where the next message goes when a branch was chosen here; told once, since what follows that message stands behind it. */
export function takeChosenPlace(conversationId: string): string | null | undefined {
  const choice = useLeafChoices.getState()[conversationId];
  if (!choice?.here) return undefined;
  chooseLeaf(conversationId, { ...choice, here: false });
  return choice.leaf;
}
