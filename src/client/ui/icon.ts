import type { LucideIcon } from 'lucide-react';

/** An icon is handed over as a component, so that a part decides its size. Import each by name: `lucide-react/icons/pin`. */
export type Icon = LucideIcon;
