import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { mostSelected } from './use-selection.ts';

interface BulkBarProps {
  count: number;
  onTeam: () => void;
  /** Undefined where it may not be done. */
  onRole: (() => void) | undefined;
  onRemove: (() => void) | undefined;
  onClear: () => void;
}

/** What can be done with all that are ticked; floats over the rows while some are. */
export function BulkBar({ count, onRole, onTeam, onRemove, onClear }: BulkBarProps) {
  const { t } = useTranslation('organizations');
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={t('members.selected')}
      className="sticky bottom-4 z-20 mt-4 flex w-fit max-w-full animate-fade flex-wrap items-center gap-1 rounded-float bg-raised py-1.5 ps-4 pe-2 shadow-float max-tablet:bottom-20"
    >
      <b role="status" className="me-2.5 font-semi">
        {t(count === mostSelected ? 'members.countMost' : 'members.count', { count })}
      </b>
      {onRole && (
        <Button variant="ghost" size="sm" onClick={onRole}>
          {t('members.changeRole')}
        </Button>
      )}
      <Button variant="ghost" size="sm" onClick={onTeam}>
        {t('members.setTeam')}
      </Button>
      {onRemove && (
        <Button variant="danger-quiet" size="sm" onClick={onRemove}>
          {t('members.remove')}
        </Button>
      )}
      <Button variant="ghost" size="sm" onClick={onClear}>
        {t('members.clear')}
      </Button>
    </div>
  );
}
