import { createContext } from 'react';
import type { Versions } from './line-of.ts';
import type { BranchActions } from './use-branch-actions.ts';

export interface BranchContextValue {
  conversationId: string;
  actions: BranchActions;
  /** By message; only those that have more than one. */
  versions: ReadonlyMap<string, Versions>;
  /** An answer is being written, and nothing else can be asked for meanwhile. */
  busy: boolean;
  /** Sends words of ours as the learner's next message. */
  ask: (text: string) => void;
}

/** What the messages of a thread need to branch; null where they only stand, as in print. */
export const BranchContext = createContext<BranchContextValue | null>(null);
