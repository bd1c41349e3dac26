import { useQueryClient } from '@tanstack/react-query';
import Trash from 'lucide-react/icons/trash-2';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import { liveSound } from '#contract/live-sound.ts';
import { transcriptQuery } from '../live-queries.ts';
import { talkSoundQuery } from '../sound/sound-queries.ts';
import { useFormats } from '../use-formats.ts';
import { soundDeletes } from './pending-sound-deletes.ts';

interface DeleteSoundProps {
  transcriptId: string;
  keptUntil: string | null;
  onDelete: () => void;
}

/** Whose it is, until when it is kept, and the way to be rid of it now. */
export function DeleteSound({ transcriptId, keptUntil, onDelete }: DeleteSoundProps) {
  const { t } = useTranslation('live');
  const { t: shell } = useTranslation('shell');
  const { day } = useFormats();
  const queries = useQueryClient();
  const remove = () => {
    onDelete();
    soundDeletes.deleteSoon({
      ...{ id: transcriptId, message: t('replay.deleted'), undoLabel: shell('undo'), onUndo: () => {} },
      commit: () => {
        session.api
          .call(liveSound.remove, { params: { transcript_id: transcriptId } }, { keepalive: true })
          .catch(() => toast({ message: t('replay.deleteFailed') }))
          .finally(() => {
            void queries.invalidateQueries({ queryKey: talkSoundQuery(transcriptId).queryKey });
            void queries.invalidateQueries({ queryKey: transcriptQuery(transcriptId).queryKey });
          });
      },
    });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-13 text-ink-3">
      <p>
        {t('replay.yours')} {keptUntil && t('replay.until', { day: day(keptUntil) })}
      </p>
      <Button variant="danger-quiet" size="sm" icon={Trash} onClick={remove} className="-me-2.5">
        {t('replay.delete')}
      </Button>
    </div>
  );
}
