import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Hint } from '#client/session/voice/audio/level.ts';
import { cn } from '#client/ui/class-names.ts';

/** dB of full scale at the left end. */
const lowest = -60;

/** How loud it is now: a bar, and a word beside it. */
export function LevelMeter({ decibels, hint }: { decibels: number; hint: Hint }) {
  const { t } = useTranslation('english');
  const share = Math.round(100 * Math.min(1, Math.max(0, 1 - decibels / lowest)));
  return (
    <div className="flex items-center gap-3 text-13">
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> in colours of their own */}
      <div
        role="meter"
        aria-label={t('recorder.level.label')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={t(`recorder.level.${hint}`)}
        className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-track"
      >
        <div
          className={cn(
            'h-full rounded-full transition-[width] duration-fast motion-reduce:transition-none',
            hint === 'loud' ? 'bg-danger' : hint === 'quiet' ? 'bg-streak' : 'bg-accent',
          )}
          style={{ width: `${share}%` }}
        />
      </div>
      <span aria-hidden="true" className="w-20 text-ink-2">
        {t(`recorder.level.${hint}`)}
      </span>
    </div>
  );
}
