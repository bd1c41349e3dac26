import { cn } from './class-names.ts';

/** A twig with four leaves, each a cell of the heatmap: where nothing has grown yet. */
export function LeafTwig({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 92 64" aria-hidden="true" className={cn('h-16 w-[92px] fill-none', className)}>
      <path
        d="M46 62V40M46 48C46 36 32 36 30 22M46 42C46 32 60 34 62 18M36 33C30 32 24 30 20 24M57 29C62 29 68 28 72 24"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-line-strong"
      />
      <rect x="25" y="12" width="9" height="9" rx="2.5" className="fill-heat-2" />
      <rect x="58" y="8" width="9" height="9" rx="2.5" className="fill-heat-3" />
      <rect x="13" y="16" width="8" height="8" rx="2.5" className="fill-heat-1" />
      <rect x="72" y="17" width="8" height="8" rx="2.5" className="fill-heat-4" />
    </svg>
  );
}
