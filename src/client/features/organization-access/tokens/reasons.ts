/** Why a token is not valid, as the server says it to members. */
export const reasons = [
  'malformed',
  'unknown_key',
  'key_retired',
  'key_compromised',
  'bad_signature',
  'wrong_tenant',
  'unknown_token',
  'wrong_issuer',
  'wrong_audience',
  'expired',
  'not_yet_valid',
  'too_long_lived',
  'revoked',
  'issuer_inactive',
  'scopes_lost',
] as const;

export const isReason = (reason: string): reason is (typeof reasons)[number] =>
  (reasons as readonly string[]).includes(reason);
