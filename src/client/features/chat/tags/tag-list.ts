/** As many as a conversation may have. */
export const mostTags = 10;

const longest = 40;

export type TagRefusal = 'invalid' | 'known' | 'tooMany';

/** The tags with one more, or why it is not taken. Case and width make no difference between two. */
export function withTag(tags: readonly string[], written: string): readonly string[] | TagRefusal {
  const tag = written.normalize('NFC').trim();
  if (tag === '' || tag.length > longest) return 'invalid';
  if (tags.some((one) => keyOf(one) === keyOf(tag))) return 'known';
  if (tags.length >= mostTags) return 'tooMany';
  return [...tags, tag];
}

/** The same for two tags that the server takes for one. */
const keyOf = (tag: string) => tag.normalize('NFKC').toLowerCase();

/** Of the tags in use those that go with what is written, and are not given yet; those that begin with it first. */
export function suggestTags(
  inUse: readonly string[],
  given: readonly string[],
  written: string,
  most: number,
): string[] {
  const has = new Set(given.map(keyOf));
  const wanted = keyOf(written.trim());
  const fits = inUse.filter((one) => !has.has(keyOf(one)) && keyOf(one).includes(wanted));
  const begins = (one: string) => keyOf(one).startsWith(wanted);
  return [...fits.filter(begins), ...fits.filter((one) => !begins(one))].slice(0, most);
}
