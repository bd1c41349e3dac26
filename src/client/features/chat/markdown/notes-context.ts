import { createContext, useContext } from 'react';

/** The footnotes of one message. */
export interface Notes {
  /** The number of the note with a label; undefined while there is none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The id of the element that shows note `n`, its own for each message. */
  readonly noteId: (n: number) => string;
  /** Takes the mark in the text that a reader came from, so that the way back leads there. */
  readonly follow: (n: number, mark: HTMLElement) => void;
}

const none: Notes = { numbers: new Map(), noteId: (n) => `note-${n}`, follow: () => undefined };

export const MessageNotes = createContext<Notes>(none);

export const useNotes = (): Notes => useContext(MessageNotes);
