import { contract, everyEndpoint } from '#contract/index.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { askedOfLearner, type Belongings } from './learner-rows.ts';

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
const { integrationTokens: tokens, searchGaps: gaps } = contract;
const single = [
  ...[gaps.list, gaps.writeArticle, contract.knowledge.search, contract.aiProviders.organizationUsage],
  ...[tokens.grant, tokens.verify, tokens.revoke, tokens.rotate, tokens.revocations, tokens.rotateKey],
  contract.apiKeys.create,
];
/** They name no organization; their own tests say what opens what. */
const withoutOne: readonly string[] = ['memberships.acceptInvitation', 'domains.ask'];

/** Every endpoint about an organization, by its name: all of those areas, and of others what names one. */
export const aboutOrganizations = [
  ...areas.flatMap((area) => Object.values(area as Record<string, Placed<Endpoint>>)),
  ...(single as Placed<Endpoint>[]),
]
  .filter(({ operation }) => !withoutOne.includes(operation))
  .map((endpoint) => [endpoint.operation, endpoint] as const);

/** Their path names what belongs to nobody, or to everybody; or an organization. */
const namesNobodys: readonly string[] = [
  ...['xp.removeRestDay', 'progress.day', 'progress.year', 'progress.swapQuest', 'words.word'],
  ...['xel.module', 'xel.submit', 'xel.hint', 'connectors.connect'],
  ...aboutOrganizations.map(([operation]) => operation),
];

/** Every endpoint that people and keys of no special rank may ask, and that is about no organization. */
const forLearners: readonly Placed<Endpoint>[] = [...everyEndpoint()].filter(
  ({ operation, admin, access }) =>
    !aboutOrganizations.some(([name]) => name === operation) &&
    !withoutOne.includes(operation) &&
    !admin &&
    access !== 'public',
);

/** Those whose path names something of a learner. */
export const namesOfLearners = forLearners
  .filter(({ path, operation }) => path.includes('{') && !namesNobodys.includes(operation))
  .map(({ operation }) => operation);

/** Every endpoint that names something of a learner, by path, query or body. */
export const aboutLearners = Object.keys(askedOfLearner({} as Belongings)).flatMap((operation) => {
  const endpoint = forLearners.find((one) => one.operation === operation);
  return endpoint ? [[operation, endpoint] as const] : [];
});

/** The addresses that answer with somebody's own, and name nothing. */
export const listsOfLearners = forLearners
  .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
  .map(({ path }) => path);
