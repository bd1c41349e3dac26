import { xenioo } from '#tokens/dialects/xenioo.ts';
import { accountOf, given, type Vendor, within, withoutSlash } from './vendor.ts';

const home = 'https://publicapi.xenioo.com';

/** Xenioo, chatbots (Global Platform API: `/bots`; its tokens end by themselves within the hour). */
export const xeniooVendor = {
  kind: 'xenioo',
  name: 'Xenioo',
  entry: {
    description: 'The chatbots of your Xenioo account.',
    flow: 'credentials',
    legacy_password_grant: false,
    available: true,
    fields: [
      { name: 'service_endpoint', label: 'Service endpoint', secret: false, required: false, default: home },
      { name: 'account_api_key', label: 'Account API key', secret: true, required: true },
      { name: 'bot_api_key', label: 'Bot API key', secret: true, required: false },
      { name: 'bot_api_secret', label: 'Bot API secret', secret: true, required: false },
    ],
  },
  ownHost: (host) => within(host, 'xenioo.com'),
  restore(kept) {
    const { service_endpoint = home, account_api_key: accountApiKey = '', bot_api_key, bot_api_secret } = kept;
    const serviceEndpoint = withoutSlash(service_endpoint);
    return accountOf({
      kind: 'xenioo',
      dialect: xenioo,
      credentials: {
        serviceEndpoint,
        accountApiKey,
        ...(bot_api_key !== undefined && { botApiKey: bot_api_key }),
        ...(bot_api_secret !== undefined && { botApiSecret: bot_api_secret }),
      },
      kept: given({ service_endpoint: serviceEndpoint, account_api_key: accountApiKey, bot_api_key, bot_api_secret }),
      tokenUrl: new URL(`${serviceEndpoint}/authorization/integration`),
      // It lists the keys of every bot: nothing of it is looked at.
      probe: () => ({ method: 'GET', url: `${serviceEndpoint}/bots` }),
      label: () => `…${accountApiKey.slice(-4)}`,
      revoke: () => undefined,
    });
  },
} as const satisfies Vendor;
