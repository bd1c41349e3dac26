import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useMinutesLeft } from '../roster/use-minutes-left.ts';
import { isRunning, latestChange } from './change-queries.ts';

/** The way back to a change of several members that goes on, or can still be undone; else nothing. */
export function LatestChangeButton({ orgId, onOpen }: { orgId: string; onOpen: (id: string) => void }) {
  const { t } = useTranslation('organizations');
  const { data: change } = useQuery(latestChange(orgId));
  const left = useMinutesLeft(change?.undo_until ?? null);
  if (!change || (left === null && !isRunning(change))) return null;
  return (
    <Button size="sm" variant="ghost" onClick={() => onOpen(change.id)}>
      {t('bulk.latest')} {left !== null && <span className="tabular">{left}</span>}
    </Button>
  );
}
