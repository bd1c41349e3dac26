import { useMutation, useQueryClient } from '@tanstack/react-query';
import Upload from 'lucide-react/icons/upload';
import { useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { ImportFile } from '#contract/conversation-transfer.ts';
import { conversations } from '#contract/conversations.ts';
import { ImportOutcomes } from './import-outcomes.tsx';
import { type ImportRefusal, readImport } from './read-import.ts';

/** Milliseconds; a large file takes its time on a slow line. */
const patience = 600_000;

/** Takes the conversations of a file in, and tells what became of each. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<ImportRefusal | null>(null);
  const bring = useMutation({
    mutationFn: (body: ImportFile) => session.api.call(conversations.import, { body }, { timeoutMs: patience }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(conversations.list) }),
        queries.invalidateQueries({ queryKey: keyOf(conversations.tags) }),
      ]),
  });
  const take = async (file: File | undefined) => {
    if (!file) return;
    bring.reset();
    setRefusal(null);
    const read = await readImport(file);
    if (typeof read === 'string') setRefusal(read);
    else bring.mutate(read);
  };
  const reasons = bring.error instanceof ApiError ? bring.error.issues : [];
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('transfer.importTitle')}
      description={t('transfer.importText')}
      closeLabel={shell('close')}
    >
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1 ps-5 text-13 text-ink-2">
          <li>{t('transfer.fromChatGpt')}</li>
          <li>{t('transfer.fromClaude')}</li>
          <li>{t('transfer.fromHere')}</li>
        </ul>
        <input
          ref={picker}
          type="file"
          accept=".json,.zip,application/json,application/zip"
          aria-label={t('transfer.file')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <Button
          variant={bring.data ? 'second' : 'primary'}
          icon={Upload}
          busy={bring.isPending}
          onClick={() => picker.current?.click()}
          className="justify-self-start max-tablet:w-full"
        >
          {t(bring.data ? 'transfer.another' : 'transfer.choose')}
        </Button>
        {bring.isPending && (
          <p role="status" className="text-13 text-ink-3">
            {t('transfer.importing')}
          </p>
        )}
        {refusal && (
          <Notice role="alert" tone="warn">
            {t(`transfer.refused.${refusal}`)}
          </Notice>
        )}
        {bring.isError && (
          <Notice role="alert" tone="danger">
            <p>{t('transfer.importFailed', { reason: sentence(bring.error) ?? bring.error.message })}</p>
            {reasons.length > 0 && (
              <ul className="mt-2 grid list-disc gap-1 ps-5 text-13">
                {reasons.map(({ path, message }) => (
                  <li key={path}>{message}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {bring.data && <ImportOutcomes result={bring.data} onOpen={onClose} />}
      </div>
    </Dialog>
  );
}
