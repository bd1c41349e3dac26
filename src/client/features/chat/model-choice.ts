import { create } from 'zustand';
import type { Provider } from '#contract/chat.ts';

/** Who shall answer: a provider, and one of its models or its usual one. */
export interface ModelChoice {
  provider: string;
  model: string | null;
}

const key = 'xt.model';
const automatic: ModelChoice = { provider: 'auto', model: null };

/** The choice of this browser, for every conversation. */
export const useModelChoice = create<{ choice: ModelChoice; choose: (choice: ModelChoice) => void }>((set) => ({
  choice: stored(),
  choose(choice) {
    set({ choice });
    try {
      localStorage.setItem(key, JSON.stringify(choice));
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  },
}));

/** What is asked really: a provider that cannot answer now gives way to the automatic choice, and comes back with it. */
export function effectiveChoice(choice: ModelChoice, providers: readonly Provider[] | undefined): ModelChoice {
  if (!providers) return choice;
  const provider = providers.find((one) => one.id === choice.provider);
  if (!provider?.available) return automatic;
  const known = choice.model !== null && provider.models.some((model) => model.id === choice.model);
  return { provider: provider.id, model: known ? choice.model : null };
}

function stored(): ModelChoice {
  try {
    const { provider, model } = Object(JSON.parse(localStorage.getItem(key) ?? '{}')) as Partial<ModelChoice>;
    if (typeof provider === 'string') return { provider, model: typeof model === 'string' ? model : null };
  } catch {
    // Blocked, or written by something else.
  }
  return automatic;
}
