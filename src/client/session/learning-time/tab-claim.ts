/** Gives what gives the claim back, or null while another tab has it. Never rejects. */
export type Claim = () => Promise<(() => void) | null>;

/** Lets one tab of a browser count at a time. Without Web Locks every tab may: the server credits a minute only once. */
export function tabClaim(locks: Pick<LockManager, 'request'> | null): Claim {
  if (!locks) return async () => () => {};
  return () =>
    new Promise((resolve) => {
      locks
        .request('xt.learning-time', { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(null);
          return new Promise<void>((release) => resolve(() => release()));
        })
        // A page whose origin may not use locks counts without.
        .catch(() => resolve(() => {}));
    });
}
