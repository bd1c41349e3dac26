import { AuditSection } from '#client/features/organization-access/audit/audit-section.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function OrganizationAudit({ organization }: { organization: Organization }) {
  return <AuditSection organization={organization} />;
}
