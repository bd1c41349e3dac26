const most = 5;

/**
 * Does a transaction again that PostgreSQL has broken off because it and another one waited for each other (40P01): by then the
 * other one has gone on. Everything `work` does has to be in the transaction.
 */
export async function pastDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === most || !isDeadlock(error)) throw error;
    }
  }
}

/** The driver's error is the cause of the one that names the statement. */
function isDeadlock(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === '40P01' || isDeadlock(cause);
}
