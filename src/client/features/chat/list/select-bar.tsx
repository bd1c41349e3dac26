import Archive from 'lucide-react/icons/archive';
import ArchiveRestore from 'lucide-react/icons/archive-restore';
import Trash from 'lucide-react/icons/trash-2';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { Tidying } from '../use-tidy.ts';

interface SelectBarProps {
  count: number;
  archived: boolean;
  onAll: () => void;
  onTidy: (action: Tidying) => void;
  onDone: () => void;
}

/** How many conversations are chosen, and what can be done with all of them. */
export function SelectBar({ count, archived, onAll, onTidy, onDone }: SelectBarProps) {
  const { t } = useTranslation('chat');
  const touch = 'max-tablet:min-h-touch';
  return (
    <div role="toolbar" aria-label={t('select.label')} className="grid gap-1.5 px-3 pb-2">
      <div className="flex items-center gap-1">
        <p role="status" className="me-auto text-13 font-medium">
          {t('select.count', { count })}
        </p>
        <Button size="sm" variant="ghost" onClick={onAll} className={touch}>
          {t('select.all')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone} className={touch}>
          {t('select.done')}
        </Button>
      </div>
      <div className="flex gap-1.5">
        <Button
          size="sm"
          icon={archived ? ArchiveRestore : Archive}
          disabled={count === 0}
          onClick={() => onTidy(archived ? 'unarchive' : 'archive')}
          className={touch}
        >
          {t(archived ? 'menu.unarchive' : 'menu.archive')}
        </Button>
        <Button
          size="sm"
          variant="danger-quiet"
          icon={Trash}
          disabled={count === 0}
          onClick={() => onTidy('delete')}
          className={touch}
        >
          {t('menu.delete')}
        </Button>
      </div>
    </div>
  );
}
