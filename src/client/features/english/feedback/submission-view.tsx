import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { submissionQuery } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { taskPath } from '../paths.ts';
import { FeedbackView, type FeedbackViewProps } from './feedback-view.tsx';

export interface SubmissionViewProps extends Omit<FeedbackViewProps, 'submission'> {
  submissionId: string;
}

/** What was sent, with its feedback. */
export function SubmissionView({ submissionId, ...rest }: SubmissionViewProps) {
  const { t } = useTranslation('english');
  // What a teacher says may have come since.
  const submission = useQuery(submissionQuery(submissionId));
  if (submission.error instanceof ApiError && submission.error.status === 404 && !submission.data) {
    return (
      <EmptyState
        title={t('feedback.missing')}
        action={
          <ButtonLink to={taskPath(rest.task.id, rest.module.id)} variant="primary">
            {t('feedback.retry')}
          </ButtonLink>
        }
      >
        {t('feedback.missingText')}
      </EmptyState>
    );
  }
  return (
    <Loaded from={submission} what={t('what.submission')}>
      {(data) => <FeedbackView {...rest} submission={data} />}
    </Loaded>
  );
}
