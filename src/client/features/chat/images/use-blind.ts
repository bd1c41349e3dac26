import { useQuery } from '@tanstack/react-query';
import type { Provider } from '#contract/chat.ts';
import { providersQuery } from '../chat-queries.ts';
import { effectiveChoice, type ModelChoice, useModelChoice } from '../model-choice.ts';
import { providerNames } from '../provider-names.ts';
import { useSettings } from '../settings-of-conversation/use-settings.ts';

/** Who would be asked and takes no images, by name: empty where that is everybody. Null where they can be sent, or nobody knows. */
export function useBlind(conversationId: string | null): string | null {
  const { choice } = useModelChoice();
  const { data } = useQuery(providersQuery());
  const settings = useSettings(conversationId);
  if (!data) return null;
  const asked = settings?.provider
    ? { provider: settings.provider, model: settings.model }
    : effectiveChoice(choice, data.items);
  return blindOf(data.items, asked);
}

export function blindOf(providers: readonly Provider[], { provider: id, model: wished }: ModelChoice): string | null {
  const names = providerNames(providers);
  const candidates = providers.filter((one) => (id === 'auto' ? one.available && one.kind !== 'auto' : one.id === id));
  for (const { models, default_model } of candidates) {
    const asked = wished ?? default_model;
    const model =
      models.find((one) => one.id === asked) ??
      (id === 'auto' ? models.find((one) => one.id === default_model) : undefined);
    // What is not on the list only the server can judge.
    if (model?.takes_images || (id !== 'auto' && !model)) return null;
  }
  if (id === 'auto') return '';
  return wished === null ? names.provider(id) : names.model(id, wished);
}
