import type { Provider } from '#contract/chat.ts';

export interface ModelOption {
  /** Tells provider and model apart from all others. */
  value: string;
  provider: string;
  model: string | null;
  /** Null for the automatic choice, which has a name in every language. */
  name: string | null;
  /** Whose model it is, where its name does not say it. */
  of: string | null;
  /** Where it is a bot that somebody has connected: for which organization, null for the learner alone. */
  bot?: { organization: string | null };
  /** How many tokens it takes, where that is known. */
  window: number | null;
  available: boolean;
}

export const optionValue = (provider: string, model: string | null): string => JSON.stringify([provider, model]);

/** Everybody who can be chosen, in the order of the providers; a provider without a list of models stands for its usual one. */
export function modelOptions(providers: readonly Provider[]): ModelOption[] {
  return providers.flatMap((one): ModelOption[] => {
    const { id: provider, available, name } = one;
    const common = { provider, available, of: null, window: null };
    if (one.kind === 'auto') return [{ ...common, value: optionValue(provider, null), model: null, name: null }];
    if (one.connection) {
      const bot = { organization: one.connection.organization?.name ?? null };
      return [{ ...common, value: optionValue(provider, one.default_model), model: one.default_model, name, bot }];
    }
    if (one.models.length === 0) return [{ ...common, value: optionValue(provider, null), model: null, name }];
    return one.models.map((model) => ({
      ...common,
      value: optionValue(provider, model.id),
      model: model.id,
      name: model.name,
      of: name,
      window: model.context_window ?? null,
    }));
  });
}

/** The option that stands for a choice; a provider's usual model is told by its id. Null where there is none any more. */
export function chosenOption(
  options: readonly ModelOption[],
  providers: readonly Provider[],
  provider: string,
  model: string | null,
): ModelOption | null {
  const wanted = model ?? providers.find(({ id }) => id === provider)?.default_model ?? null;
  return (
    options.find((one) => one.value === optionValue(provider, wanted)) ??
    options.find((one) => one.value === optionValue(provider, model)) ??
    null
  );
}
