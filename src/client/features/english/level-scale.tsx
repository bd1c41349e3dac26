import { cn } from '#client/ui/class-names.ts';
import type { CefrLevel } from '#contract/evaluation.ts';

export const levels: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** The level that leads to this one. */
export const levelBelow = (level: CefrLevel): CefrLevel => levels[levels.indexOf(level) - 1] ?? level;

export interface LevelScaleProps {
  low: CefrLevel;
  high: CefrLevel;
  label: string;
}

/** The scale from A1 to C2, with the levels of a range on it. */
export function LevelScale({ low, high, label }: LevelScaleProps) {
  const [from, to] = [levels.indexOf(low), levels.indexOf(high)];
  return (
    <div role="img" aria-label={label} className="mt-3.5 grid grid-cols-6 gap-0.5">
      {levels.map((level, place) => {
        const within = place >= from && place <= to;
        return (
          <span key={level}>
            <span
              className={cn(
                'block h-2',
                within ? 'bg-accent' : 'bg-heat-0',
                place === 0 && 'rounded-s-full',
                place === levels.length - 1 && 'rounded-e-full',
              )}
            />
            <span className={cn('mt-1 block text-11 text-ink-3', within && 'font-semi text-ink')}>{level}</span>
          </span>
        );
      })}
    </div>
  );
}
