import FileText from 'lucide-react/icons/file-text';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Message } from '#contract/chat.ts';

/** The documents that went with a question. */
export function QuestionAttachments({ attachments = [] }: Pick<Message, 'attachments'>) {
  const { t } = useTranslation('chat');
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t('attach.sent')} className="flex max-w-[84%] flex-wrap justify-end gap-1.5">
      {attachments.map(({ document_id, title }) => (
        <li key={document_id} className="min-w-0">
          <Link
            to={`/knowledge/${encodeURIComponent(document_id)}`}
            className="flex min-h-7 items-center gap-1.5 rounded-control border border-line bg-surface px-2 text-13 text-ink-2 hover:border-control-line hover:text-ink max-tablet:min-h-touch"
          >
            <FileText aria-hidden="true" className="size-4 text-ink-3" />
            <bdi className="truncate">{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
