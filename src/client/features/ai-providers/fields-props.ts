import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import type { FieldErrors } from './field-errors.ts';
import type { ProviderForm } from './provider-form.ts';

/** What the fields of the dialog work on. */
export interface FieldsProps {
  /** Who is edited; undefined while one is added. */
  provider: AiProvider | undefined;
  form: ProviderForm;
  errors: FieldErrors;
  set: (part: Partial<ProviderForm>) => void;
}
