/** Scopes of API keys (contract §10): `<family>:read` and `<family>:write`, and the three broad ones. */
export const scopes = [
  'conversations:read',
  'conversations:write',
  'rag:read',
  'rag:write',
  'quiz:read',
  'quiz:write',
  'live:read',
  'live:write',
  'organizations:read',
  'organizations:write',
  'integrations:read',
  'integrations:write',
  'xel:read',
  'xel:write',
  'api:read',
  'api:write',
  'api:admin',
] as const;
export type Scope = (typeof scopes)[number];
