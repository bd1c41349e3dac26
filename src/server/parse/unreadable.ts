/** A file that gives no text. The message is one sentence for the person who chose it, and says what to do. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

/** What is said of a file that breaks off, or that no reader understands. */
export const damagedSentence =
  'The file is damaged or was not saved completely: open it in the program that made it, save it again and upload that copy.';

/** What is said of a file without a single word. */
export const emptySentence =
  'There is no text in this file: check that it is the right one, and upload one that holds text.';

export const tooMuchTextSentence =
  'The file holds more than 20 million characters of text: split it into smaller files and upload those.';

export const tooDeepSentence =
  'The file is nested too deeply to be read: save it in a simpler form, for example as plain text, and upload that.';

/** What is said of whatever went wrong in reading a file. Parsers that call themselves run out of stack where it is nested too deeply. */
export function sentenceFor(error: unknown): string {
  if (error instanceof UnreadableDocument) return error.message;
  return error instanceof RangeError && /call stack/.test(error.message) ? tooDeepSentence : damagedSentence;
}
