import FolderUp from 'lucide-react/icons/folder-up';
import Upload from 'lucide-react/icons/upload';
import { useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { acceptedFiles } from './file-rules.ts';
import { filesChosen, type Walked } from './walk-folder.ts';

interface UploadButtonsProps {
  onFiles: (walked: Walked) => void;
  variant?: 'primary' | 'second';
  /** `files`: a folder would be more than is wanted here. */
  offers?: 'all' | 'files';
}

/** Chooses files, or a folder where the browser knows them. */
export function UploadButtons({ onFiles, variant = 'primary', offers = 'all' }: UploadButtonsProps) {
  const { t } = useTranslation('knowledge');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement, fromFolder: boolean) => {
    if (input.files && input.files.length > 0) onFiles(filesChosen(input.files, fromFolder));
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={t('upload.choose')}
        hidden
        onChange={(event) => take(event.currentTarget, false)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        aria-label={t('upload.chooseFolder')}
        hidden
        onChange={(event) => take(event.currentTarget, true)}
      />
      {offers === 'all' && (
        <Button icon={FolderUp} onClick={() => folder.current?.click()} className="max-tablet:hidden">
          {t('upload.folder')}
        </Button>
      )}
      <Button variant={variant} icon={Upload} onClick={() => files.current?.click()}>
        {t('upload.files')}
      </Button>
    </>
  );
}
