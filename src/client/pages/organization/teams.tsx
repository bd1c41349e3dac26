import { TeamsView } from '#client/features/organizations/teams/teams-view.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function TeamsPart({ organization }: { organization: Organization }) {
  return <TeamsView organization={organization} />;
}
