import FileText from 'lucide-react/icons/file-text';
import FileUp from 'lucide-react/icons/file-up';
import X from 'lucide-react/icons/x';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import type { Icon } from '#client/ui/icon.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Document } from '#contract/knowledge.ts';
import { kindOf } from '../document-kind.ts';
import { kindIcon } from '../kind-icon.ts';
import { isIndexing } from '../knowledge-queries.ts';
import type { Upload } from '../upload/upload-rules.ts';
import { useUploadWords } from '../upload/use-upload-words.ts';
import { useFormats } from '../use-formats.ts';

interface ChipProps {
  icon: Icon;
  name: string;
  /** Where it stands, in words; left out where there is nothing to say. */
  words?: string | undefined;
  /** How much is done, 0 to 1, while that is not all. */
  share?: number | undefined;
  failed: boolean;
  onRemove: () => void;
}

function AttachChip({ icon: Mark, name, words, share, failed, onRemove }: ChipProps) {
  const { t } = useTranslation('knowledge');
  return (
    <li
      className={cn(
        'flex max-w-full items-center gap-2 rounded-control border py-0.5 ps-2 text-13',
        failed ? 'border-danger-line bg-danger-soft text-danger-ink' : 'border-line bg-sunken',
      )}
    >
      <Mark aria-hidden="true" className="size-4 text-ink-3" />
      <span className="grid min-w-0">
        <bdi className="max-w-72 truncate font-medium">{name}</bdi>
        {words && <span className="tabular max-w-72 text-12 text-ink-2">{words}</span>}
        {share !== undefined && (
          <ProgressBar label={name} value={share} max={1} {...(words && { valueText: words })} size="thin" />
        )}
      </span>
      <IconButton
        icon={X}
        size="sm"
        label={t('attach.remove', { name })}
        onClick={onRemove}
        className="max-tablet:size-10"
      />
    </li>
  );
}

/** A document that goes with the message; null while it is not known yet. */
export function DocumentChip({ document, onRemove }: { document: Document | null; onRemove: () => void }) {
  const { t } = useTranslation('knowledge');
  const { answer } = useErrorWords();
  const { share } = useFormats();
  if (!document) return <AttachChip icon={FileText} name={t('attach.document')} failed={false} onRemove={onRemove} />;
  const { title, media_type, status, progress, error } = document;
  const reading = isIndexing(document);
  const words = reading
    ? t('status.reading', { share: share(progress) })
    : status === 'failed'
      ? t('status.failedLine', { reason: error === undefined ? t('status.failedPlain') : answer(error) })
      : undefined;
  return (
    <AttachChip
      icon={kindIcon[kindOf(media_type)]}
      name={title}
      words={words}
      share={reading ? progress : undefined}
      failed={status === 'failed'}
      onRemove={onRemove}
    />
  );
}

/** A file on its way. */
export function UploadChip({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const words = useUploadWords(upload);
  const { file, state, sent } = upload;
  return (
    <AttachChip
      icon={FileUp}
      name={file.name}
      words={words}
      share={state === 'sending' ? sent / file.size : undefined}
      failed={state === 'failed'}
      onRemove={onRemove}
    />
  );
}
