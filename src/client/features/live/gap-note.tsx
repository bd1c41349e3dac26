import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { GapReason } from './talk/lines.ts';
import { useFormats } from './use-formats.ts';

interface GapNoteProps {
  /** Seconds from the beginning. */
  at: number;
  seconds: number;
  reason: GapReason;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Words are missing here: said as it is, and never filled in. */
export function GapNote({ at, seconds, reason, children }: GapNoteProps) {
  const { t } = useTranslation('live');
  const { clock } = useFormats();
  return (
    <div role="note" className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-2">
      <span className="tabular pt-2.5 text-12 text-ink-3">{clock(at)}</span>
      <div className="rounded-surface border border-dashed border-control-line bg-sunken px-3 py-2.5 text-13">
        <b className="block font-semi">{t('lines.gap', { count: Math.max(1, Math.round(seconds)) })}</b>
        <span className="text-ink-2">{t(`lines.${reason}`)}</span>
        {children && <div className="mt-2 flex flex-wrap gap-1.5 empty:hidden">{children}</div>}
      </div>
    </div>
  );
}
