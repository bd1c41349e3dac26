import type { Provider } from '#contract/chat.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { GenerateRequest } from './generate.ts';
import { seesByName } from './images.ts';
import type { LanguageProvider } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';
import { stopped } from './read-failure.ts';

/** What is asked for, and what it can take. */
export interface ChosenModel {
  model: string;
  takesImages: boolean;
  /** Tokens; null where nobody says. */
  window: number | null;
}

/** Does a model of this provider take images? What the provider says of it counts; else its name tells. */
export function takesImages({ kind, models }: Provider, id: string): boolean {
  return models.find((model) => model.id === id)?.takes_images ?? (kind !== 'study-guide' && seesByName(id));
}

/**
 * The model to ask for. A provider that cannot be used fails here, with the sentence that the list shows. Errors: AppError
 * `validation_error` for a model that an administrator does not allow.
 */
export async function chosenModel(
  provider: LanguageProvider,
  request: GenerateRequest,
  automatically: boolean,
): Promise<ChosenModel> {
  const described = await provider.describe();
  if (request.signal.aborted) throw stopped(provider);
  const listed = request.model === undefined || described.models.some((model) => model.id === request.model);
  const wished = automatically && !listed ? undefined : request.model;
  if (wished !== undefined && !listed && provider.onlyListed) {
    const known = described.models.map(({ id }) => id).join(', ');
    const message = `${provider.name} is not offered with this model here. Use one of: ${known}.`;
    throw new AppError('validation_error', message, { issues: [{ path: 'body.model', message }] });
  }
  const model = wished ?? described.default_model;
  if (described.available && model) {
    const window = described.models.find(({ id }) => id === model)?.context_window ?? null;
    return { model, takesImages: takesImages(described, model), window };
  }
  throw new ProviderError({
    provider: provider.id,
    outcome: 'unavailable',
    message: described.unavailable_reason ?? `${provider.name} has no model to answer with.`,
  });
}
