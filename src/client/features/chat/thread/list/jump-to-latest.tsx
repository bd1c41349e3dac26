import ArrowDown from 'lucide-react/icons/arrow-down';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { ListPlaceStore } from './list-place.ts';

interface JumpToLatestProps {
  place: ListPlaceStore;
  /** Something came that was not read yet. */
  unread: boolean;
  onJump: () => void;
}

/** The way back to the end, for a reader who is not there. */
export function JumpToLatest({ place, unread, onJump }: JumpToLatestProps) {
  const { t } = useTranslation('chat');
  const atEnd = useStore(place, (state) => state.atEnd);
  if (atEnd) return null;
  return (
    <Button
      size="sm"
      icon={ArrowDown}
      onClick={onJump}
      className="absolute start-1/2 bottom-full mb-3 wide:start-[calc(50%-106px)] -translate-x-1/2 rounded-full bg-raised shadow-float max-tablet:h-touch rtl:translate-x-1/2"
    >
      {t(unread ? 'thread.latestNew' : 'thread.latest')}
    </Button>
  );
}
