import NotebookPen from 'lucide-react/icons/notebook-pen';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { selectionWithin } from './selection-within.ts';

interface SelectionButtonProps {
  readSelection: (selection: Selection) => string | null;
  onSave: (text: string, messageId: string | null) => void;
}

/** Room under the selection, and to the edges of the window, in pixels. */
const gap = 8;
const height = 44;
const width = 160;

/** Floats under a selection within one answer. By the keyboard the whole answer is saved from its own menu. */
export function SelectionButton({ readSelection, onSave }: SelectionButtonProps) {
  const { t } = useTranslation('notes');
  const place = useSelectionPlace();
  if (!place) return null;
  const save = () => {
    const selection = document.getSelection();
    const taken = selection && selectionWithin(selection);
    if (!taken) return;
    const text = readSelection(selection) ?? selection.toString();
    if (text.trim() !== '') onSave(text.trim(), taken.messageId);
    selection.removeAllRanges();
  };
  return (
    <div data-selection-note="" className="fixed z-30" style={place}>
      <Button
        size="sm"
        icon={NotebookPen}
        aria-label={t('save.selection')}
        // The selection stays until it is saved.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={save}
        className="animate-fade shadow-float max-tablet:min-h-touch"
      >
        {t('save.answer')}
      </Button>
    </div>
  );
}

/** Where the button goes, from the edges of the window; null while nothing is selected in an answer, or it is being selected. */
function useSelectionPlace(): { left: number; top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useEffect(() => {
    let held = false;
    const look = () => {
      const selection = document.getSelection();
      const taken = held || !selection ? null : selectionWithin(selection);
      if (!taken) return setPlace(null);
      const { left, right, bottom } = taken.box;
      setPlace({
        left: Math.max(gap, Math.min((left + right) / 2 - width / 2, window.innerWidth - width - gap)),
        top: Math.max(gap, Math.min(bottom + gap, window.innerHeight - height - gap)),
      });
    };
    const press = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-selection-note]')) return;
      held = event.pointerType === 'mouse';
      if (held) look();
    };
    const release = () => {
      held = false;
      // The browser drops a selection that was pressed upon only after this event.
      requestAnimationFrame(look);
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
      document.removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, []);
  return place;
}
