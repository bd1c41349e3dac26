import { type ComponentType, createContext } from 'react';

/** Why a message waits: what is attached is on its way, or cannot be read. */
export type AttachHold = 'reading' | 'failed';

export interface AttachProps {
  /** Tells the uploads of one conversation from those of another. */
  place: string;
  /** Ids of documents. */
  attachments: readonly string[];
  onAttach: (id: string) => void;
  onDetach: (id: string) => void;
}

/** What the page lends to the composer from the learner's documents. */
export interface Attaching {
  /** Chooses documents or brings new ones. */
  Button: ComponentType<AttachProps>;
  /** What is attached and on its way. */
  Chips: ComponentType<AttachProps & { onHold: (hold: AttachHold | null) => void }>;
}

/** Null where the page around has no documents. */
export const AttachingContext = createContext<Attaching | null>(null);
