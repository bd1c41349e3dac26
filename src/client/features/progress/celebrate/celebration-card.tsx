import X from 'lucide-react/icons/x';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { GrowingTree } from '#client/ui/growing-tree.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';

export interface CelebrationCardProps {
  words: readonly string[];
  /** The tree has more leaves with each. */
  level: number;
  onClose: () => void;
}

/** Milliseconds that it stays, unless the pointer or the focus is on it. */
const stays = 9_000;

/** A small card at the edge that takes nothing from what one is doing. Silent: the words are said beside it. */
export function CelebrationCard({ words, level, onClose }: CelebrationCardProps) {
  const { t } = useTranslation('shell');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, stays);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: it only looks whether somebody is reading
    <aside
      aria-label={t('reached.label')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed end-4 bottom-[calc(84px+env(safe-area-inset-bottom))] z-30 flex w-[min(320px,calc(100vw-32px))] animate-rise items-center gap-3 rounded-float bg-raised py-3 ps-3 pe-10 shadow-float tablet:end-6 tablet:bottom-6 print:hidden"
    >
      <GrowingTree leaves={Math.min(180, 12 + level * 8)} className="h-20 w-16 shrink-0" />
      <ul className="grid gap-0.5 text-15 font-medium">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <IconButton
        icon={X}
        size="sm"
        label={t('close')}
        onClick={onClose}
        className="absolute end-1.5 top-1.5 max-tablet:size-touch"
      />
    </aside>
  );
}
