/** Waits; ends early when the network comes back or the tab is seen again, and throws the signal's reason when that is aborted. */
export function pauseOrOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      over.abort();
      settle();
    };
    const timer = setTimeout(() => end(resolve), ms);
    addEventListener('online', () => end(resolve), { signal: over.signal });
    const seen = () => document.visibilityState === 'visible' && end(resolve);
    document.addEventListener('visibilitychange', seen, { signal: over.signal });
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: over.signal });
    if (signal.aborted) end(() => reject(signal.reason));
  });
}
