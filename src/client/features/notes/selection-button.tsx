import { useEffect, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { Icon } from '#client/ui/icon.ts';
import { watchSelection } from '#client/ui/watch-selection.ts';
import { selectionWithin } from './selection-within.ts';

/** What can be done with a selection. */
export interface SelectionAction {
  icon: Icon;
  label: string;
  /** Names it where the label alone does not say that it is about the selection. */
  name: string;
  /** `messageId` is null while the answer has no id yet. */
  onTake: (text: string, messageId: string | null) => void;
}

interface SelectionButtonProps {
  readSelection: (selection: Selection) => string | null;
  actions: readonly SelectionAction[];
}

/** Room under the selection, and to the edges of the window, in pixels. */
const gap = 8;
const height = 44;
const width = 290;

/** Floats under a selection within one answer. By the keyboard the whole answer is taken from its own menu. */
export function SelectionButton({ readSelection, actions }: SelectionButtonProps) {
  const place = useSelectionPlace();
  if (!place) return null;
  const take = ({ onTake }: SelectionAction) => {
    const selection = document.getSelection();
    const taken = selection && selectionWithin(selection);
    if (!taken) return;
    const text = readSelection(selection) ?? selection.toString();
    if (text.trim() !== '') onTake(text.trim(), taken.messageId);
    selection.removeAllRanges();
  };
  return (
    <div data-selection-note="" className="fixed z-30 flex gap-1.5" style={place}>
      {actions.map((action) => (
        <Button
          key={action.name}
          size="sm"
          icon={action.icon}
          aria-label={action.name}
          // The selection stays until it is taken.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(action)}
          className="animate-fade shadow-float max-tablet:min-h-touch"
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}

/** Where the button goes, from the edges of the window; null while nothing is selected in an answer, or it is being selected. */
function useSelectionPlace(): { left: number; top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useEffect(
    () =>
      watchSelection('[data-selection-note]', (selection) => {
        const taken = selection && selectionWithin(selection);
        if (!taken) return setPlace(null);
        const { left, right, bottom } = taken.box;
        setPlace({
          left: Math.max(gap, Math.min((left + right) / 2 - width / 2, window.innerWidth - width - gap)),
          top: Math.max(gap, Math.min(bottom + gap, window.innerHeight - height - gap)),
        });
      }),
    [],
  );
  return place;
}
