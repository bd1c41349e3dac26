import type { ErrorWords } from '#client/i18n/error-words.ts';
import { ApiError } from '#client/session/api-error.ts';

/** Fields of the dialog, each with the name that it has in a request. */
const places = {
  name: 'name',
  id: 'id',
  address: 'base_url',
  key: 'api_key',
  models: 'allowed_models',
  defaultModel: 'default_model',
  cost: 'cost',
} as const;

export type FormField = keyof typeof places;
export type FieldErrors = Partial<Record<FormField, string>>;

/** What the server said of each field, where it said so; of several sentences for one the first. */
export function fieldErrorsIn(error: unknown, say: ErrorWords): FieldErrors {
  if (!(error instanceof ApiError)) return {};
  const found: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const [, name] = path.split('.');
    const field = (Object.keys(places) as FormField[]).find((one) => places[one] === name);
    if (field) found[field] ??= say.issue(name ?? '', message);
  }
  return found;
}
