import RotateCw from 'lucide-react/icons/rotate-cw';
import X from 'lucide-react/icons/x';
import { useMemo } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { MessageImage } from '#contract/images.ts';
import { changeDraft, type DraftPlace, useDraft } from '../drafts.ts';
import { cancelImage, retryImage } from './add-images.ts';
import { type ImageUpload, uploadsKey, useImageUploads } from './image-uploads.ts';
import { Picture } from './picture.tsx';
import { ImageTrouble } from './prepare-image.ts';

const none: readonly ImageUpload[] = [];

/** The images of the question that is being written, each with words for whoever does not see it. */
export function ImageChips({ place }: { place: DraftPlace }) {
  const { t } = useTranslation('chat');
  const written = useDraft(place, ({ images }) => JSON.stringify(images ?? []));
  const images = useMemo(() => JSON.parse(written) as MessageImage[], [written]);
  const coming = useImageUploads((all) => all[uploadsKey(place)] ?? none);
  if (images.length === 0 && coming.length === 0) return null;
  const change = (next: MessageImage[]) => changeDraft(place, { images: next });
  return (
    <ul aria-label={t('images.label')} className="-mx-1 mt-1 grid max-h-[30dvh] gap-1.5 overflow-y-auto p-1">
      {images.map((image, at) => (
        <li key={image.image_id} className="flex items-center gap-2">
          <Picture image={image} className="size-12 shrink-0 rounded-cell border border-line object-cover" />
          <TextInput
            size="sm"
            dir="auto"
            maxLength={300}
            aria-label={t('images.describe', { number: at + 1 })}
            placeholder={t('images.describeHint')}
            value={image.alt}
            onChange={(event) =>
              change(images.map((one) => (one === image ? { ...one, alt: event.target.value } : one)))
            }
          />
          <IconButton
            icon={X}
            size="sm"
            label={t('images.remove', { number: at + 1 })}
            onClick={() => change(images.filter((one) => one !== image))}
            className="max-tablet:size-touch"
          />
        </li>
      ))}
      {coming.map((upload) => (
        <Coming key={upload.id} place={place} upload={upload} />
      ))}
    </ul>
  );
}

function Coming({ place, upload }: { place: DraftPlace; upload: ImageUpload }) {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const { error, file } = upload;
  const why = error instanceof ImageTrouble ? t(`images.${error.trouble}`) : sentence(error);
  return (
    <li className="flex items-center gap-2 text-13">
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{file.name}</bdi>
        <span role={error === null ? 'status' : 'alert'} className={error === null ? 'text-ink-3' : 'text-danger-ink'}>
          {error === null ? t('images.sending') : (why ?? t('images.notSent'))}
        </span>
      </span>
      {error !== null && !(error instanceof ImageTrouble) && (
        <IconButton
          icon={RotateCw}
          size="sm"
          label={t('images.retry', { name: file.name })}
          onClick={() => retryImage(place, upload)}
          className="max-tablet:size-touch"
        />
      )}
      <IconButton
        icon={X}
        size="sm"
        label={t('images.cancel', { name: file.name })}
        onClick={() => cancelImage(place, upload.id)}
        className="max-tablet:size-touch"
      />
    </li>
  );
}
