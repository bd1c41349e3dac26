import { KeysSection } from '#client/features/organization-access/keys/keys-section.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function OrganizationApiKeys({ organization }: { organization: Organization }) {
  return <KeysSection organization={organization} />;
}
