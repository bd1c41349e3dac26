import { Analytics } from '#client/features/organization-figures/analytics.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function OrganizationAnalytics({ organization }: { organization: Organization }) {
  return <Analytics organization={organization} />;
}
