import { createContext } from 'react';

/** The conversation whose answers are chosen for; null is one that has not begun. */
export const ModelSubject = createContext<string | null>(null);
