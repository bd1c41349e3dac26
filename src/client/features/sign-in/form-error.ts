import type { ErrorWords } from '#client/i18n/error-words.ts';
import { ApiError } from '#client/session/api-error.ts';

/** What to show after a refused form: a sentence for each field that has one, and one for the rest. */
export interface FormError {
  fields: Readonly<Record<string, string>>;
  message: string | undefined;
}

const fieldOfCode: Record<string, string> = { username_taken: 'username', email_taken: 'email' };

/** Sorts the issues of an answer by field (`body.email` → `email`); `otherwise` is said where no server spoke. */
export function formErrorOf(cause: unknown, otherwise: string, say: ErrorWords): FormError {
  if (!(cause instanceof ApiError)) return { fields: {}, message: otherwise };
  const fields: Record<string, string> = {};
  for (const { path, message } of cause.issues ?? []) {
    const name = path.replace(/^body\./, '');
    fields[name] ??= say.issue(name, message);
  }
  const owner = fieldOfCode[cause.code];
  const sentence = say.sentence(cause) ?? otherwise;
  if (owner) fields[owner] = sentence;
  const placed = Object.keys(fields).length > 0;
  return { fields, message: placed ? undefined : cause.status === 0 ? otherwise : sentence };
}
