import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { RowLink } from '#client/ui/row-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { assignedPages } from '../english-queries.ts';
import { modulePath } from '../paths.ts';
import { DueBadge } from '../teaching/due-badge.tsx';
import { useFormats } from '../use-formats.ts';

/** What was assigned and is not done: nothing stands here else, also while it is not known. */
export function DueAssignments({ className }: { className?: string }) {
  const { t } = useTranslation('english');
  const { day } = useFormats();
  const { data } = useInfiniteQuery(assignedPages());
  const open = data?.pages.flatMap((page) => page.items).filter(({ state }) => state !== 'done') ?? [];
  if (open.length === 0) return null;
  return (
    <Section title={t('assigned.title')} className={className}>
      <ul aria-label={t('assigned.title')}>
        {open.slice(0, 3).map(({ id, module_id, module_title, organization, due_date, state, returned }) => (
          <li key={id}>
            <RowLink
              to={returned.length > 0 ? '/english' : modulePath(module_id)}
              title={<bdi lang="en">{module_title}</bdi>}
              detail={
                <>
                  <bdi>{organization.name}</bdi> · {t('assigned.due', { day: day(due_date) })}
                  {returned.length > 0 && ` · ${t('assigned.returnedCount', { count: returned.length })}`}
                </>
              }
              end={<DueBadge state={state} />}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
