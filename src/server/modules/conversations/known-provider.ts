import type { ChatProviders } from '#server/ai/generate.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { invalidField } from './invalid-field.ts';

/** Refuses the id of a provider that this server, and the asker, do not have; nothing and `auto` name none. */
export async function refuseUnknownProvider(
  providers: ChatProviders,
  asker: Asker,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (id === undefined || id === null || id === 'auto') return;
  const { items } = await providers.list(asker);
  if (items.some((provider) => provider.id === id)) return;
  const known = items.map((provider) => provider.id).join(', ');
  throw invalidField(field, `There is no such provider. Use one of: ${known}.`);
}
