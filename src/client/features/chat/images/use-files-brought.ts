import { useEffect, useEffectEvent } from 'react';
import { isImage } from './prepare-image.ts';

/**
 * Takes images that are dropped on the page or pasted, where all that comes is images: what else comes is left to whoever takes
 * documents, who leaves alone what was taken here.
 */
export function useFilesBrought(onImages: (files: File[]) => void): void {
  const take = useEffectEvent((event: Event, brought: DataTransfer | null) => {
    const files = [...(brought?.files ?? [])];
    // What an office program copies is words, with their picture beside.
    if (files.length === 0 || !files.every(isImage) || brought?.types.includes('text/plain')) return;
    event.preventDefault();
    onImages(files);
  });
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    addEventListener('drop', (event) => take(event, event.dataTransfer), options);
    addEventListener('paste', (event) => take(event, event.clipboardData), options);
    return () => stop.abort();
  }, []);
}
