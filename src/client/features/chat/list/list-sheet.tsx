import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ConversationList } from './conversation-list.tsx';

interface ListSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  currentId: string | null;
}

/** The list of conversations where there is no room beside the thread. */
export function ListSheet({ open, onOpenChange, currentId }: ListSheetProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('list.label')}
      closeLabel={shell('close')}
      // The keyboard of a phone would cover the list that was asked for.
      onOpenAutoFocus={(event) => event.preventDefault()}
      className="max-tablet:h-[88dvh]"
    >
      <div className="-mx-3 flex h-full flex-col">
        <ConversationList currentId={currentId} place="sheet" onOpen={() => onOpenChange(false)} />
      </div>
    </Dialog>
  );
}
