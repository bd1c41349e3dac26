import Upload from 'lucide-react/icons/upload';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Notice } from '#client/ui/notice.tsx';

/** As the server has it: what is larger is refused before it is sent. */
const most = 2 * 1024 * 1024 * 1024;

/** Takes one archive, dropped or chosen. */
export function ArchiveChoice({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('passport');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<'tooLarge' | 'notZip' | null>(null);

  const take = (file: File | undefined) => {
    if (!file) return;
    const found = file.size > most ? 'tooLarge' : /\.zip$/i.test(file.name) ? null : 'notZip';
    setProblem(found);
    if (found === null) onFile(file);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the same
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files[0]);
      }}
      className={cn(
        'grid max-w-[480px] justify-items-start gap-3 rounded-surface border border-dashed border-line-strong p-4',
        over && 'bg-selected',
      )}
    >
      <p className="text-ink-2">{t('import.drop')}</p>
      {problem && (
        <Notice tone="danger" role="alert">
          {t(`import.${problem}`)}
        </Notice>
      )}
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label={t('import.file')}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button icon={Upload} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
    </div>
  );
}
