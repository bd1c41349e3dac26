import { useMemo } from 'react';
import { cn } from './class-names.ts';
import { growTree, type Leaf } from './tree-growth.ts';

const fills: Record<Leaf['level'], string> = { 1: 'fill-heat-1', 2: 'fill-heat-2', 3: 'fill-heat-3', 4: 'fill-heat-4' };

/** All leaves have come after this long. Milliseconds. */
const growsFor = 1_200;

/** The tree of the sign-in page, small, whose leaves come one after the other; under reduced motion they are there. Silent. */
export function GrowingTree({ leaves, className }: { leaves: number; className?: string }) {
  const tree = useMemo(() => growTree(leaves), [leaves]);
  return (
    <svg viewBox="60 100 500 560" aria-hidden="true" className={cn('overflow-hidden', className)}>
      <g strokeLinecap="round" opacity="0.82" className="fill-none stroke-accent">
        <path d="M302 500C307 508 307 518 303 526M318 500C313 508 313 518 317 526" strokeWidth="8" />
        <path d="M310 506V520" strokeWidth="7" />
        {tree.wood.map((part) => (
          <path key={part.path} d={part.path} strokeWidth={part.width} />
        ))}
      </g>
      {tree.leaves.map((leaf, place) => (
        <rect
          key={`${leaf.x} ${leaf.y}`}
          x={leaf.x}
          y={leaf.y}
          width={leaf.size * 1.8}
          height={leaf.size * 1.8}
          rx="4"
          style={{ animationDelay: `${Math.round((place / tree.leaves.length) * growsFor)}ms` }}
          className={`sprout ${fills[leaf.level]}`}
        />
      ))}
    </svg>
  );
}
