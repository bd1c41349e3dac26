/** Gathers the pieces of a source that come while the last ones are still being worked on: nothing waits longer, and a burst is one piece. */
export async function* gathered(source: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let text = '';
  let ended: { error?: unknown } | null = null;
  let wake = () => {};
  const reading = (async () => {
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        text += next.value;
        wake();
      }
      ended = {};
    } catch (error) {
      ended = { error };
    }
    wake();
  })();
  try {
    for (;;) {
      if (text === '' && ended === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const piece = text;
      text = '';
      if (piece !== '') {
        yield piece;
        continue;
      }
      const { error } = ended as unknown as { error?: unknown };
      if (error !== undefined) throw error;
      return;
    }
  } finally {
    if (ended === null) void iterator.return?.();
    void reading;
  }
}
