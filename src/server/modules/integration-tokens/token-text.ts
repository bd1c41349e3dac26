import { type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type IntegrationClaims, IntegrationScope } from '#contract/integration-shapes.ts';
import { parseJson } from '#server/http/json.ts';

/**
 * Integration tokens are JWS in compact form, RS256, of type `xt-integration+jwt`. They are read as narrowly as we write them: one
 * algorithm, one spelling, and nothing in header or claims that we do not put there.
 */

const type = 'xt-integration+jwt';
/** Characters of the longest token that is looked at. */
const longest = 4096;

const Header = z.strictObject({
  alg: z.literal('RS256'),
  typ: z.literal(type),
  kid: z.string().regex(/^[\w-]{1,64}$/),
});
const seconds = z.int().min(0);
const text = z.string().min(1).max(500);
const Claims = z.strictObject({
  ...{ iss: text, aud: text, sub: text, tid: text, scopes: z.array(IntegrationScope).min(1).max(20) },
  ...{ mode: z.enum(['api', 'embed']), iat: seconds, nbf: seconds, exp: seconds, jti: text, act: text },
});
export type Claims = Required<IntegrationClaims>;

/** A token that can be read. Nothing in it is to be believed before its signature has been checked. */
export interface ReadToken {
  kid: string;
  claims: Claims;
  signed: Buffer;
  signature: Buffer;
}

/** Null for what is no token of ours by its form: other headers, other claims, other spellings, too long. */
export function readToken(token: string): ReadToken | null {
  if (token.length > longest) return null;
  const [header, payload, signature, ...more] = token.split('.').map(bytesOf);
  if (!header || !payload || !signature || more.length > 0) return null;
  const [head, claims] = [Header.safeParse(jsonOf(header)), Claims.safeParse(jsonOf(payload))];
  if (!head.success || !claims.success) return null;
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  return { kid: head.data.kid, claims: claims.data, signed, signature };
}

/** Base64url without padding, and without bits that say nothing. */
function bytesOf(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
}

/** Undefined for what is not JSON, and for JSON that two parsers would read differently. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return parseJson(bytes);
  } catch {
    return undefined;
  }
}

/** Did this key sign it? RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3). */
export function isSignedBy(token: ReadToken, publicKey: KeyObject): boolean {
  return verify('sha256', token.signed, publicKey, token.signature);
}

const signLater = promisify<string, Buffer, KeyObject, Buffer>(sign);

/** The token of these claims; the signature is made beside the event loop. */
export async function writeToken(claims: Claims, kid: string, privateKey: KeyObject): Promise<string> {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encoded({ alg: 'RS256', typ: type, kid })}.${encoded(claims)}`;
  const signature = await signLater('sha256', Buffer.from(signed), privateKey);
  return `${signed}.${signature.toString('base64url')}`;
}
