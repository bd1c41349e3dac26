import type { AiProviderKind } from '#contract/ai-provider-shapes.ts';
import { AppError } from '#server/platform/app-error.ts';

/** Looks at an address as a request to it would: why it may not be asked, as a sentence; undefined where it may. */
export type VetAddress = (url: URL) => Promise<string | undefined>;

/** The address as it is stored; null is the vendor's own. Errors: `validation_error` for one that may not be asked. */
export async function goodAddress(kind: AiProviderKind, text: string | null, vet: VetAddress): Promise<string | null> {
  if (text === null) {
    if (kind !== 'ollama') return null;
    throw invalid('Say where Ollama listens, for example http://127.0.0.1:11434.');
  }
  const url = new URL(text);
  if (url.search || url.hash) throw invalid('Leave out what follows ? or # in the address.');
  const refused = await vet(url);
  if (refused !== undefined) throw invalid(refused);
  return text.replace(/\/+$/, '');
}

function invalid(message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: 'body.base_url', message }] });
}
