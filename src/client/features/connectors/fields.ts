import type { connectors as words } from '#client/i18n/locales/en/connectors.ts';
import type { CatalogEntry } from '#contract/connector-shapes.ts';

/** Fields that this web app has words for. */
export type FieldName = keyof (typeof words)['field'];

const known: Record<FieldName, true> = {
  base_url: true,
  username: true,
  password: true,
  client_id: true,
  client_secret: true,
  code: true,
  token_url: true,
  api_url: true,
  service_endpoint: true,
  account_api_key: true,
  bot_api_key: true,
  bot_api_secret: true,
};

type KnownField = CatalogEntry['fields'][number] & { name: FieldName };

/** What a service is connected with: what is needed first, addresses that have a usual value last. */
export function fieldsOf({ fields }: CatalogEntry): KnownField[] {
  const found = fields.filter((field): field is KnownField => Object.hasOwn(known, field.name));
  return found.sort((a, b) => Number(b.required) - Number(a.required));
}
