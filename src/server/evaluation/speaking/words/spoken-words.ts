/** The words of a text as they are said: small letters, no signs, one kind of apostrophe. */
export function spokenWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
}
