import { useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { QuestionList, type QuestionListProps } from './question-list.tsx';

interface OutlineSheetProps extends QuestionListProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Gives the focus to a question that was gone to. */
  onArrive: (key: string) => void;
}

/** The questions of a conversation where its margin has no room for them; choosing one goes there. */
export function OutlineSheet({ open, onOpenChange, onGo, onArrive, ...rest }: OutlineSheetProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const chosen = useRef<string | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('thread.outline')}
      closeLabel={shell('close')}
      size="sm"
      onCloseAutoFocus={(event) => {
        if (chosen.current === null) return;
        event.preventDefault();
        onArrive(chosen.current);
        chosen.current = null;
      }}
    >
      <nav aria-label={t('thread.outline')} className="flex max-h-[60dvh] flex-col">
        <QuestionList
          {...rest}
          onGo={(key) => {
            chosen.current = key;
            onGo(key);
            onOpenChange(false);
          }}
          className="max-tablet:[&_button]:min-h-touch"
        />
      </nav>
    </Dialog>
  );
}
