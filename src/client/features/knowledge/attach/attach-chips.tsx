import { useQueries } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { documentQuery, isIndexing } from '../knowledge-queries.ts';
import { uploads, useUploadsOf } from '../upload/page-uploads.ts';
import type { AttachButtonProps } from './attach-button.tsx';
import { DocumentChip, UploadChip } from './attach-chip.tsx';

/** How often is looked while an attached document is being read. Milliseconds. */
const everyMs = 1_000;

interface AttachChipsProps extends AttachButtonProps {
  /** Why the message has to wait, when that changes. */
  onHold: (hold: 'reading' | 'failed' | null) => void;
}

/** What goes with a message: documents that are read or being read, and files on their way. */
export function AttachChips({ place, attachments, onDetach, onHold }: AttachChipsProps) {
  const { t } = useTranslation('knowledge');
  const coming = useUploadsOf(place).filter(({ state }) => state !== 'done');
  const documents = useQueries({
    queries: attachments.map((id) => ({
      ...documentQuery(id),
      refetchInterval: ({ state }: { state: { data?: { status: string } | undefined } }) =>
        state.data?.status === 'queued' || state.data?.status === 'indexing' ? everyMs : false,
    })),
  });
  const failed =
    coming.some(({ state }) => state === 'failed') || documents.some(({ data }) => data?.status === 'failed');
  const reading = coming.length > 0 || documents.some(({ data }) => data && isIndexing(data));
  const hold = failed ? 'failed' : reading ? 'reading' : null;
  const tell = useEffectEvent(onHold);
  useEffect(() => {
    tell(hold);
    return () => tell(null);
  }, [hold]);
  // Deleted meanwhile, or not shared any more: it cannot go with the message.
  const gone = attachments.filter((_, at) => {
    const error = documents[at]?.error;
    return error instanceof ApiError && error.status === 404;
  });
  const detach = useEffectEvent(onDetach);
  const goneKey = gone.join();
  useEffect(() => {
    for (const id of goneKey.split(',').filter(Boolean)) detach(id);
  }, [goneKey]);
  if (attachments.length === 0 && coming.length === 0) return null;
  return (
    <ul aria-label={t('attach.label')} className="mt-2 flex flex-wrap gap-1.5">
      {attachments.map((id, at) => (
        <DocumentChip key={id} document={documents[at]?.data ?? null} onRemove={() => onDetach(id)} />
      ))}
      {coming.map((upload) => (
        <UploadChip key={upload.id} upload={upload} onRemove={() => uploads.cancel(upload.id)} />
      ))}
    </ul>
  );
}
