import Paperclip from 'lucide-react/icons/paperclip';
import { useCallback, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import type { Document } from '#contract/knowledge.ts';
import { DropAnywhere } from '../upload/drop-anywhere.tsx';
import { useAddFiles } from '../upload/use-add-files.ts';

const AttachDialog = latePart(async () => (await import('./attach-dialog.tsx')).AttachDialog);

export interface AttachButtonProps {
  place: string;
  attachments: readonly string[];
  onAttach: (id: string) => void;
  onDetach: (id: string) => void;
}

/** Attaches documents to a message: those that are here, or files that are chosen, dropped or pasted. */
export function AttachButton({ place, attachments, onAttach, onDetach }: AttachButtonProps) {
  const { t } = useTranslation('knowledge');
  const [open, setOpen] = useState(false);
  // An upload that ends after this page was left still goes to the message that it was meant for.
  const arrived = useCallback(({ id }: Document) => onAttach(id), [onAttach]);
  const addFiles = useAddFiles(place, arrived);
  return (
    <>
      <IconButton
        icon={Paperclip}
        size="sm"
        label={t('attach.open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="max-tablet:size-10"
      />
      <DropAnywhere onFiles={addFiles} />
      <AttachDialog
        open={open}
        onOpenChange={setOpen}
        chosen={attachments}
        onChoose={(id, chosen) => (chosen ? onAttach(id) : onDetach(id))}
        onFiles={(walked) => {
          addFiles(walked);
          setOpen(false);
        }}
      />
    </>
  );
}
