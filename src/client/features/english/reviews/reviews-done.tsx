import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Forecast } from '../dashboard/forecast.tsx';
import { dashboardQuery } from '../english-queries.ts';

export interface ReviewsDoneProps {
  /** How many were reviewed just now. */
  count: number;
  onAgain: () => void;
  again: boolean;
}

/** Nothing is due: what was done, and when the next cards come. */
export function ReviewsDone({ count, onAgain, again }: ReviewsDoneProps) {
  const { t } = useTranslation('english');
  const { data } = useQuery(dashboardQuery());
  const more = (data?.due_reviews ?? 0) > 0;
  return (
    <div className="grid gap-6">
      <EmptyState
        title={t(count > 0 ? 'reviews.done' : 'reviews.empty')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {more && (
              <Button variant="primary" busy={again} onClick={onAgain}>
                {t('reviews.again')}
              </Button>
            )}
            <ButtonLink to="/english" variant={more ? 'second' : 'primary'}>
              {t('reviews.toEnglish')}
            </ButtonLink>
          </div>
        }
      >
        {count > 0 ? t('reviews.doneCount', { count }) : t('reviews.emptyText')}
      </EmptyState>
      {data && <Forecast days={data.due_by_day} />}
    </div>
  );
}
