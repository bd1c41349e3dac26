import { createContext, useContext } from 'react';
import type { SafeLink } from './safe-link.ts';

export type OutsideLink = Extract<SafeLink, { kind: 'outside' }>;

/** Asks before a link of a model leads away. */
export const Leaving = createContext<(link: OutsideLink) => void>(() => undefined);

export const useLeaving = () => useContext(Leaving);

/** True within a link, where no other link can be. */
export const InsideLink = createContext(false);

export const useInsideLink = () => useContext(InsideLink);
