import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { saveFile } from '#client/ui/save-file.ts';
import { toast } from '#client/ui/toast.ts';
import { conversations } from '#contract/conversations.ts';
import { fileNameOf } from './file-name.ts';

type Format = 'markdown' | 'json';

const kinds: Record<Format, { accept: string; fallback: string }> = {
  markdown: { accept: 'text/markdown', fallback: 'conversation.md' },
  json: { accept: 'application/json', fallback: 'conversation.json' },
};

/** Downloads a conversation: as Markdown the branch that was shown last, as JSON all of it. */
export function useExport(): (conversationId: string, format: Format) => void {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  return (conversationId, format) => {
    const { accept, fallback } = kinds[format];
    session.api
      .fetch(
        conversations.export,
        { params: { conversation_id: conversationId }, query: { format } },
        { accept, timeoutMs: 120_000 },
      )
      .then(async (response) => {
        saveFile(await response.blob(), fileNameOf(response.headers.get('content-disposition'), fallback));
      })
      .catch((error: unknown) =>
        toast({ message: t('transfer.exportFailed', { reason: sentence(error) ?? String(error) }) }),
      );
  };
}
