import { OrganizationUsage } from '#client/features/ai-providers/organization-usage.tsx';
import { SettingsView } from '#client/features/organizations/settings/settings-view.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function SettingsPart({ organization }: { organization: Organization }) {
  return <SettingsView organization={organization} usage={<OrganizationUsage orgId={organization.id} />} />;
}
