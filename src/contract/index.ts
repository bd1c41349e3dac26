import { adminStats } from './admin-stats.ts';
import { aiProviders } from './ai-providers.ts';
import { apiKeys } from './api-keys.ts';
import { assignments } from './assignments.ts';
import { auth } from './auth.ts';
import { calibration } from './calibration.ts';
import { connectorData } from './connector-data.ts';
import { connectorImports } from './connector-imports.ts';
import { connectors } from './connectors.ts';
import { conversations } from './conversations.ts';
import { domains } from './domains.ts';
import { english } from './english.ts';
import { forecasts } from './forecasts.ts';
import { holidays } from './holidays.ts';
import { images } from './images.ts';
import { integrationTokens } from './integration-tokens.ts';
import type { Endpoint, Placed } from './kernel/endpoint.ts';
import { knowledge } from './knowledge.ts';
import { live } from './live.ts';
import { liveSound } from './live-sound.ts';
import { memberChanges } from './member-changes.ts';
import { memberPrivacy } from './member-privacy.ts';
import { memberships } from './memberships.ts';
import { organizations } from './organizations.ts';
import { passport } from './passport.ts';
import { progress } from './progress.ts';
import { prompts } from './prompts.ts';
import { reminders } from './reminders.ts';
import { rosters } from './rosters.ts';
import { searchGaps } from './search-gaps.ts';
import { system } from './system.ts';
import { words } from './words.ts';
import { xel } from './xel.ts';
import { xp } from './xp.ts';

/** All that is promised over HTTP, by area, in the order of the API reference. */
export const contract = {
  auth,
  conversations,
  images,
  prompts,
  passport,
  aiProviders,
  knowledge,
  searchGaps,
  organizations,
  memberships,
  domains,
  holidays,
  rosters,
  memberChanges,
  adminStats,
  memberPrivacy,
  assignments,
  calibration,
  xp,
  progress,
  forecasts,
  reminders,
  xel,
  english,
  words,
  live,
  liveSound,
  connectors,
  connectorImports,
  connectorData,
  integrationTokens,
  apiKeys,
  system,
} as const;
export type Contract = typeof contract;

/** `area.name` of every endpoint. */
export type OperationId = { [A in keyof Contract]: `${A}.${Extract<keyof Contract[A], string>}` }[keyof Contract];

/** Every endpoint in its place, area after area. */
export function* everyEndpoint(): Generator<Placed<Endpoint>> {
  for (const area of Object.values(contract)) {
    yield* Object.values(area) as Iterable<Placed<Endpoint>>;
  }
}
