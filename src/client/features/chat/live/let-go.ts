/** Thrown where an answer that nobody watches makes room for the next one. */
export class LetGo extends Error {
  override readonly name = 'LetGo';
}
