import { useQueryClient } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';
import Share from 'lucide-react/icons/share-2';
import Trash from 'lucide-react/icons/trash-2';
import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import type { Transcript } from '#contract/live-shapes.ts';
import { talksChanged } from '../live-queries.ts';
import { transcriptPath, transcriptsPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';
import { transcriptDeletes } from './pending-transcript-deletes.ts';

const SharingDialog = lazy(async () => ({ default: (await import('./sharing-dialog.tsx')).SharingDialog }));

/** Export, share, delete: and who may read it now. */
export function TranscriptActions({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation('live');
  const { list } = useFormats();
  const { id, session_started_at, shared_with } = transcript;
  const [sharing, setSharing] = useState(false);
  const remove = useDelete();
  const menu = useMemo(
    () =>
      lazy(async () => {
        const { ExportMenu } = await import('./export-menu.tsx');
        return {
          default: ({ trigger }: { trigger: ReactElement }) => (
            <ExportMenu trigger={trigger} transcriptId={id} startedAt={session_started_at} />
          ),
        };
      }),
    [id, session_started_at],
  );
  return (
    <>
      <Badge className="self-center" tone={shared_with.length > 0 ? 'info' : 'neutral'}>
        {shared_with.length > 0
          ? t('transcript.sharedWith', { names: list(shared_with.map(({ name }) => name)) })
          : t('transcript.onlyYou')}
      </Badge>
      <DeferredMenu trigger={<Button icon={Download}>{t('transcript.export')}</Button>} menu={menu} />
      <Button icon={Share} onClick={() => setSharing(true)}>
        {t('transcript.share')}
      </Button>
      <IconButton icon={Trash} variant="danger-quiet" label={t('transcript.delete')} onClick={() => remove(id)} />
      {sharing && (
        <Suspense>
          <SharingDialog transcript={transcript} onClose={() => setSharing(false)} />
        </Suspense>
      )}
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
