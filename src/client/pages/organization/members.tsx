import { FirstSteps } from '#client/features/organizations/first-steps/first-steps.tsx';
import { MembersView } from '#client/features/organizations/members/members-view.tsx';
import type { Organization } from '#contract/organizations.ts';

export default function MembersPart({ organization }: { organization: Organization }) {
  return (
    <>
      <FirstSteps organization={organization} />
      <MembersView organization={organization} />
    </>
  );
}
