/** A value that may be there already. Where it is, no promise is made for it: the most frequent requests need none. */
export type NowOrLater<T> = T | PromiseLike<T>;

/** Goes on with a value: at once where it is there, else when it arrives. What `next` throws is thrown or rejects likewise. */
export function whenReady<T, R>(value: NowOrLater<T>, next: (value: T) => NowOrLater<R>): NowOrLater<R> {
  return isLater(value) ? value.then(next) : next(value);
}

function isLater<T>(value: NowOrLater<T>): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
