import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import type { Task } from '#contract/catalogue.ts';
import { taskPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';

export interface TaskRowProps {
  task: Task;
  moduleId: string;
  number: number;
  locked: boolean;
  /** Something is kept of it in this browser. */
  drafted: boolean;
}

/** A task of a module: what it asks for, how long it takes, and where the learner stands. */
export function TaskRow({ task, moduleId, number, locked, drafted }: TaskRowProps) {
  const { t } = useTranslation('english');
  const { minutes, number: written } = useFormats();
  const { title, type, status, best_score: best } = task;
  const passed = status === 'passed' || status === 'mastered';
  const detail = [
    t(`types.${type}`),
    minutes(task.minutes),
    best !== null && t('module.best', { score: written(Math.round(best)) }),
    drafted && t('module.drafted'),
  ].filter(Boolean);
  const name = (
    <>
      <span aria-hidden="true" className="tabular me-2 text-ink-3">
        {written(number)}
      </span>
      <bdi lang="en">{title}</bdi>
    </>
  );
  if (locked) {
    return (
      <li className="flex min-h-row items-center gap-3.5 border-b border-line py-[13px] text-ink-3 last:border-0">
        <Lock aria-hidden="true" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{name}</span>
          <span className="block text-13">{detail.join(' · ')}</span>
        </span>
      </li>
    );
  }
  return (
    <li>
      <RowLink
        to={taskPath(task.id, moduleId)}
        title={name}
        detail={detail.join(' · ')}
        end={
          status !== 'new' && (
            <Badge tone={passed ? 'good' : 'neutral'} {...(passed && { icon: Check })}>
              {t(`module.status.${status}`)}
            </Badge>
          )
        }
      />
    </li>
  );
}
