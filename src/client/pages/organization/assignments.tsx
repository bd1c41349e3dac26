import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Markdown } from '#client/features/chat/markdown/markdown.tsx';
import { type EnglishParts, EnglishPartsContext } from '#client/features/english/english-parts.ts';
import { AnswerView } from '#client/features/english/teaching/answer-view.tsx';
import { AssignmentView } from '#client/features/english/teaching/assignment-view.tsx';
import { AssignmentsView } from '#client/features/english/teaching/assignments-view.tsx';
import { LearnerWorkView } from '#client/features/english/teaching/learner-work-view.tsx';
import { isAdmin } from '#client/features/organizations/may.ts';
import { teamsQuery } from '#client/features/organizations/team-queries.ts';
import type { Organization } from '#contract/organizations.ts';

const parts: EnglishParts = { renderMarkdown: (text) => <Markdown text={text} /> };

/** What is assigned, one assignment, one learner of it, or one answer. */
export default function AssignmentsPart({ organization: { id: orgId, role } }: { organization: Organization }) {
  const { id, userId, submissionId } = useParams();
  const teams = useQuery({ ...teamsQuery(orgId), retry: false });
  if (id === undefined) return <AssignmentsView orgId={orgId} teams={teams.data ?? []} admin={isAdmin(role)} />;
  const place = { org_id: orgId, assignment_id: id };
  if (userId === undefined) return <AssignmentView key={id} place={place} />;
  const learner = { ...place, user_id: userId };
  if (submissionId === undefined) return <LearnerWorkView key={userId} place={learner} />;
  return (
    <EnglishPartsContext value={parts}>
      <AnswerView key={submissionId} place={{ ...learner, submission_id: submissionId }} />
    </EnglishPartsContext>
  );
}
