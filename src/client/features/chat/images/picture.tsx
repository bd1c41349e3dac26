import { useQuery } from '@tanstack/react-query';
import ImageOff from 'lucide-react/icons/image-off';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import type { MessageImage } from '#contract/images.ts';
import { pictureQuery } from './picture-query.ts';

/** An image of a message. It has its room before it has come, so that nothing moves when it does. */
export function Picture({ image, className }: { image: MessageImage; className?: string }) {
  const { t } = useTranslation('chat');
  const { image_id, alt, width, height } = image;
  const { data, isError } = useQuery(pictureQuery(image_id));
  const address = useAddress(data);
  if (isError)
    return (
      <span
        role="img"
        aria-label={alt || t('images.image')}
        className={cn(
          'grid place-content-center justify-items-center gap-1 bg-sunken p-2 text-12 text-ink-3',
          className,
        )}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <ImageOff aria-hidden="true" className="size-5" />
        {t('images.gone')}
      </span>
    );
  return (
    <img
      src={address}
      alt={alt || t('images.image')}
      width={width}
      height={height}
      decoding="async"
      className={cn('bg-sunken object-contain', className)}
    />
  );
}

/** An address of this page for what is in its memory. */
function useAddress(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
