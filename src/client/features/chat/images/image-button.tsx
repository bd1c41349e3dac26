import ImagePlus from 'lucide-react/icons/image-plus';
import { useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { toast } from '#client/ui/toast.ts';
import { imageMediaTypes, maxImages } from '#contract/images.ts';
import type { DraftPlace } from '../drafts.ts';
import { addImages } from './add-images.ts';
import { useFilesBrought } from './use-files-brought.ts';

/** Attaches images to a question: chosen here, or dropped or pasted anywhere on the page. */
export function ImageButton({ place }: { place: DraftPlace }) {
  const { t } = useTranslation('chat');
  const input = useRef<HTMLInputElement>(null);
  const add = (files: File[]) => {
    if (addImages(place, files) > 0) toast({ message: t('images.most', { count: maxImages }) });
  };
  useFilesBrought(add);
  return (
    <>
      <IconButton
        icon={ImagePlus}
        size="sm"
        label={t('images.add')}
        onClick={() => input.current?.click()}
        className="max-tablet:size-10"
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={imageMediaTypes.join()}
        data-images=""
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
