import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import type { MessageImage } from '#contract/images.ts';
import { Picture } from './picture.tsx';

/** The images of a question; each can be seen as large as there is room. */
export function QuestionImages({ images }: { images: readonly MessageImage[] }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const [open, setOpen] = useState<MessageImage | null>(null);
  return (
    <>
      <ul aria-label={t('images.sent')} className="flex max-w-[84%] flex-wrap justify-end gap-1.5">
        {images.map((image) => (
          <li key={image.image_id}>
            <button
              type="button"
              aria-label={t('images.open', { name: image.alt || t('images.image') })}
              onClick={() => setOpen(image)}
              className="block rounded-control border border-line hover:border-control-line"
            >
              <Picture image={image} className="h-32 w-auto max-w-56 rounded-control object-cover" />
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <Dialog
          open
          size="lg"
          onOpenChange={(still) => still || setOpen(null)}
          title={open.alt || t('images.image')}
          closeLabel={shell('close')}
        >
          <Picture image={open} className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full" />
        </Dialog>
      )}
    </>
  );
}
