import { useState } from 'react';

/** A choice of this browser that survives a reload; where storage is blocked it holds until the page is left. */
export function useStoredFlag(key: string, otherwise: boolean): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => read(key) ?? otherwise);
  const choose = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(key, next ? '1' : '0');
    } catch {
      // It holds until the page is left.
    }
  };
  return [on, choose];
}

function read(key: string): boolean | null {
  try {
    const value = localStorage.getItem(key);
    return value === null ? null : value === '1';
  } catch {
    return null;
  }
}
