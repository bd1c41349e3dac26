/** A text of somebody else between two lines of quotation marks: longer ones than any within it, so that nothing in it can end it. */
export function quoted(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/"+/g)].map(([marks]) => marks.length));
  const mark = '"'.repeat(longest + 1);
  return `${mark}\n${text}\n${mark}`;
}
