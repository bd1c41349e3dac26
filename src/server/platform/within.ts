/** Waits for a promise, and no longer than so many milliseconds: was it there in time? What it rejects with is passed on. */
export async function withinMs(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, ms, false);
  return Promise.race([promise.then(() => true as const), late]).finally(() => clearTimeout(timer));
}
