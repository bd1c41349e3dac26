import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { changeEdit } from './edits.ts';

interface EditQuestionProps {
  messageId: string;
  text: string;
  busy: boolean;
  onCancel: () => void;
  /** Asks it in these words. */
  onAsk: (text: string) => void;
}

/** A question in a field of its own. Enter asks it in the new words; the old ones stay as another version. */
export function EditQuestion({ messageId, text, busy, onCancel, onAsk }: EditQuestionProps) {
  const { t } = useTranslation('chat');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = box.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const ask = () => {
    if (text.trim() !== '' && !busy) onAsk(text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    ask();
  };
  return (
    <form
      aria-label={t('branches.edit')}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextArea
        ref={box}
        dir="auto"
        aria-label={t('branches.question')}
        maxLength={100_000}
        minRows={1}
        value={text}
        onChange={(event) => changeEdit(messageId, event.target.value)}
        onKeyDown={press}
        className="text-16"
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="me-auto text-13 text-ink-3">{t(busy ? 'branches.busy' : 'branches.kept')}</p>
        <Button size="sm" variant="ghost" onClick={onCancel} className="max-tablet:min-h-touch">
          {t('branches.cancel')}
        </Button>
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={busy || text.trim() === ''}
          className="max-tablet:min-h-touch"
        >
          {t('branches.ask')}
        </Button>
      </div>
    </form>
  );
}
