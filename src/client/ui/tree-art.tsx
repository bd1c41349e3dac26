import { cn } from './class-names.ts';
import { growTree, type Leaf, type Tree } from './tree-growth.ts';

const fills: Record<Leaf['level'], string> = { 1: 'fill-heat-1', 2: 'fill-heat-2', 3: 'fill-heat-3', 4: 'fill-heat-4' };

let grown: Tree | undefined;

/** The drawing beside the sign-in form: a year of study, one leaf for each of 249 days. Decoration, so it is silent. */
export function TreeArt({ className }: { className?: string }) {
  grown ??= growTree(249);
  return (
    <svg
      viewBox="0 0 620 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={cn('size-full', className)}
    >
      <g strokeLinecap="round" opacity="0.82" className="fill-none stroke-accent">
        <path d="M302 500C307 508 307 518 303 526M318 500C313 508 313 518 317 526" strokeWidth="8" />
        <path d="M310 506V520" strokeWidth="7" />
        {grown.wood.map((part) => (
          <path key={part.path} d={part.path} strokeWidth={part.width} />
        ))}
      </g>
      {grown.leaves.map((leaf) => (
        <rect
          key={`${leaf.x} ${leaf.y}`}
          x={leaf.x}
          y={leaf.y}
          width={leaf.size}
          height={leaf.size}
          rx="2"
          className={fills[leaf.level]}
        />
      ))}
    </svg>
  );
}
