import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import type { ModuleSummary } from '#contract/catalogue.ts';
import { modulePath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';

/** A module: what it is about, how long it takes and how far it is. */
export function ModuleRow({ module }: { module: ModuleSummary }) {
  const { t } = useTranslation('english');
  const { number, minutes } = useFormats();
  const { id, title, description, skill, status } = module;
  const done = t('modules.tasks', { done: number(module.completed_tasks), of: number(module.total_tasks) });
  const facts = [t(`skills.${skill}`), minutes(module.estimated_minutes), status !== 'locked' && done];
  return (
    <RowLink
      to={modulePath(id)}
      title={<bdi lang="en">{title}</bdi>}
      detail={
        <>
          <span className="block">
            <bdi lang="en">{description}</bdi>
          </span>
          <span className="mt-0.5 block">{facts.filter(Boolean).join(' · ')}</span>
        </>
      }
      end={
        <span className="flex items-center gap-3">
          {status === 'in_progress' && (
            <span className="w-20 max-tablet:hidden">
              <ProgressBar
                label={t('modules.progressOf', { title })}
                value={module.completed_tasks}
                max={module.total_tasks}
                valueText={done}
                size="thin"
              />
            </span>
          )}
          <Badge
            tone={status === 'completed' ? 'good' : 'neutral'}
            {...(status === 'completed' && { icon: Check })}
            {...(status === 'locked' && { icon: Lock })}
          >
            {t(`modules.status.${status}`)}
          </Badge>
        </span>
      }
    />
  );
}
