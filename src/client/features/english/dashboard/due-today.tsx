import { useQuery } from '@tanstack/react-query';
import { cn } from '#client/ui/class-names.ts';
import { dashboardQuery } from '../english-queries.ts';
import { DueAssignments } from './due-assignments.tsx';
import { DueReviews } from './due-reviews.tsx';

/** Cards that are due and what was assigned, where there is any: nothing stands here else, also while it is not known. */
export function DueToday({ className }: { className?: string }) {
  const { data } = useQuery(dashboardQuery());
  return (
    <div className={cn('grid content-start gap-9 empty:hidden', className)}>
      {data && data.due_reviews > 0 && <DueReviews dashboard={data} />}
      <DueAssignments />
    </div>
  );
}
