import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { useUser } from '#client/session/use-session.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import type { ModuleSummary, Task } from '#contract/catalogue.ts';
import { attemptedTasks } from '../attempt/attempts.ts';
import { moduleQuery } from '../english-queries.ts';
import { nextTask } from '../feedback/next-task.ts';
import { levelBelow } from '../level-scale.tsx';
import { Loaded } from '../loaded.tsx';
import { taskPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';
import { TaskRow } from './task-row.tsx';

/** A module: what one can do afterwards, and its tasks. */
export function ModuleView({ moduleId }: { moduleId: string }) {
  const { t } = useTranslation('english');
  const module = useQuery(moduleQuery(moduleId));
  const missing = !module.data && module.error instanceof ApiError && module.error.status === 404;
  return (
    <Page width="narrow">
      <PageTitle>{module.data?.title ?? t('title')}</PageTitle>
      {missing ? (
        <EmptyState
          title={t('module.missing')}
          action={
            <ButtonLink to="/english" variant="primary">
              {t('module.back')}
            </ButtonLink>
          }
        >
          {t('module.missingText')}
        </EmptyState>
      ) : (
        <Loaded from={module} what={t('what.module')}>
          {(data) => <Shown module={data} />}
        </Loaded>
      )}
    </Page>
  );
}

function Shown({ module }: { module: ModuleSummary & { can_do?: string[] | undefined; tasks: Task[] } }) {
  const { t } = useTranslation('english');
  const { number, minutes } = useFormats();
  const { id: userId } = useUser();
  const { id, title, description, skill, cefr_level: level, status, tasks, can_do: canDo = [] } = module;
  const aim = useId();
  const locked = status === 'locked';
  const next = nextTask(tasks, '') ?? tasks[0];
  const begun = tasks.some((task) => task.status !== 'new');
  const drafted = attemptedTasks(userId);
  const done = t('modules.tasks', { done: number(module.completed_tasks), of: number(module.total_tasks) });
  return (
    <>
      <PageHeader
        crumbsLabel={t('crumbs')}
        crumbs={[{ to: '/english', label: t('title') }]}
        title={<bdi lang="en">{title}</bdi>}
        subtitle={[level, t(`skills.${skill}`), minutes(module.estimated_minutes), done].join(' · ')}
        actions={
          next &&
          !locked && (
            <ButtonLink to={taskPath(next.id, id)} variant="primary">
              {t(status === 'completed' ? 'module.repeat' : begun ? 'module.continue' : 'module.start')}
            </ButtonLink>
          )
        }
      />
      <p data-words="" dir="ltr" lang="en" className="max-w-measure text-start text-ink-2">
        {description}
      </p>
      {canDo.length > 0 && (
        <div className="mt-4 text-14">
          <h2 id={aim} className="font-semi">
            {t('module.canDo')}
          </h2>
          <ul
            aria-labelledby={aim}
            data-words=""
            dir="ltr"
            lang="en"
            className="mt-1 grid list-disc gap-0.5 ps-5 text-start text-ink-2"
          >
            {canDo.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <ProgressBar
        label={t('modules.progressOf', { title })}
        value={module.completed_tasks}
        max={module.total_tasks}
        valueText={done}
        className="mt-4"
      />
      {locked && (
        <Notice className="mt-5" action={<ButtonLink to="/english/placement">{t('estimate.offerAction')}</ButtonLink>}>
          <b className="font-semi">{t('module.locked')}</b> {t('modules.opens', { level: levelBelow(level) })}
        </Notice>
      )}
      <Section title={t('module.tasks')} className="mt-9">
        <ol aria-label={t('module.tasks')}>
          {tasks.map((task, place) => (
            <TaskRow
              key={task.id}
              task={task}
              moduleId={id}
              number={place + 1}
              locked={locked}
              drafted={drafted.includes(task.id)}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}
