import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { toast } from '#client/ui/toast.ts';
import { live } from '#contract/live.ts';
import type { Transcript } from '#contract/live-shapes.ts';
import { organizations } from '#contract/organizations.ts';
import { transcriptQuery } from '../live-queries.ts';
import { Loaded } from '../loaded.tsx';

/** Which organizations may read a transcript: all and none of them are as far as a press of a button. */
export function SharingDialog({ transcript, onClose }: { transcript: Transcript; onClose: () => void }) {
  const { t } = useTranslation('live');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(() => new Set(transcript.shared_with.map((one) => one.organization_id)));
  const mine = useQuery({
    queryKey: [...keyOf(organizations.list), 'sharing'],
    queryFn: async ({ signal }) =>
      (await session.api.call(organizations.list, { query: { limit: '200' } }, { signal })).items,
    retry: false,
  });
  const save = useMutation({
    mutationFn: () =>
      session.api.call(live.share, {
        params: { transcript_id: transcript.id },
        // What is not listed is none of theirs any more, and would be refused.
        body: { organization_ids: (mine.data ?? []).flatMap(({ id }) => (chosen.has(id) ? [id] : [])) },
      }),
    onSuccess: (shared) => {
      queries.setQueryData(transcriptQuery(transcript.id).queryKey, shared);
      toast({ message: t(shared.shared_with.length > 0 ? 'sharing.done' : 'sharing.stopped') });
      onClose();
    },
  });
  const set = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('sharing.title')}
      description={t('sharing.text')}
      size="sm"
      actions={
        <>
          <Button onClick={onClose}>{t('sharing.cancel')}</Button>
          <Button variant="primary" busy={save.isPending} disabled={!mine.data?.length} onClick={() => save.mutate()}>
            {t('sharing.save')}
          </Button>
        </>
      }
    >
      <Loaded from={mine} what={t('sharing.what')}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('sharing.none')}</p>
          ) : (
            <ul className="grid gap-1.5">
              {all.map(({ id, name }) => (
                <li key={id}>
                  <Checkbox label={name} checked={chosen.has(id)} onChange={({ target }) => set(id, target.checked)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {save.isError && (
        <Notice tone="warn" role="status" className="mt-3">
          {sentence(save.error)}
        </Notice>
      )}
    </Dialog>
  );
}
