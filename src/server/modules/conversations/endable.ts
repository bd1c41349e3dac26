/**
 * Makes an iterable that can be left while it waits: a generator's own `return()` comes after its pending `next()`,
 * which here may take minutes, so leaving also aborts the signal that `make` is given. `outer` leaves it as well.
 */
export function endable<T>(
  make: (signal: AbortSignal) => AsyncGenerator<T, void>,
  outer: AbortSignal,
): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const left = new AbortController();
      const generator = make(AbortSignal.any([outer, left.signal]));
      return {
        next: () => generator.next(),
        return: () => {
          left.abort('stopped');
          return generator.return();
        },
      };
    },
  };
}
