import { useParams } from 'react-router';
import { CalibrationView } from '#client/features/english/calibration/calibration-view.tsx';
import { EssayView } from '#client/features/english/calibration/essay-view.tsx';
import { isAdmin } from '#client/features/organizations/may.ts';
import type { Organization } from '#contract/organizations.ts';

/** How far the evaluator agrees with people, or one anchor essay. */
export default function CalibrationPart({ organization: { id: orgId, role } }: { organization: Organization }) {
  const { id } = useParams();
  if (id === undefined) return <CalibrationView orgId={orgId} admin={isAdmin(role)} />;
  return <EssayView key={id} orgId={orgId} essayId={id} admin={isAdmin(role)} />;
}
