/** What is made when it is first asked for: a formatter takes a millisecond or more, on a phone ten, and few pages want all of them. */
export function late<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
