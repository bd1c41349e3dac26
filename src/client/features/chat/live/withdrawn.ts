/** Thrown when somebody stopped before the server had the message. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}
