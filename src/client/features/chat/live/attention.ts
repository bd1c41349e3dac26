/** Milliseconds that a tab may be out of sight before it lets go of its streams: a glance at another tab costs no new line. */
const patience = 2_000;

/** Is anybody looking? A browser gives an origin six connections for all its tabs, so a tab that nobody sees must not keep one. */
export interface Attention {
  /** Aborts when the tab is out of sight, at once or after a glance elsewhere; at most once, and not after `over`. */
  away(over: AbortSignal): AbortSignal;
  /** Resolves when the tab is seen again; throws the reason of `signal` when that is aborted. */
  back(signal: AbortSignal): Promise<void>;
}

export const attention: Attention = {
  away(over) {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => controller.abort(), patience);
    };
    document.addEventListener('visibilitychange', look, { signal: over });
    over.addEventListener('abort', () => clearTimeout(timer), { once: true });
    // A tab that is in the background from the beginning, as those of a restored browser are, has nobody to be patient for.
    if (document.hidden) controller.abort();
    return controller.signal;
  },
  back(signal) {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const settle = (act: () => void) => {
        over.abort();
        act();
      };
      const look = () => {
        if (!document.hidden) settle(resolve);
      };
      document.addEventListener('visibilitychange', look, { signal: over.signal });
      signal.addEventListener('abort', () => settle(() => reject(signal.reason)), { signal: over.signal });
      if (signal.aborted) settle(() => reject(signal.reason));
      look();
    });
  },
};
