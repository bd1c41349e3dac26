import { integrationScopeNeeds } from '#contract/integration-scopes.ts';
import type { Scope } from '#contract/kernel/scopes.ts';

/** Of the scopes asked for: names that there are not. */
export const unknownScopes = (wanted: readonly string[]): string[] =>
  wanted.filter((scope) => !Object.hasOwn(integrationScopeNeeds, scope));

/** Of the scopes asked for: those that somebody with these scopes cannot give away. */
export const beyond = (wanted: readonly string[], held: readonly Scope[]): string[] =>
  wanted.filter((scope) => {
    const need = Object.hasOwn(integrationScopeNeeds, scope) ? integrationScopeNeeds[scope] : undefined;
    return need === undefined || !held.includes(need);
  });
