import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while React takes over a page that was drawn before the app ran, and true from the next render on. */
export function useRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
