/** A value that is made when it is first asked for: a function that reads no text starts without its lists. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
