import { xenioo } from '#tokens/dialects/xenioo.ts';
import { accountOf, given, type Vendor, within, withoutSlash } from './vendor.ts';

const home = 'https://publicapi.xenioo.com';

/** Xenioo, chatbots (Global Platform API: `/bots`, and for a token of one bot `/custom/config`; its tokens end by themselves within the hour). */
export const xeniooVendor = {
  kind: 'xenioo',
  name: 'Xenioo',
  entry: {
    description: 'Your chatbot answers in the chat, and its conversations come into your documents.',
    flow: 'credentials',
    for: 'both',
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
      api: new URL(serviceEndpoint),
      // The list has the keys of every bot: nothing of it is looked at. A token of one bot may not see it.
      probe: () => ({
        method: 'GET',
        url: `${serviceEndpoint}${bot_api_key === undefined ? '/bots' : '/custom/config'}`,
      }),
      label: () => `…${accountApiKey.slice(-4)}`,
      revoke: () => undefined,
    });
  },
} as const satisfies Vendor;
