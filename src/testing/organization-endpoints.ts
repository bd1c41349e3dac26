import { contract } from '#contract/index.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';

const areas = [
  contract.organizations,
  contract.memberships,
  contract.domains,
  contract.holidays,
  contract.rosters,
  contract.memberChanges,
  contract.adminStats,
  contract.memberPrivacy,
  contract.assignments,
  contract.calibration,
];
const { list, writeArticle } = contract.searchGaps;
/** They name no organization; their own tests say what opens what. */
const withoutOne: readonly string[] = ['memberships.acceptInvitation', 'domains.ask'];

/** Every endpoint about an organization, by its name: all of those areas, and of others what names one. */
export const aboutOrganizations = [
  ...areas.flatMap((area) => Object.values(area as Record<string, Placed<Endpoint>>)),
  ...([list, writeArticle, contract.knowledge.search, contract.aiProviders.organizationUsage] as Placed<Endpoint>[]),
]
  .filter(({ operation }) => !withoutOne.includes(operation))
  .map((endpoint) => [endpoint.operation, endpoint] as const);
