import { TokensView } from '#client/features/organization-access/tokens/tokens-view.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function OrganizationIntegrationTokens({ organization }: { organization: Organization }) {
  return <TokensView organization={organization} />;
}
