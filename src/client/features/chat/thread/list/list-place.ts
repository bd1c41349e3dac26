import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where the reader is in the list. */
export interface ListPlace {
  /** The newest words are in view; what comes is followed. */
  atEnd: boolean;
  /** The row in the middle of the view. */
  middle: string | null;
  /** The first row in view. */
  top: string | null;
}

export type ListPlaceStore = StoreApi<ListPlace>;

/** What can be asked of the list. */
export interface ListHandle {
  toEnd(): void;
  /** Goes to a row; false when there is none with this key. */
  show(key: string): boolean;
  /** The element of a row that is in the page. */
  element(key: string): HTMLElement | null;
  /** Gives the focus to what is said in a row, as soon as the row is in the page. */
  focus(key: string): void;
  /** Moves the view by so many pixels, and leaves it there. */
  move(pixels: number): void;
}

/** Changes with every row that comes into view, so that only what shows it is drawn again. */
export function createListPlace(): ListPlaceStore {
  return createStore<ListPlace>(() => ({ atEnd: true, middle: null, top: null }));
}
