/** Thrown in place of following a second answer where one is being followed already: each word would be shown twice. */
export class LaneTaken extends Error {
  override readonly name = 'LaneTaken';
}
