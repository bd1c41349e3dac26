import { isIP } from 'node:net';
import { z } from 'zod';

/** Kinds of value that an environment variable may hold. Each message completes "<NAME> …"; none repeats the value, which may be secret. */

/** One of the keys that everything secret is derived from. */
export interface MasterKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535.')
  .transform(Number)
  .refine((n) => n <= 65_535, 'must be a whole number from 0 to 65535.');

export const days = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number of days from 0 to 3650.')
  .transform(Number)
  .refine((n) => n <= 3_650, 'must be a whole number of days from 0 to 3650.');

export const positiveNumber = z
  .string()
  .transform(Number)
  .refine((n) => Number.isFinite(n) && n > 0, 'must be a number above 0.');

/** An address of a server, without a slash at its end. */
export const httpUrl = url(['http:', 'https:'], 'must be an address that starts with http:// or https://.').transform(
  (text) => text.replace(/\/+$/, ''),
);

export const postgresUrl = url(
  ['postgres:', 'postgresql:'],
  'must look like postgres://user:password@host:5432/database.',
);

export const smtpUrl = url(['smtp:', 'smtps:'], 'must look like smtp://user:password@host:587 (or smtps://).');

/** Addresses and networks, separated by commas. */
export const networks = list(isNetwork, 'must list IP addresses or networks like 10.0.0.0/8, separated by commas.');

/** `host:port` pairs, separated by commas. */
export const hostPorts = list(
  (item) => /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i.test(item),
  'must list host:port pairs, separated by commas.',
);

const keysMessage =
  'must list keys like k1:<base64 of 32 random bytes>, the one in use first, separated by commas; each id may appear once.';

export const masterKeys = z.string().transform((text, context): MasterKey[] => {
  const keys = text.split(',').map((item) => {
    const [, id, encoded] = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/_-]{43}=?)$/.exec(item.trim()) ?? [];
    return { id: id ?? '', key: Buffer.from(encoded ?? '', 'base64') };
  });
  const good = keys.every(({ id, key }) => id && key.length === 32 && new Set(key).size > 8);
  if (!good || new Set(keys.map(({ id }) => id)).size < keys.length) {
    context.addIssue({ code: 'custom', message: keysMessage });
    return z.NEVER;
  }
  return keys;
});

function url(protocols: string[], message: string) {
  return z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && protocols.includes(parsed.protocol) && parsed.hostname !== '';
  }, message);
}

function list(isItem: (item: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isItem), message);
}

function isNetwork(item: string): boolean {
  const [address = '', bits, ...rest] = item.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
