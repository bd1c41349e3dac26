import BookOpen from 'lucide-react/icons/book-open';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { watchSelection } from '#client/ui/watch-selection.ts';
import { type LookedUp, selectedWord } from './looked-up.ts';

/** Room above the selection and to the edges of the window, and what the button takes, in pixels. */
const gap = 8;
const height = 44;
const width = 140;

/**
 * Floats above a selected word; what else belongs to a selection has the room below it. Where a finger selects, the system's own menu
 * is above, so there it goes below both.
 */
export function LookupButton({ hidden, onLookUp }: { hidden: boolean; onLookUp: (found: LookedUp) => void }) {
  const { t } = useTranslation('chat');
  const found = useSelectedWord();
  if (!found || hidden) return null;
  const { left, right, top, bottom } = found.range.getBoundingClientRect();
  const wanted = matchMedia('(pointer: coarse)').matches ? bottom + height + 2 * gap : top - height - gap;
  const place = {
    left: Math.max(gap, Math.min((left + right) / 2 - width / 2, window.innerWidth - width - gap)),
    top: Math.max(gap, Math.min(wanted, window.innerHeight - height - gap)),
  };
  return (
    <div data-word-lookup="" className="fixed z-30" style={place}>
      <Button
        size="sm"
        icon={BookOpen}
        aria-label={t('gloss.lookUpWord', { word: found.word })}
        // The selection stays.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onLookUp(found)}
        className="animate-fade shadow-float max-tablet:min-h-touch"
      >
        {t('gloss.lookUp')}
      </Button>
    </div>
  );
}

/** The word that is selected; null while it is being selected with the mouse, and while the page is scrolled away from it. */
function useSelectedWord(): LookedUp | null {
  const [found, setFound] = useState<LookedUp | null>(null);
  useEffect(() => watchSelection('[data-word-lookup]', (selection) => setFound(selectedWord(selection))), []);
  return found;
}
