import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { progress } from '#contract/progress.ts';
import type { Activity } from '#contract/xp.ts';
import { newId } from '../new-id.ts';
import { session } from '../session.ts';
import { watchPage } from './watch-page.ts';

/**
 * Reports the time spent with what is read, written or recalled here, as one visit for each thing; null: there is none.
 * `visitId` lets a visit go on that was left.
 */
export function useReadingTime(thingId: string | null, activity: Activity = 'segments', visitId?: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (thingId === null) return;
    const visit_id = visitId ?? newId();
    // A visit neither starts nor ends on the server: its reports belong together by their id.
    const nothing = async () => {};
    return watchPage(queries, {
      calls: {
        start: nothing,
        activity: ({ low, counted, high }, keepalive) =>
          session.api.call(
            progress.reportTime,
            {
              body: {
                activity,
                visit_id,
                active_seconds: counted,
                low_seconds: low,
                high_seconds: high,
              },
            },
            { keepalive },
          ),
        end: nothing,
      },
    });
  }, [thingId, activity, visitId, queries]);
}
