import type { Scope } from './kernel/scopes.ts';

/**
 * What integration tokens may permit, and the scope that somebody must hold to give it away. A token never lets anybody issue tokens, and
 * knows nothing of the broad scopes.
 */
export const integrationScopeNeeds: Readonly<Record<string, Scope>> = {
  'profile:read': 'conversations:read',
  'quota:read': 'live:read',
  'conversations:read': 'conversations:read',
  'conversations:write': 'conversations:write',
  'rag:read': 'rag:read',
  'rag:write': 'rag:write',
  'quiz:read': 'quiz:read',
  'quiz:write': 'quiz:write',
  'live:read': 'live:read',
  'live:write': 'live:write',
  'organizations:read': 'organizations:read',
  'xel:read': 'xel:read',
  'xel:write': 'xel:write',
};
