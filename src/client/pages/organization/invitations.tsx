import { InvitationsView } from '#client/features/organizations/invitations/invitations-view.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function InvitationsPart({ organization }: { organization: Organization }) {
  return <InvitationsView organization={organization} />;
}
