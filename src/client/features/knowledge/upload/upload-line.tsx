import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import Clock from 'lucide-react/icons/clock';
import FileUp from 'lucide-react/icons/file-up';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import X from 'lucide-react/icons/x';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { uploads } from './page-uploads.ts';
import type { Upload } from './upload-rules.ts';
import { useUploadWords } from './use-upload-words.ts';

const marks = { queued: Clock, sending: FileUp, waiting: Clock, done: CircleCheck, failed: CircleX };

/** One file on its way: how far it is in numbers, why it waits or failed, and how to end or repeat it. */
export function UploadLine({ upload }: { upload: Upload }) {
  const { t } = useTranslation('knowledge');
  const words = useUploadWords(upload);
  const { id, file, state, sent, trouble, document, already } = upload;
  const Mark = marks[state];
  const over = state === 'done' || state === 'failed';
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-center gap-x-3 py-1.5">
      <Mark
        aria-hidden="true"
        className={state === 'failed' ? 'text-danger-ink' : state === 'done' ? 'text-accent' : 'text-ink-3'}
      />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <bdi className="max-w-full truncate font-medium">{file.name}</bdi>
          <span className={state === 'failed' ? 'text-13 text-danger-ink' : 'tabular text-13 text-ink-3'}>{words}</span>
          {already && document && (
            <TextLink to={`/knowledge/${encodeURIComponent(document.id)}`} className="text-13 max-tablet:py-2">
              {t('upload.open', { title: document.title })}
            </TextLink>
          )}
        </p>
        {state === 'sending' && (
          <ProgressBar
            label={t('upload.progressOf', { name: file.name })}
            value={sent}
            max={file.size}
            valueText={words}
            size="thin"
            className="mt-1"
          />
        )}
      </div>
      <span className="flex">
        {(state === 'waiting' || (state === 'failed' && trouble === null)) && (
          <IconButton
            icon={RotateCcw}
            size="sm"
            label={t('upload.retry', { name: file.name })}
            onClick={() => uploads.retry(id)}
            className="max-tablet:size-touch"
          />
        )}
        <IconButton
          icon={X}
          size="sm"
          label={t(over ? 'upload.dismiss' : 'upload.cancel', { name: file.name })}
          onClick={() => uploads.cancel(id)}
          className="max-tablet:size-touch"
        />
      </span>
    </li>
  );
}
