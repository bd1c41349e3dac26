import { useQueryClient } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import Share from 'lucide-react/icons/share-2';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import type { Transcript } from '#contract/live-shapes.ts';
import { talksChanged } from '../live-queries.ts';
import { transcriptPath, transcriptsPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';
import { transcriptDeletes } from './pending-transcript-deletes.ts';

const loadExport = async () => (await import('./export-menu.tsx')).ExportMenu;
const SharingDialog = latePart(async () => (await import('./sharing-dialog.tsx')).SharingDialog);

/** Export, share, delete: and who may read it now. */
export function TranscriptActions({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation('live');
  const { list } = useFormats();
  const { id, session_started_at, shared_with } = transcript;
  const [sharing, setSharing] = useState(false);
  const remove = useDelete();
  return (
    <>
      <Badge className="self-center" tone={shared_with.length > 0 ? 'info' : 'neutral'}>
        {shared_with.length > 0
          ? t('transcript.sharedWith', { names: list(shared_with.map(({ name }) => name)) })
          : t('transcript.onlyYou')}
      </Badge>
      <DeferredMenu
        load={loadExport}
        trigger={<Button icon={Download}>{t('transcript.export')}</Button>}
        transcriptId={id}
        startedAt={session_started_at}
      />
      <Button icon={Share} onClick={() => setSharing(true)}>
        {t('transcript.share')}
      </Button>
      <IconButton icon={Trash} variant="danger-quiet" label={t('transcript.delete')} onClick={() => remove(id)} />
      {sharing && <SharingDialog transcript={transcript} onClose={() => setSharing(false)} />}
    </>
  );
}

/** Deletes a transcript for the eye at once, and for good when nobody has undone it. */
function useDelete(): (id: string) => void {
  const { t } = useTranslation('live');
  const { t: shell } = useTranslation('shell');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (id) => {
    transcriptDeletes.deleteSoon({
      id,
      message: t('transcript.deleted'),
      undoLabel: shell('undo'),
      onUndo: () => void navigate(transcriptPath(id)),
      commit: () => {
        session.api
          .call(live.removeTranscript, { params: { transcript_id: id } }, { keepalive: true })
          .catch((error: unknown) => {
            // Gone already, from another tab: that is what was asked for.
            if (error instanceof ApiError && error.status === 404) return;
            toast({ message: t('transcript.deleteFailed') });
          })
          .finally(() => talksChanged(queries));
      },
    });
    void navigate(transcriptsPath);
  };
}
