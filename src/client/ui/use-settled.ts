import { useEffect, useState } from 'react';

/** What a value has been for `ms` milliseconds; emptied, it is empty at once. `settle` does not wait. */
export function useSettled(value: string, ms: number): { settled: string; settle: () => void } {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === '') return setSettled('');
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return { settled: value === '' ? '' : settled, settle: () => setSettled(value) };
}
