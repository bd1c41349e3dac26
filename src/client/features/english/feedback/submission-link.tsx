import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { submissionQuery } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { taskPath } from '../paths.ts';

/** Leads from what was sent, as a search finds it, to its feedback beside the task. */
export function SubmissionLink({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('english');
  const submission = useQuery(submissionQuery(submissionId));
  const { error } = submission;
  return (
    <Page width="normal">
      <PageTitle>{t('title')}</PageTitle>
      {error instanceof ApiError && error.status === 404 ? (
        <EmptyState
          title={t('feedback.missing')}
          action={
            <ButtonLink to="/english" variant="primary">
              {t('module.back')}
            </ButtonLink>
          }
        >
          {t('feedback.missingText')}
        </EmptyState>
      ) : (
        <Loaded from={submission} what={t('what.submission')}>
          {({ id, task_id, module_id }) => <Navigate replace to={taskPath(task_id, module_id, id)} />}
        </Loaded>
      )}
    </Page>
  );
}
