import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Outcome } from '../attempt/send.ts';
import { moduleQuery, submissionQuery } from '../english-queries.ts';
import { SubmissionView } from '../feedback/submission-view.tsx';
import { Loaded } from '../loaded.tsx';
import { moduleOfTask, taskPath } from '../paths.ts';
import { TaskHeader } from './task-header.tsx';
import { TaskPlayer } from './task-player.tsx';

/** One task: to do, or with the feedback to a submission of it (`?submission=`). */
export function TaskView({ taskId }: { taskId: string }) {
  const { t } = useTranslation('english');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const queries = useQueryClient();
  const moduleId = search.get('module') ?? moduleOfTask(taskId);
  const submissionId = search.get('submission');
  const module = useQuery(moduleQuery(moduleId));
  const known = module.data?.tasks.find(({ id }) => id === taskId);

  const onSent = ({ result, sending }: Outcome & { kind: 'sent' }) => {
    if (!known) return;
    const { submission_id: id, module_progress: _progress, correct: _correct, ...came } = result;
    queries.setQueryData(submissionQuery(id).queryKey, {
      ...{ id, task_id: taskId, module_id: moduleId, task_title: known.title, type: known.type, skill: known.skill },
      ...came,
      effective_score: came.unscored ? null : came.score,
      submitted_at: new Date().toISOString(),
      response: sending.response as string | Record<string, string | string[]>,
      time_spent_seconds: sending.seconds,
      reviews: [],
    });
    void navigate(taskPath(taskId, moduleId, id), { replace: true, state: { fresh: true } });
  };

  const missing = known === undefined && (module.data || isMissing(module.error));
  return (
    <Page width={submissionId ? 'normal' : 'narrow'}>
      <PageTitle>{known?.title ?? t('title')}</PageTitle>
      {missing ? (
        <EmptyState
          title={t('task.missing')}
          action={
            <ButtonLink to="/english" variant="primary">
              {t('module.back')}
            </ButtonLink>
          }
        >
          {t('task.missingText')}
        </EmptyState>
      ) : (
        <Loaded from={module} what={t('what.task')}>
          {(data) =>
            known && (
              <>
                <TaskHeader task={known} module={data} />
                {submissionId ? (
                  <SubmissionView
                    key={submissionId}
                    submissionId={submissionId}
                    task={known}
                    module={data}
                    fresh={Object(location.state).fresh === true}
                  />
                ) : (
                  <TaskPlayer key={taskId} task={known} moduleId={moduleId} onSent={onSent} />
                )}
              </>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}

const isMissing = (error: unknown) => error instanceof ApiError && error.status === 404;
