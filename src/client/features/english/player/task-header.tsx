import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageHeader } from '#client/ui/page-header.tsx';
import type { ModuleSummary, Task } from '#contract/catalogue.ts';
import { modulePath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';

export interface TaskHeaderProps {
  task: Task;
  module: ModuleSummary & { tasks: readonly Task[] };
}

/** Which task it is, and where it stands. */
export function TaskHeader({ task, module }: TaskHeaderProps) {
  const { t } = useTranslation('english');
  const { number, minutes } = useFormats();
  const place = module.tasks.findIndex(({ id }) => id === task.id) + 1;
  return (
    <PageHeader
      crumbsLabel={t('crumbs')}
      crumbs={[
        { to: '/english', label: t('title') },
        { to: modulePath(module.id), label: <bdi lang="en">{module.title}</bdi> },
      ]}
      title={<bdi lang="en">{task.title}</bdi>}
      subtitle={[
        t('task.place', { number: number(place), of: number(module.tasks.length) }),
        t(`types.${task.type}`),
        minutes(task.minutes),
        t('task.points', { count: task.xp }),
      ].join(' · ')}
    />
  );
}
