import Upload from 'lucide-react/icons/upload';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { filesChosen, filesDropped, type Walked } from './walk-folder.ts';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, or pasted and not taken elsewhere, and shows where they will go while they are held over it. */
export function DropAnywhere({ onFiles }: { onFiles: (walked: Walked) => void }) {
  const { t } = useTranslation('knowledge');
  const [over, setOver] = useState(false);
  const take = useEffectEvent((walked: Walked) => (walked.fromFolder || walked.files.length > 0) && onFiles(walked));
  useEffect(() => {
    // Every element under the pointer tells of its own coming and going.
    let depth = 0;
    const stop = new AbortController();
    const { signal } = stop;
    const show = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    addEventListener('dragenter', (event) => bringsFiles(event) && show(depth + 1), { signal });
    addEventListener('dragleave', (event) => bringsFiles(event) && show(depth - 1), { signal });
    addEventListener('dragover', (event) => bringsFiles(event) && event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!bringsFiles(event) || !event.dataTransfer) return;
        const taken = event.defaultPrevented;
        event.preventDefault();
        show(0);
        if (taken) return;
        void filesDropped(event.dataTransfer).then((walked) => signal.aborted || take(walked));
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const files = event.clipboardData?.files;
        if (event.defaultPrevented || !files || files.length === 0) return;
        event.preventDefault();
        take(filesChosen(files, false));
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  if (!over) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-3 z-40 grid place-content-center justify-items-center gap-2 rounded-float border-2 border-dashed border-accent bg-accent-soft text-accent-ink opacity-95"
    >
      <Upload className="size-7" />
      <p className="text-18 font-semi">{t('upload.drop')}</p>
      <p className="text-13">{t('upload.kinds')}</p>
    </div>
  );
}
